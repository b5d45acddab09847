#pragma once

#include "cuda/runner/sandbox.hpp"
#include "messages/unique_fd.hpp"

#include <functional>
#include <string>
#include <vector>

namespace caesar::cuda {

/// What a keeper starts and looks after.
struct keeper_task {
  unique_fd leash;            ///< To whoever owns the runner.
  std::vector<unique_fd> fds; ///< Of the runner.
  const sandbox_plan* plan = nullptr;
  runner_limits limits;
  /// What the runner does, in its scratch folder; its result is the status.
  std::function<int(std::vector<unique_fd> fds)> body;
};

/// Looks after one runner: isolates it, starts it, collects what it prints, and
/// tells its owner on the leash how it ended. Kills it as soon as the owner
/// sends anything on the leash, closes it, or dies.
///
/// Call in a process of its own, with one thread, between PyOS_BeforeFork and
/// any use of Python; `body` runs in a fork of that process.
[[noreturn]] void keep_runner(keeper_task task);

} // namespace caesar::cuda
