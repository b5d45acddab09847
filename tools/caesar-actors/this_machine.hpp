#pragma once

#include "config/machine.hpp"

namespace caesar::tools {

/// Returns what a configuration depends on: what this process sees, and the
/// GPUs that the driver shows when a device is one.
config::machine this_machine();

} // namespace caesar::tools
