#pragma once

#include "cuda/runner/keeper.hpp"

#include <string>
#include <string_view>

namespace caesar::cuda {

/// Clears the environment but for what Python and torch need, and makes every
/// thread pool start with one thread. Starts this program again when there was
/// something to clear, so that not even /proc shows it to a candidate.
void clean_environment(char** argv);

/// Imports torch, and makes the embedded modules.
void import_modules();

/// Imports torch and what else candidates are likely to import, and makes the
/// embedded modules. Throws `std::runtime_error` when this process has more
/// than one thread afterwards: it could not be forked safely.
void warm_up();

/// Finds out what runners must see of this machine, and tries a sandbox.
/// Returns the pieces that the host does not allow; nothing when it is whole.
/// Call after `warm_up`, before `fork_keeper`. Throws `std::runtime_error`.
std::string plan_sandbox();

/// Does the same without Python, before it is started.
std::string check_sandbox();

/// Forks a keeper that runs `task`. Returns false when the host has no process
/// left.
bool fork_keeper(keeper_task task);

/// Serves spawn requests on the packet socket `control` until it is closed.
/// `missing` is what sandboxes lack.
void serve_spawns(int control, std::string_view missing);

} // namespace caesar::cuda
