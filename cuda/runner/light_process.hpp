#pragma once

#include "cuda/build/light/caesar/torch_api.h"

namespace caesar::cuda {

/// Fills in what the table has of the process: failures, gradients, seeds,
/// threads.
void add_process(caesar_torch_api& table);

} // namespace caesar::cuda
