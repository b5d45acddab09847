#include "cuda/runner/light_values.hpp"

#include <cstring>

namespace caesar::cuda {

caesar_value owned_text(std::string_view text) {
  auto* copy = new char[text.size() + 1];
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  caesar_value result{};
  result.kind = caesar_is_string;
  result.text = copy;
  result.size = static_cast<int64_t>(text.size());
  return result;
}

caesar_value owned_items(caesar_kind kind, int64_t size) {
  caesar_value result{};
  result.kind = kind;
  result.items = new caesar_value[static_cast<size_t>(size)]{};
  result.size = size;
  return result;
}

caesar_value* items_of(caesar_value& value) {
  return const_cast<caesar_value*>(value.items);
}

void discard_owned(caesar_value& value, void (*release)(caesar_tensor x)) {
  switch (value.kind) {
  case caesar_is_tensor:
    release(value.tensor);
    break;
  case caesar_is_string:
    delete[] value.text;
    break;
  case caesar_is_list:
  case caesar_is_tuple:
    for (int64_t i = 0; i < value.size; ++i)
      discard_owned(items_of(value)[i], release);
    delete[] value.items;
    break;
  default:
    break;
  }
  value = {};
}

} // namespace caesar::cuda
