#pragma once

namespace caesar::cuda {

/// Brings up the loopback interface of this process's network namespace. What
/// this host does not allow is told on standard error: who needs the interface
/// then fails.
void raise_loopback();

} // namespace caesar::cuda
