#pragma once

#include "actors/trajectory/turn.hpp"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace caesar {

/// What feedback needs to know beyond its turn.
struct feedback_options {
  /// How much of compiler output, tracebacks, findings and profiles is shown,
  /// all together. Our own words around them come on top.
  int64_t max_chars = 100'000;
  /// The shortest mean runtime of a correct kernel, this turn's included.
  std::optional<std::chrono::nanoseconds> best_so_far;
  int32_t best_turn = 0;
  bool profile = false; ///< Show a correct kernel's profile.
};

/// Returns what the model is told of `x`, in Markdown: facts, no instructions
/// for the next turn. Empty when nothing was found out about the turn yet.
/// Never names the device.
std::string feedback(const turn& x, const feedback_options& how);

} // namespace caesar
