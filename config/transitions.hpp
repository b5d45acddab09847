#pragma once

#include "messages/trajectory.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caesar::config {

/// Which state follows which outcome of which state.
///
/// A turn begins whenever `start` is entered; its outcome is `start` while
/// turns are left, and `finish` afterwards.
class transition_table {
public:
  /// Returns one of Caesar's tables: "default" (every stage), "reflection_nvcc"
  /// (compile and check, no timing) or "reflection" (only ask).
  /// Throws `std::out_of_range` for another name.
  static transition_table named(std::string_view name);

  /// The names that `named` knows.
  static std::span<const std::string_view> names();

  /// Returns the name of the table that this one began as; empty when it began
  /// with no entry.
  std::string_view base() const noexcept { return base_; }

  /// Defines or replaces one entry.
  void set(state from, outcome how, state to);

  /// Returns the state after `how` in `from`; nothing when it is not defined.
  std::optional<state> next(state from, outcome how) const;

  /// Returns the states that the table can reach from `start`, in their order.
  std::vector<state> reachable() const;

  /// Returns one sentence per defect, none when the table is sound: every
  /// outcome of every reachable state is defined, a stage is entered only by
  /// the outcome that makes what it works on, `finish` can be reached from
  /// every reachable state, and no cycle avoids `start` (it would spend no
  /// turn).
  std::vector<std::string> defects() const;

  /// Compares the entries, not where they came from.
  bool operator==(const transition_table& other) const {
    return next_ == other.next_;
  }

private:
  std::string_view base_;
  std::map<std::pair<state, outcome>, state> next_;
};

/// Returns the outcomes that `in` can have.
std::span<const outcome> outcomes_of(state in);

} // namespace caesar::config
