#pragma once

#include "cuda/build/flags.hpp"

#include <string>
#include <vector>

namespace caesar::cuda {

/// Checks flags of nvcc, as `check_cflags` does those of a C++ compiler.
///
/// The result names for which architectures is compiled: first for `device`
/// ("sm_90"), unless the flags do so themselves, as with -arch=sm_90a. What
/// says "for the device at hand", or for all there are, is `device`. An -I of
/// one of `include_paths` is left out, because it is there anyway.
checked_flags check_cuda_flags(const std::vector<std::string>& given,
                               const std::string& device,
                               const std::vector<std::string>& include_paths);

} // namespace caesar::cuda
