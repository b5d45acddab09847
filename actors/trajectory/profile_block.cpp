#include "actors/trajectory/profile_block.hpp"

#include "actors/trajectory/prompt_texts.hpp"

namespace caesar {

namespace {

std::string counters_block(const device_counters& x, char_budget& budget) {
  auto text = budget.beginning(x.kernels.empty() ? x.note : counters_text(x));
  if (x.kernels.empty())
    return fill(text::prompt_no_counters, {{"note", text}});
  return fill(text::prompt_counters, {{"table", fenced("", text)}});
}

} // namespace

std::string profile_block(const verdict& x, bool profile, char_budget& budget) {
  std::string result;
  if (profile && !x.profile.empty()) {
    auto table = fenced("", budget.beginning(x.profile));
    result = fill(text::prompt_profile, {{"table", table}});
  }
  if (!x.counters)
    return result;
  return result + (result.empty() ? "" : "\n\n")
         + counters_block(*x.counters, budget);
}

} // namespace caesar
