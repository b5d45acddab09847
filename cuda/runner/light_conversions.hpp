// pybind11's and torch's own conversions of single types. The implementation is
// slow to compile, and all that sees torch's casters.
#pragma once

#include "cuda/runner/light_types.hpp"

namespace caesar::cuda {

constexpr size_t max_tuple_size = 8;

/// Returns the conversion of a type without items, or null: there is none.
const light_type::conversion* plain_conversion(std::string_view type);

const light_type::conversion* optional_conversion();
const light_type::conversion* vector_conversion();
const light_type::conversion* tuple_conversion(size_t size);

void release_tensor(caesar_tensor x);

/// Converts an item of the container that is being converted.
bool load_item(size_t item, pybind11::handle from, bool convert,
               caesar_value& to);
pybind11::handle cast_item(size_t item, const caesar_value& from);

/// What a container of C++ holds while pybind11 converts it.
template <size_t Index>
struct light_item {
  caesar_value value{};
};

} // namespace caesar::cuda
