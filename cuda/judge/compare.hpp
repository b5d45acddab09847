#pragma once

// The only door to libtorch: no torch type, and no type whose layout depends on
// how torch was compiled, passes through it.

#include <cstdint>
#include <span>

namespace caesar::cuda {

/// How an output compares with what was expected.
struct comparison {
  int64_t elements = 0;
  int64_t mismatched = 0;
  /// Of all elements, where any mismatched; NaN when any difference is.
  double max_difference = 0;
  double mean_difference = 0;
  int64_t first = -1;  ///< Linear index of the first mismatch.
  double expected = 0; ///< There; the real part of a complex number.
  double actual = 0;
  int64_t expected_integer = 0; ///< The same, exact, for integer types.
  int64_t actual_integer = 0;
  bool integers = false;
};

/// Where both of two tensors are.
enum class tensor_place : uint8_t { host, gpu };

/// Compares two tensors of one type and shape, `expected` in row-major order
/// and `actual` dense with `strides` (none: row-major), as torch.allclose does:
/// |expected - actual| <= tolerance + tolerance * |actual|; equal infinities
/// match, and NaN never does. Throws an exception of the standard library for a
/// type that torch does not know.
comparison compare(const void* expected, const void* actual, int32_t dtype,
                   std::span<const int64_t> shape, double tolerance,
                   tensor_place place = tensor_place::host,
                   std::span<const int64_t> strides = {});

} // namespace caesar::cuda
