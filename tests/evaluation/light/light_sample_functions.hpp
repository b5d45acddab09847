// The functions of light_sample.cpp, bodies only.
#pragma once

#include "cuda/build/light/caesar/torch_api.h"

#include <string>
#include <vector>

namespace caesar::test {

inline const caesar_torch_api* api = nullptr;

// -- values of ours
// ------------------------------------------------------------

inline caesar_value copy_of(const caesar_value& from) {
  auto result = from;
  if (from.kind == caesar_is_tensor && from.tensor != nullptr)
    api->retain(from.tensor);
  if (from.kind == caesar_is_string)
    result.text = (new std::string{from.text, size_t(from.size)})->c_str();
  if (from.kind == caesar_is_list || from.kind == caesar_is_tuple) {
    auto* items = new caesar_value[size_t(from.size)];
    for (int64_t i = 0; i < from.size; ++i)
      items[i] = copy_of(from.items[i]);
    result.items = items;
  }
  return result;
}

inline void discard_result(caesar_value* value) {
  if (value->kind == caesar_is_tensor && value->tensor != nullptr)
    api->release(value->tensor);
  if (value->kind == caesar_is_list || value->kind == caesar_is_tuple) {
    for (int64_t i = 0; i < value->size; ++i)
      discard_result(const_cast<caesar_value*>(&value->items[i]));
    delete[] value->items;
  }
  *value = {};
}

inline caesar_value integer(int64_t x) {
  caesar_value result{};
  result.kind = caesar_is_int;
  result.integer = x;
  return result;
}

inline caesar_value boolean(bool x) {
  auto result = integer(x ? 1 : 0);
  result.kind = caesar_is_bool;
  return result;
}

inline caesar_value real(double x) {
  caesar_value result{};
  result.kind = caesar_is_double;
  result.real = x;
  return result;
}

inline caesar_value fallback() {
  caesar_value result{};
  result.kind = caesar_is_default;
  return result;
}

// -- functions
// -----------------------------------------------------------------

inline int echo(const void*, const caesar_value* arguments,
                caesar_value* result) {
  *result = copy_of(arguments[0]);
  return caesar_fine;
}

inline int nothing(const void*, const caesar_value*, caesar_value*) {
  return caesar_fine;
}

inline int raise(const void*, const caesar_value* arguments, caesar_value*) {
  return api->fail(int(arguments[0].integer), arguments[1].text);
}

/// `self` is an operator's name, a point, and its overload's.
inline int operate(const void* self, const std::vector<caesar_value>& arguments,
                   caesar_value* result) {
  std::string name = static_cast<const char*>(self);
  auto point = name.find('.');
  auto overload = point == std::string::npos ? "" : name.substr(point + 1);
  int64_t got = 0;
  return api->call(name.substr(0, point).c_str(), overload.c_str(),
                   arguments.data(), int64_t(arguments.size()), result, 1,
                   &got);
}

inline int binary(const void* self, const caesar_value* arguments,
                  caesar_value* result) {
  return operate(self, {arguments[0], arguments[1]}, result);
}

inline int zeros(const void* self, const caesar_value* arguments,
                 caesar_value* result) {
  caesar_value dtype{};
  dtype.kind = caesar_is_dtype;
  dtype.integer = 7; // double
  return operate(self, {arguments[0], dtype, fallback(), arguments[1]}, result);
}

inline int max_of(const void*, const caesar_value* arguments,
                  caesar_value* result) {
  auto* items = new caesar_value[2]{};
  int64_t got = 0;
  caesar_value in[] = {arguments[0], arguments[1]};
  auto kind = api->call("aten::max", "dim", in, 2, items, 2, &got);
  result->kind = caesar_is_tuple;
  result->items = items;
  result->size = 2;
  return kind;
}

inline int described(const void*, const caesar_value* arguments,
                     caesar_value* result) {
  caesar_tensor_facts facts;
  api->facts(arguments[0].tensor, &facts);
  int channels_last = 0;
  api->is_contiguous(arguments[0].tensor, 2, &channels_last);
  std::vector<caesar_value> items = {integer(facts.dim),
                                     integer(facts.numel),
                                     integer(facts.dtype),
                                     integer(facts.itemsize),
                                     integer(facts.storage_offset),
                                     integer(facts.is_contiguous),
                                     integer(facts.requires_grad),
                                     integer(facts.device_type),
                                     integer(channels_last)};
  caesar_value list{};
  list.kind = caesar_is_list;
  list.items = items.data();
  list.size = int64_t(items.size());
  *result = copy_of(list);
  return caesar_fine;
}

inline int text_of(const void*, const caesar_value* arguments,
                   caesar_value* result) {
  caesar_value text{};
  auto kind = api->to_text(arguments[0].tensor, &text);
  if (kind != caesar_fine)
    return kind;
  *result = copy_of(text);
  api->discard(&text);
  return caesar_fine;
}

inline int64_t freed = 0;

inline int blob(const void*, const caesar_value*, caesar_value* result) {
  auto* memory = new float[6]{0, 1, 2, 3, 4, 5};
  int64_t sizes[] = {3, 2};
  int64_t strides[] = {1, 3};
  result->kind = caesar_is_tensor;
  return api->from_blob(
    memory, sizes, strides, 2, 6, 0, -1, 0,
    [](void* context) {
      delete[] static_cast<float*>(context);
      ++freed;
    },
    memory, &result->tensor);
}

inline int blobs_freed(const void*, const caesar_value*, caesar_value* result) {
  *result = integer(freed);
  return caesar_fine;
}

/// Fails in the part that holds the number `arguments[1]`.
inline int parallel(const void*, const caesar_value* arguments, caesar_value*) {
  auto bad = arguments[1].integer;
  return api->parallel_for(
    0, arguments[0].integer, 1,
    [](void* context, int64_t begin, int64_t end) {
      auto bad = *static_cast<int64_t*>(context);
      if (begin <= bad && bad < end)
        return api->fail(caesar_index_error, "a bad number");
      return int(caesar_fine);
    },
    &bad);
}

/// Asks for what `arguments[0]` names; the numbers after it are its arguments.
inline int cuda(const void*, const caesar_value* arguments,
                caesar_value* result) {
  const std::string what = arguments[0].text;
  auto a = int32_t(arguments[1].integer);
  auto b = arguments[2].integer;
  void* address = nullptr;
  int32_t number = 0;
  int kind = caesar_fine;
  if (what == "current_device")
    kind = api->current_device(&number);
  else if (what == "set_device")
    kind = api->set_device(a);
  else if (what == "device_count")
    kind = api->device_count(&number);
  else if (what == "current_stream")
    kind = api->current_stream(a, &address);
  else if (what == "stream_from_pool")
    kind = api->stream_from_pool(int(b), a, &address);
  else if (what == "set_stream")
    kind = api->set_stream(a, reinterpret_cast<void*>(b));
  else if (what == "synchronize")
    kind = api->synchronize(a);
  else if (what == "blas_handle")
    kind = api->blas_handle(&address);
  else
    kind = api->cuda_failure(a, "a.cu", "f", 1);
  *result = integer(address != nullptr ? reinterpret_cast<int64_t>(address)
                                       : int64_t{number});
  return kind;
}

} // namespace caesar::test
