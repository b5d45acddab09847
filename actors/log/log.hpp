#pragma once

#include "actors/log/line.hpp"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unistd.h>

namespace caesar {

/// Where the lines of all actors go: JSON lines at the end of a file, and lines
/// for people on a console.
///
/// Thread safe, and never in the way: after the constructor nothing throws. A
/// file that cannot be written any more (disk full) is said once on the
/// console; its lines are counted and dropped until there is room again. What
/// was written is in the file at once after a warning or an error, otherwise
/// within a second.
class log_sinks {
public:
  /// Opens `file` for appending. `levels` say from where on the console and
  /// the file take part. Colours only when `console` is a terminal and NO_COLOR
  /// is not set. Throws `std::runtime_error`, whose text is for people, when
  /// the file cannot be opened.
  log_sinks(const std::filesystem::path& file, config::log_options levels,
            int console = STDERR_FILENO);

  ~log_sinks();

  /// Calls `before` and `after` around whatever is written to the console, on
  /// the writer's thread and never twice at once: a progress bar clears itself
  /// in the one and draws itself in the other. Neither may log.
  void around_console_lines(std::function<void()> before,
                            std::function<void()> after);

  /// Calls `take` with every line that the file takes, as it stands there; on
  /// the writer's thread, before `flush`. It may not log, and not block. Empty:
  /// no more.
  void copy_to(std::function<void(std::string line)> take);

  /// Returns whether any sink takes lines of `level`.
  bool wanted(config::log_level level) const noexcept;

  /// Writes `line` to the sinks that take its level.
  void write(const log_line& line) noexcept;

  /// Brings everything into the file.
  void flush() noexcept;

private:
  struct machinery;
  std::unique_ptr<machinery> machinery_;
};

/// What an actor logs through: its name, and the sinks of its run. A copy is
/// cheap; one that is default-built says nothing.
class actor_log {
public:
  actor_log() = default;

  actor_log(std::shared_ptr<log_sinks> sinks, std::string actor)
    : sinks_{std::move(sinks)},
      actor_{std::move(actor)} {}

  /// Logs `event` with `fields`, an object; durations are "x_ms", see
  /// `stopwatch`.
  void debug(std::string_view event, json fields = nullptr) const;
  void info(std::string_view event, json fields = nullptr) const;
  void warn(std::string_view event, json fields = nullptr) const;
  void error(std::string_view event, json fields = nullptr) const;

  /// Returns whether a line of `level` would be written anywhere.
  bool wanted(config::log_level level) const noexcept;

private:
  void say(config::log_level level, std::string_view event,
           json&& fields) const;

  std::shared_ptr<log_sinks> sinks_;
  std::string actor_;
};

/// Times a request or a state from its construction on.
class stopwatch {
public:
  /// Returns how long it has been running.
  std::chrono::nanoseconds elapsed() const {
    return std::chrono::steady_clock::now() - begin_;
  }

  /// Returns the same in milliseconds with one decimal, as a field "took_ms".
  double took_ms() const;

private:
  std::chrono::steady_clock::time_point begin_ =
    std::chrono::steady_clock::now();
};

} // namespace caesar
