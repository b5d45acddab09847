#include "config/budget.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace caesar::config {

namespace {

/// "5", "0.25".
std::string plain(double x) {
  char text[64];
  std::snprintf(text, sizeof(text), "%.10g", x);
  return text;
}

std::string sentence(std::string_view section, const std::string& limit,
                     const std::string& used) {
  return '[' + std::string{section} + "] " + limit + " is used up: " + used;
}

std::string counted(std::string_view section, const char* name, int64_t limit,
                    int64_t spent, int64_t need) {
  if (limit == 0 || spent + need <= limit)
    return {};
  return sentence(section, std::string{name} + " = " + std::to_string(limit),
                  std::to_string(spent)
                    + " of them, and the next request may "
                      "need "
                    + std::to_string(need));
}

} // namespace

std::string limit_reached(const budget_options& limits,
                          std::string_view section, const spending& spent,
                          const spending& need) {
  auto dollars = picodollars(limits.dollars);
  if (dollars > 0 && spent.picodollars + need.picodollars > dollars)
    return sentence(section, "dollars = " + plain(limits.dollars),
                    dollars_text(spent.picodollars)
                      + " are spent, and the next request may need "
                      + dollars_text(need.picodollars));
  for (auto text :
       {counted(section, "prompt_tokens", limits.prompt_tokens,
                spent.prompt_tokens, need.prompt_tokens),
        counted(section, "completion_tokens", limits.completion_tokens,
                spent.completion_tokens, need.completion_tokens),
        counted(section, "requests", limits.requests, spent.requests,
                need.requests)})
    if (!text.empty())
      return text;
  return {};
}

std::string device_limit_reached(const budget_options& limits,
                                 std::string_view section,
                                 std::chrono::nanoseconds used) {
  auto seconds = std::chrono::duration<double>(used).count();
  if (limits.device_seconds <= 0 || seconds < limits.device_seconds)
    return {};
  return sentence(section, "device_seconds = " + plain(limits.device_seconds),
                  plain(std::round(seconds * 10) / 10) + " s");
}

spending most_of_a_request(int64_t prompt_tokens, int64_t max_tokens,
                           const token_price& price) {
  constexpr int64_t seldom_more = 16384;
  completion most;
  most.prompt_tokens = prompt_tokens;
  most.written_tokens = prompt_tokens; // Costs no less than not to keep them.
  most.completion_tokens = max_tokens > 0 ? max_tokens : seldom_more;
  most.picodollars = cost_of(most, price);
  return spent_on(most);
}

spending larger_of(const spending& a, const spending& b) {
  return {std::max(a.requests, b.requests),
          std::max(a.prompt_tokens, b.prompt_tokens),
          std::max(a.cached_tokens, b.cached_tokens),
          std::max(a.completion_tokens, b.completion_tokens),
          std::max(a.picodollars, b.picodollars),
          {}};
}

} // namespace caesar::config
