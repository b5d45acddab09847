#pragma once

#include "cuda/build/flags.hpp"

#include <string>
#include <vector>

namespace caesar::cuda {

/// Checks flags of nvcc, as `check_cflags` does those of a C++ compiler.
///
/// The result begins with for what is compiled: `device` ("sm_90"), or what the
/// flags make of it, as -arch=sm_90a does. Other architectures are left out,
/// and so is an -I of one of `include_paths`, because it is there anyway.
checked_flags check_cuda_flags(const std::vector<std::string>& given,
                               const std::string& device,
                               const std::vector<std::string>& include_paths);

} // namespace caesar::cuda
