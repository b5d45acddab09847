#pragma once

#include "config/options.hpp"
#include "config/prices.hpp"
#include "messages/spending.hpp"

#include <string>
#include <string_view>

namespace caesar::config {

/// Returns a sentence on the first of `limits`, of the section called
/// `section`, that `spent` and then `need` go beyond; empty when none.
std::string limit_reached(const budget_options& limits,
                          std::string_view section, const spending& spent,
                          const spending& need);

/// Returns the same of devices, that were held for `used`.
std::string device_limit_reached(const budget_options& limits,
                                 std::string_view section,
                                 std::chrono::nanoseconds used);

/// Returns what a request may use at most: one attempt, `prompt_tokens`, none
/// of them cached, and `max_tokens` of a reply or, where that is zero, as many
/// as reasoning models seldom go beyond.
spending most_of_a_request(int64_t prompt_tokens, int64_t max_tokens,
                           const token_price& price);

/// Returns the larger of each member but the time.
spending larger_of(const spending& a, const spending& b);

} // namespace caesar::config
