#pragma once

#include "cuda/build/light/caesar/torch_api.h"

namespace caesar::cuda {

/// Fills in what the table says of tensors.
void add_tensors(caesar_torch_api& table);

} // namespace caesar::cuda
