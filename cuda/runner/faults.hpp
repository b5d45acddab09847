#pragma once

#include <cstddef>

namespace caesar::cuda {

/// Makes deadly signals say on standard error what they are about, before they
/// end this process as they would have without. Call once in a runner.
void explain_faults();

/// Tells where the inputs are mapped, so that a write to them can be named.
void set_input_range(const void* begin, size_t size);

/// The exit status that stands for death by `signal`. The init of a PID
/// namespace cannot end itself by a signal, so aborts end by a status.
inline constexpr int status_of_signal(int signal) {
  return 128 + signal;
}

} // namespace caesar::cuda
