#pragma once

#include "config/options.hpp"
#include "messages/spending.hpp"

#include <string>

namespace caesar {

/// Keeps a run's spending on models within its budget: what a request may use
/// is reserved before it is sent, and settled when it has ended. Pure.
class purse {
public:
  /// `before` was spent by earlier starts of the run.
  purse(const config::budget_options& limits, const spending& before);

  enum class grant : uint8_t {
    given,
    later, ///< Only once something that is reserved was not used.
    never, ///< What is left is too little.
  };

  /// Reserves `need`, if there is so much.
  grant reserve(const spending& need);

  /// Reserves one more attempt at a request, if there is one.
  bool reserve_attempt();

  /// Takes in what was `used` of what had been `reserved`.
  void settle(const spending& reserved, const spending& used);

  const spending& spent() const { return spent_; }

  const config::budget_options& limits() const { return limits_; }

  /// From now on; what was reserved before stays so.
  void set_limits(const config::budget_options& x) { limits_ = x; }

  /// Returns a sentence on the limit that left no room for `need`: "[budget]
  /// dollars = 5 is used up: $4.98 are spent".
  std::string limit_reached_by(const spending& need) const;

private:
  config::budget_options limits_;
  spending spent_;
  spending reserved_;
};

} // namespace caesar
