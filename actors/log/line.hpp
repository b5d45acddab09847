#pragma once

// One line of the actors' log, its two written forms, and who wants to see it.

#include "config/options.hpp"
#include "messages/json.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace caesar {

/// What one actor said at one moment.
struct log_line {
  std::chrono::system_clock::time_point at; ///< Written to the microsecond.
  config::log_level level = config::log_level::info;
  std::string actor; ///< "trajectory/level1/19/0", "executor/cpu:0".
  std::string event; ///< "state", "answered".
  json fields;       ///< An object, or null when there is nothing to add.
};

/// Returns `x` as one line of actors.jsonl, without its newline. Fields that
/// are called like the line's own four are left out.
std::string to_json_line(const log_line& x);

/// Reads a line of actors.jsonl; nothing when it is not one.
std::optional<log_line> log_line_from(std::string_view text);

/// Returns `x` for people, without a newline: the time of day in UTC, a letter
/// when it is no plain information, the actor, the event, and its fields. A
/// field "x_ms" is shown as the duration "x". No value can print a control
/// character.
std::string to_human(const log_line& x, bool colour);

/// Returns "12ms", "1.2s" or "2m05s" for a number of milliseconds.
std::string human_duration(double milliseconds);

/// Which lines a reader wants.
struct log_filter {
  /// An actor's name, or its beginning up to a '/': "trajectory/level1" wants
  /// all of that level. Empty: all actors.
  std::string actor;
  config::log_level level = config::log_level::debug; ///< And above.
};

/// Returns whether `filter` wants `x`.
bool wants(const log_filter& filter, const log_line& x);

} // namespace caesar
