#pragma once

#include "cuda/runner/file_view.hpp"

#include <cstdint>
#include <sys/types.h>

namespace caesar::cuda {

/// How a runner's root is made.
struct root_plan {
  const file_view* view = nullptr;
  uint64_t scratch_bytes = 0;
  uid_t user = 0;              ///< Who will work in it.
  bool cuda = false;           ///< The driver's devices, and /sys.
  bool loopback = false;       ///< The name "localhost".
  bool read_only_proc = false; ///< Where its user is the machine's root.
};

/// Where a runner works: the one folder that it can write to.
inline constexpr const char* scratch_path = "/tmp";

/// Moves this process into a root of its own: the view, read-only; a /proc of
/// its PID namespace; a /dev of few devices; and `scratch_path`, the current
/// folder, in memory, which is gone with the last process in here.
///
/// Needs a mount namespace of its own and the right to mount. Throws
/// `std::system_error`; the process must not go on then.
void enter_private_root(const root_plan& plan);

} // namespace caesar::cuda
