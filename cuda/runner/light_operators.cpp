#include "cuda/runner/light_operators.hpp"

#include "cuda/runner/light_failure.hpp"
#include "cuda/runner/light_handles.hpp"
#include "cuda/runner/light_values.hpp"

#include <ATen/core/dispatch/Dispatcher.h>
#include <string>

namespace caesar::cuda {

namespace {

void (*release)(caesar_tensor x) = nullptr;

// -- arguments
// -----------------------------------------------------------------

at::IValue ivalue_of(const caesar_value& value, const c10::TypePtr& type);

[[noreturn]] void refuse(const caesar_value& value, const c10::TypePtr& type) {
  C10_THROW_ERROR(Error, "a value of kind " + std::to_string(value.kind)
                           + " is no " + type->str());
}

bool is_integral(const caesar_value& value) {
  return value.kind == caesar_is_int || value.kind == caesar_is_bool;
}

at::IValue number_of(const caesar_value& value, const c10::TypePtr& type) {
  switch (value.kind) {
  case caesar_is_int:
    return value.integer;
  case caesar_is_double:
    return value.real;
  case caesar_is_bool:
    return value.integer != 0;
  default:
    refuse(value, type);
  }
}

// What a schema calls an int may be a dtype, a layout, a memory format.
at::IValue integer_of(const caesar_value& value, const c10::TypePtr& type) {
  switch (value.kind) {
  case caesar_is_int:
  case caesar_is_bool:
  case caesar_is_dtype:
  case caesar_is_layout:
  case caesar_is_memory_format:
    return value.integer;
  default:
    refuse(value, type);
  }
}

at::IValue float_of(const caesar_value& value, const c10::TypePtr& type) {
  if (value.kind == caesar_is_double)
    return value.real;
  if (is_integral(value))
    return static_cast<double>(value.integer);
  refuse(value, type);
}

at::IValue tensor_value(const caesar_value& value, const c10::TypePtr& type) {
  if (value.kind == caesar_none)
    return at::Tensor{};
  if (value.kind == caesar_is_tensor)
    return tensor_of(value.tensor);
  refuse(value, type);
}

at::IValue list_of(const caesar_value& value, const c10::TypePtr& type) {
  auto item = type->expectRef<c10::ListType>().getElementType();
  if (item->kind() == c10::TypeKind::SymIntType)
    item = c10::IntType::get(); // A list of those is one of plain integers.
  c10::impl::GenericList list{item};
  if (value.kind == caesar_is_list) {
    list.reserve(static_cast<size_t>(value.size));
    for (int64_t i = 0; i < value.size; ++i)
      list.push_back(ivalue_of(value.items[i], item));
  } else {
    list.push_back(ivalue_of(value, item)); // As IntArrayRef of an int does.
  }
  return list;
}

at::IValue optional_of(const caesar_value& value, const c10::TypePtr& type) {
  if (value.kind == caesar_none
      || (value.kind == caesar_is_tensor && value.tensor == nullptr))
    return {};
  return ivalue_of(value,
                   type->expectRef<c10::OptionalType>().getElementType());
}

at::IValue ivalue_of(const caesar_value& value, const c10::TypePtr& type) {
  switch (type->kind()) {
  case c10::TypeKind::TensorType:
    return tensor_value(value, type);
  case c10::TypeKind::OptionalType:
    return optional_of(value, type);
  case c10::TypeKind::ListType:
    return list_of(value, type);
  case c10::TypeKind::IntType:
    return integer_of(value, type);
  case c10::TypeKind::FloatType:
    return float_of(value, type);
  case c10::TypeKind::NumberType:
    return number_of(value, type);
  case c10::TypeKind::BoolType:
    if (is_integral(value))
      return value.integer != 0;
    break;
  case c10::TypeKind::StringType:
    if (value.kind == caesar_is_string)
      return std::string{value.text, static_cast<size_t>(value.size)};
    break;
  case c10::TypeKind::DeviceObjType:
    if (value.kind == caesar_is_device)
      return at::Device{static_cast<at::DeviceType>(value.integer),
                        static_cast<at::DeviceIndex>(value.index)};
    break;
  default:
    break;
  }
  refuse(value, type);
}

torch::jit::Stack stack_for(const c10::OperatorHandle& op,
                            const caesar_value* arguments, int64_t count) {
  const auto& schema = op.schema();
  const auto& wanted = schema.arguments();
  TORCH_CHECK(static_cast<size_t>(count) <= wanted.size(), schema.name(),
              " takes ", wanted.size(), " arguments, and got ", count);
  torch::jit::Stack stack;
  stack.reserve(wanted.size());
  for (size_t i = 0; i < wanted.size(); ++i) {
    if (static_cast<int64_t>(i) < count
        && arguments[i].kind != caesar_is_default) {
      stack.push_back(ivalue_of(arguments[i], wanted[i].type()));
      continue;
    }
    const auto& value = wanted[i].default_value();
    TORCH_CHECK(value.has_value(), schema.name(), " has no default for ",
                wanted[i].name());
    stack.push_back(*value);
  }
  return stack;
}

// -- results
// -------------------------------------------------------------------

void take(at::IValue from, caesar_value& to);

// Strong: what was taken is given back when a later item cannot be.
void take_items(caesar_kind kind, at::ArrayRef<at::IValue> from,
                caesar_value& to) {
  auto result = owned_items(kind, static_cast<int64_t>(from.size()));
  try {
    for (size_t i = 0; i < from.size(); ++i)
      take(from[i], items_of(result)[i]);
  } catch (...) {
    discard_owned(result, release);
    throw;
  }
  to = result;
}

void take_number(const at::IValue& from, caesar_value& to) {
  if (from.isDouble()) {
    to.kind = caesar_is_double;
    to.real = from.toDouble();
  } else {
    to.kind = from.isBool() ? caesar_is_bool : caesar_is_int;
    to.integer = from.isBool() ? (from.toBool() ? 1 : 0) : from.toInt();
  }
}

void take(at::IValue from, caesar_value& to) {
  to = {};
  if (from.isTensor()) {
    to.kind = caesar_is_tensor;
    to.tensor = handle_of(std::move(from).toTensor());
  } else if (from.isInt() || from.isDouble() || from.isBool()) {
    take_number(from, to);
  } else if (from.isString()) {
    to = owned_text(from.toStringRef());
  } else if (from.isList()) {
    take_items(caesar_is_list, from.toListRef(), to);
  } else if (from.isTuple()) {
    take_items(caesar_is_tuple, from.toTupleRef().elements(), to);
  } else if (from.isDevice()) {
    to.kind = caesar_is_device;
    to.integer = static_cast<int64_t>(from.toDevice().type());
    to.index = index_of(from.toDevice());
  } else {
    TORCH_CHECK(from.isNone(), "light code cannot take a ", from.tagKind());
  }
}

void take_stack(torch::jit::Stack stack, caesar_value* results, int64_t most,
                int64_t* got) {
  auto size = static_cast<int64_t>(stack.size());
  TORCH_CHECK(size <= most, size, " results, and room for ", most);
  int64_t done = 0;
  try {
    for (; done < size; ++done)
      take(std::move(stack[static_cast<size_t>(done)]), results[done]);
  } catch (...) {
    while (done > 0)
      discard_owned(results[--done], release);
    throw;
  }
  *got = size;
}

// -- the table's functions
// -----------------------------------------------------

int call(const char* name, const char* overload, const caesar_value* arguments,
         int64_t count, caesar_value* results, int64_t most, int64_t* got) {
  return guarded([&] {
    auto op = c10::Dispatcher::singleton().findSchema({name, overload});
    TORCH_CHECK(op.has_value(), "this torch has no operator ", name,
                *overload != '\0' ? "." : "", overload);
    auto stack = stack_for(*op, arguments, count);
    op->callBoxed(stack);
    take_stack(std::move(stack), results, most, got);
  });
}

void discard(caesar_value* result) {
  discard_owned(*result, release);
}

} // namespace

void add_operators(caesar_torch_api& table) {
  release = table.release;
  table.call = call;
  table.discard = discard;
}

} // namespace caesar::cuda
