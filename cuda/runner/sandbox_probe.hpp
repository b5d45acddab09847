#pragma once

#include "cuda/runner/keeper.hpp"

#include <functional>
#include <string>

namespace caesar::cuda {

/// Forks a process that keeps a runner; false when the host has no process
/// left.
using keeper_fork = std::function<bool(keeper_task)>;

/// Locks in a runner that does nothing. Returns the pieces of its sandbox that
/// the host does not allow; nothing when it is whole. Where a file tree of its
/// own is among them, notes in `plan` that no runner tries it. Throws
/// `std::runtime_error`.
std::string probe_sandbox(sandbox_plan& plan, const keeper_fork& fork);

} // namespace caesar::cuda
