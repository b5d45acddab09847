#pragma once

#include "cuda/build/light/caesar/torch_api.h"

namespace caesar::cuda {

/// Adds what throws and catches the exceptions of light code.
void add_exceptions(caesar_torch_api& table);

} // namespace caesar::cuda
