#include "cuda/judge/compare.hpp"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cmath>

namespace caesar::cuda {

namespace {

// Differences are taken in double; pieces of these sizes keep that cheap: a
// host has caches, and on a GPU each piece costs some launches.
constexpr int64_t host_piece = int64_t{1} << 20;
constexpr int64_t gpu_piece = int64_t{1} << 24;

at::TensorOptions options_of(at::ScalarType type, tensor_place place) {
  return at::TensorOptions{}.dtype(type).device(place == tensor_place::gpu
                                                  ? at::Device{at::kCUDA, 0}
                                                  : at::Device{at::kCPU});
}

at::Tensor as_tensor(const void* bytes, at::ScalarType type, int64_t begin,
                     int64_t count, tensor_place place) {
  auto* data = static_cast<char*>(const_cast<void*>(bytes))
               + static_cast<size_t>(begin) * at::elementSize(type);
  return at::from_blob(data, {count}, options_of(type, place));
}

struct sums {
  double largest = 0;
  double total = 0;
};

void note_first(comparison& result, const at::Tensor& wrong,
                const at::Tensor& expected, const at::Tensor& actual,
                int64_t begin) {
  auto index = wrong.to(at::kByte).argmax().item<int64_t>();
  result.first = begin + index;
  auto real = [&](const at::Tensor& x) {
    auto one = x[index];
    return one.is_complex() ? at::real(one).item<double>()
                            : one.to(at::kDouble).item<double>();
  };
  result.expected = real(expected);
  result.actual = real(actual);
  if (result.integers) {
    result.expected_integer = expected[index].to(at::kLong).item<int64_t>();
    result.actual_integer = actual[index].to(at::kLong).item<int64_t>();
  }
}

void compare_piece(comparison& result, sums& so_far, const at::Tensor& expected,
                   const at::Tensor& actual, double tolerance, int64_t begin) {
  auto wide = expected.is_complex() ? at::kComplexDouble : at::kDouble;
  auto lhs = expected.to(wide);
  auto rhs = actual.to(wide);
  auto difference = (lhs - rhs).abs();
  auto close =
    at::isfinite(difference)
      .logical_and_(difference.le(rhs.abs().mul_(tolerance).add_(tolerance)));
  auto equal = lhs.eq(rhs);
  close.logical_or_(equal);
  // The difference of equal infinities is no number, but they do agree.
  difference.masked_fill_(equal, 0);
  auto wrong = close.logical_not();
  auto count = wrong.sum().item<int64_t>();
  if (count > 0 && result.first < 0)
    note_first(result, wrong, expected, actual, begin);
  result.mismatched += count;
  auto largest = difference.max().item<double>();
  if (std::isnan(largest) || std::isnan(so_far.largest))
    so_far.largest = std::nan("");
  else
    so_far.largest = std::max(so_far.largest, largest);
  so_far.total += difference.sum().item<double>();
}

/// Whether everything matches beyond doubt, which is seen in a fourth of the
/// time and without waiting for each piece: in the type's own arithmetic, whose
/// rounding is far below the thousandth by which the tolerance is tighter.
/// Narrow types round too much for that.
bool surely_close(const void* expected, const void* actual, at::ScalarType type,
                  int64_t elements, double tolerance, tensor_place place) {
  constexpr double tighter = 0.999;
  if ((type != at::kFloat && type != at::kDouble) || elements == 0)
    return false;
  auto piece = place == tensor_place::gpu ? gpu_piece : host_piece;
  at::Tensor furthest;
  for (int64_t at = 0; at < elements; at += piece) {
    auto count = std::min(piece, elements - at);
    auto rhs = as_tensor(actual, type, at, count, place);
    auto beyond = as_tensor(expected, type, at, count, place)
                    .sub(rhs)
                    .abs_()
                    .sub_(rhs.abs(), tighter * tolerance)
                    .max();
    furthest = furthest.defined() ? at::maximum(furthest, beyond) : beyond;
  }
  // What is no number is not known to be close, nor is an infinity.
  return furthest.item<double>() <= tighter * tolerance;
}

} // namespace

comparison compare(const void* expected, const void* actual, int32_t dtype,
                   std::span<const int64_t> shape, double tolerance,
                   tensor_place place, std::span<const int64_t> strides) {
  at::NoGradGuard no_grad;
  auto type = static_cast<at::ScalarType>(dtype);
  at::Tensor row_major; // Owns what `actual` then points to.
  if (!strides.empty() && actual != nullptr) {
    row_major =
      at::from_blob(const_cast<void*>(actual), {shape.data(), shape.size()},
                    {strides.data(), strides.size()}, options_of(type, place))
        .contiguous();
    actual = row_major.data_ptr();
  }
  comparison result;
  result.integers = at::isIntegralType(type, /*includeBool=*/true);
  result.elements = 1;
  for (auto size : shape)
    result.elements *= size;
  if (surely_close(expected, actual, type, result.elements, tolerance, place))
    return result;
  sums so_far;
  auto piece = place == tensor_place::gpu ? gpu_piece : host_piece;
  for (int64_t at = 0; at < result.elements; at += piece) {
    auto count = std::min(piece, result.elements - at);
    compare_piece(result, so_far, as_tensor(expected, type, at, count, place),
                  as_tensor(actual, type, at, count, place), tolerance, at);
  }
  result.max_difference = so_far.largest;
  if (result.elements > 0)
    result.mean_difference =
      so_far.total / static_cast<double>(result.elements);
  return result;
}

} // namespace caesar::cuda
