#pragma once

#include "actors/log/log.hpp"
#include "tools/caesar-actors/batch_text.hpp"
#include "tools/caesar-actors/progress_line.hpp"

#include <memory>
#include <mutex>
#include <string>

namespace caesar::tools {

/// The last line of the terminal, where progress is shown. Log lines of
/// `sinks` push it aside. Where stderr is no terminal, progress is one line
/// each time a sample ends, or half a minute has passed; of a batch the latter
/// only.
class console {
public:
  explicit console(log_sinks& sinks);
  ~console();

  console(const console&) = delete;
  console& operator=(const console&) = delete;

  void show(const progress& x);
  void show(const batch_progress& x);

  /// Removes the line.
  void clear();

  /// Prints a line of its own to stdout, on any thread.
  void say(const std::string& text);

private:
  void replace(std::string line);
  void draw();
  void erase();

  log_sinks& sinks_;
  std::mutex mutex_;
  std::string line_;
  bool terminal_;
  progress last_;
  std::chrono::milliseconds last_batch_{0};
};

} // namespace caesar::tools
