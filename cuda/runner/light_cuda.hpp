#pragma once

#include "cuda/build/light/caesar/torch_api.h"

namespace caesar::cuda {

/// Fills in what the table has of CUDA. It asks Python's torch, so that nothing
/// here needs CUDA's headers, and a torch without CUDA will do.
void add_cuda(caesar_torch_api& table);

} // namespace caesar::cuda
