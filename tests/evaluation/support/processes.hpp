#pragma once

#include "messages/unique_fd.hpp"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace caesar::test {

/// One line of the process table.
struct process {
  pid_t pid = 0;
  pid_t parent = 0;
  std::string name;
};

/// Returns all processes that are not zombies.
std::vector<process> all_processes();

/// Returns what `root` has started, and what that has started.
std::vector<process> descendants(pid_t root);

/// Looks again and again until `find` finds something, at most five seconds.
std::optional<process>
wait_for_process(const std::function<std::optional<process>()>& find);

/// Returns the runner, the child of a keeper, below `judge`; waits for it, and
/// until it calls itself `name`, where one is given.
std::optional<process> wait_for_runner(pid_t judge,
                                       const std::string& name = {});

/// Holds on to processes, whatever becomes of their numbers.
class process_watch {
public:
  explicit process_watch(const std::vector<process>& watched);

  /// Returns whether all of them end before `limit` has passed.
  bool all_end_within(std::chrono::milliseconds limit) const;

  size_t size() const { return handles_.size(); }

private:
  std::vector<unique_fd> handles_;
};

} // namespace caesar::test
