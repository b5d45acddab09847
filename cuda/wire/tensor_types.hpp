#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace caesar::cuda {

/// Number types of tensors. The codes are those of c10::ScalarType, which
/// torch keeps stable; cuda/wire/tensors.py has the same table.
struct tensor_type {
  int32_t code;
  std::string_view name;
  size_t bytes; ///< Of one element.
};

inline constexpr tensor_type tensor_types[] = {
  {0, "uint8", 1},        {1, "int8", 1},    {2, "int16", 2},
  {3, "int32", 4},        {4, "int64", 8},   {5, "float16", 2},
  {6, "float32", 4},      {7, "float64", 8}, {9, "complex64", 8},
  {10, "complex128", 16}, {11, "bool", 1},   {15, "bfloat16", 2},
};

/// Returns the type of `code`, or null when there is none.
constexpr const tensor_type* find_tensor_type(int32_t code) {
  for (const auto& type : tensor_types)
    if (type.code == code)
      return &type;
  return nullptr;
}

} // namespace caesar::cuda
