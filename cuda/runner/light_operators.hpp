#pragma once

#include "cuda/build/light/caesar/torch_api.h"

namespace caesar::cuda {

/// Fills in how the table calls operators, by way of c10's dispatcher. What the
/// table has of tensors must be there.
void add_operators(caesar_torch_api& table);

} // namespace caesar::cuda
