#pragma once

#include "messages/evaluation.hpp"

#include <string_view>
#include <vector>

namespace caesar::cuda {

/// Returns what ptxas, told to be verbose, said in nvcc's `output` about each
/// kernel, in its order.
std::vector<kernel_resources> kernels_in(std::string_view output);

} // namespace caesar::cuda
