#pragma once

#include "cuda/build/light/caesar/torch_api.h"

#include <pybind11/pybind11.h>

namespace caesar::cuda {

/// Defines in `module` what `library` offers, as pybind11's `def` would: with
/// overloads, defaults, signatures in docstrings. `library` must stay.
void define_functions(pybind11::module_ module, const caesar_library& library);

} // namespace caesar::cuda
