#pragma once

// The exceptions of the standard library by their kind: for light code and for
// Python the same. Texts are plain, because the two may have different strings.

#include "cuda/build/light/caesar/torch_api.h"

#include <stdexcept>

namespace caesar::cuda {

/// Throws the class that `kind` is, if it is one of these.
inline void throw_standard_error(int kind, const char* text) {
  switch (kind) {
  case caesar_domain_error:
    throw std::domain_error{text};
  case caesar_invalid_argument:
    throw std::invalid_argument{text};
  case caesar_length_error:
    throw std::length_error{text};
  case caesar_out_of_range:
    throw std::out_of_range{text};
  case caesar_range_error:
    throw std::range_error{text};
  case caesar_overflow_error:
    throw std::overflow_error{text};
  default:
    return;
  }
}

} // namespace caesar::cuda
