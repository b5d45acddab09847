#pragma once

// What stands between a candidate and the machine. The keeper calls the first
// half before it forks the runner, the runner the second half.

#include <cstdint>
#include <span>
#include <string>

namespace caesar::cuda {

/// What the host allowed.
struct isolation {
  bool complete = false; ///< Namespaces of its own.
  std::string missing;   ///< Why not; empty when complete.
};

/// Puts the children of this process into user, PID, network, IPC and UTS
/// namespaces of their own. Where the host forbids that, they only get what a
/// session gives. The process must have one thread.
isolation enter_namespaces();

/// Makes a folder that only this user can enter. Throws `std::system_error`.
std::string make_scratch();

/// Removes a scratch folder and all in it, as far as possible.
void remove_scratch(const std::string& path);

/// What a runner gets.
struct runner_limits {
  uint64_t memory_bytes = 0; ///< Above what the process has now; zero: none.
};

/// Applies the limits to this process and all that it starts.
void apply_limits(const runner_limits& limits);

/// Ends this process when its parent ends, and when it did already.
void die_with_parent(int parent);

/// Closes every descriptor that is not in `keep`, above standard error.
void close_all_but(std::span<const int> keep);

} // namespace caesar::cuda
