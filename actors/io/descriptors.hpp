#pragma once

#include <cstdint>

namespace caesar::io {

/// Lets this process have as many descriptors open as the host allows it to.
/// Returns how many those are.
uint64_t raise_descriptor_limit();

} // namespace caesar::io
