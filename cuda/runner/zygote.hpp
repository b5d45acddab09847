#pragma once

#include "cuda/runner/keeper.hpp"

#include <string>

namespace caesar::cuda {

/// Clears the environment but for what Python and torch need, and makes every
/// thread pool start with one thread. Starts this program again when there was
/// something to clear, so that not even /proc shows it to a candidate.
void clean_environment(char** argv);

/// Imports torch and what else candidates are likely to import, and makes the
/// embedded modules. Throws `std::runtime_error` when this process has more
/// than one thread afterwards: it could not be forked safely.
void warm_up();

/// Forks a keeper that runs `task`. Returns false when the host has no process
/// left.
bool fork_keeper(keeper_task task);

/// Serves spawn requests on the packet socket `control` until it is closed.
void serve_spawns(int control);

} // namespace caesar::cuda
