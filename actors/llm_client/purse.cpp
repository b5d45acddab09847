#include "actors/llm_client/purse.hpp"

#include "config/budget.hpp"

namespace caesar {

purse::purse(const config::budget_options& limits, const spending& before)
  : limits_{limits},
    spent_{before} {}

purse::grant purse::reserve(const spending& need) {
  auto with_all = spent_;
  with_all += reserved_;
  if (config::limit_reached(limits_, "budget", with_all, need).empty()) {
    reserved_ += need;
    return grant::given;
  }
  return limit_reached_by(need).empty() ? grant::later : grant::never;
}

/// What else a request needs was reserved with its first attempt.
bool purse::reserve_attempt() {
  auto limit = limits_.requests;
  if (limit > 0 && spent_.requests + reserved_.requests >= limit)
    return false;
  ++reserved_.requests;
  return true;
}

void purse::settle(const spending& reserved, const spending& used) {
  reserved_ -= reserved;
  spent_ += used;
}

std::string purse::limit_reached_by(const spending& need) const {
  return config::limit_reached(limits_, "budget", spent_, need);
}

} // namespace caesar
