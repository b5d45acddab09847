#pragma once

// What compute-sanitizer prints. Pure.

#include "messages/device_tools.hpp"

#include <string_view>

namespace caesar::cuda {

/// Returns the first illegal access that compute-sanitizer's memcheck printed;
/// without any, the note says why.
illegal_access illegal_access_in(std::string_view output);

/// Returns whether a text of CUDA's says that a kernel accessed memory that it
/// must not.
bool tells_of_illegal_access(std::string_view error);

} // namespace caesar::cuda
