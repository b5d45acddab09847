// A light library by hand: what the light headers make of a candidate, and
// real_sample.cpp the same with torch's own headers. Most functions return
// their argument, so that the conversions both ways are compared.

#include "cuda/build/light/caesar/torch_api.h"

#include <string>
#include <vector>

namespace {

const caesar_torch_api* api = nullptr;

// -- values of ours
// ------------------------------------------------------------

caesar_value copy_of(const caesar_value& from) {
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

void discard_result(caesar_value* value) {
  if (value->kind == caesar_is_tensor && value->tensor != nullptr)
    api->release(value->tensor);
  if (value->kind == caesar_is_list || value->kind == caesar_is_tuple) {
    for (int64_t i = 0; i < value->size; ++i)
      discard_result(const_cast<caesar_value*>(&value->items[i]));
    delete[] value->items;
  }
  *value = {};
}

caesar_value integer(int64_t x) {
  caesar_value result{};
  result.kind = caesar_is_int;
  result.integer = x;
  return result;
}

caesar_value boolean(bool x) {
  auto result = integer(x ? 1 : 0);
  result.kind = caesar_is_bool;
  return result;
}

caesar_value real(double x) {
  caesar_value result{};
  result.kind = caesar_is_double;
  result.real = x;
  return result;
}

caesar_value fallback() {
  caesar_value result{};
  result.kind = caesar_is_default;
  return result;
}

// -- functions
// -----------------------------------------------------------------

int echo(const void*, const caesar_value* arguments, caesar_value* result) {
  *result = copy_of(arguments[0]);
  return caesar_fine;
}

int nothing(const void*, const caesar_value*, caesar_value*) {
  return caesar_fine;
}

int raise(const void*, const caesar_value* arguments, caesar_value*) {
  return api->fail(int(arguments[0].integer), arguments[1].text);
}

/// `self` is an operator's name, a point, and its overload's.
int operate(const void* self, const std::vector<caesar_value>& arguments,
            caesar_value* result) {
  std::string name = static_cast<const char*>(self);
  auto point = name.find('.');
  auto overload = point == std::string::npos ? "" : name.substr(point + 1);
  int64_t got = 0;
  return api->call(name.substr(0, point).c_str(), overload.c_str(),
                   arguments.data(), int64_t(arguments.size()), result, 1,
                   &got);
}

int binary(const void* self, const caesar_value* arguments,
           caesar_value* result) {
  return operate(self, {arguments[0], arguments[1]}, result);
}

int zeros(const void* self, const caesar_value* arguments,
          caesar_value* result) {
  caesar_value dtype{};
  dtype.kind = caesar_is_dtype;
  dtype.integer = 7; // double
  return operate(self, {arguments[0], dtype, fallback(), arguments[1]}, result);
}

int max_of(const void*, const caesar_value* arguments, caesar_value* result) {
  auto* items = new caesar_value[2]{};
  int64_t got = 0;
  caesar_value in[] = {arguments[0], arguments[1]};
  auto kind = api->call("aten::max", "dim", in, 2, items, 2, &got);
  result->kind = caesar_is_tuple;
  result->items = items;
  result->size = 2;
  return kind;
}

int described(const void*, const caesar_value* arguments,
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

int text_of(const void*, const caesar_value* arguments, caesar_value* result) {
  caesar_value text{};
  auto kind = api->to_text(arguments[0].tensor, &text);
  if (kind != caesar_fine)
    return kind;
  *result = copy_of(text);
  api->discard(&text);
  return caesar_fine;
}

int64_t freed = 0;

int blob(const void*, const caesar_value*, caesar_value* result) {
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

int blobs_freed(const void*, const caesar_value*, caesar_value* result) {
  *result = integer(freed);
  return caesar_fine;
}

/// Fails in the part that holds the number `arguments[1]`.
int parallel(const void*, const caesar_value* arguments, caesar_value*) {
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

int stream(const void*, const caesar_value*, caesar_value* result) {
  void* found = nullptr;
  auto kind = api->current_stream(-1, &found);
  *result = integer(int64_t(found));
  return kind;
}

// -- their description
// ---------------------------------------------------------

caesar_argument argument(const char* type, const char* name = nullptr) {
  return {name, type, 0, {}, nullptr, 0, 0};
}

caesar_argument with(caesar_argument of, caesar_value value) {
  of.has_default = 1;
  of.value = value;
  return of;
}

struct library {
  std::vector<caesar_function> functions;

  caesar_function& add(const char* name, std::vector<caesar_argument> arguments,
                       const char* result, decltype(caesar_function::call) call,
                       const void* self = nullptr) {
    auto* kept = new std::vector<caesar_argument>{std::move(arguments)};
    functions.push_back({name, nullptr, kept->data(), int64_t(kept->size()),
                         result, call, self, 0, 0});
    return functions.back();
  }

  void echoes(const char* name, const char* type) {
    add(name, {argument(type)}, type, echo);
  }
};

void add_echoes(library& all) {
  const char* types[] = {"T",   "b",      "s",   "O",    "i1",  "i2",
                         "i4",  "i8",     "u1",  "u2",   "u4",  "u8",
                         "f",   "d",      "D",   "?T",   "[T",  "[i8",
                         "[?d", "(Ti8d)", "?[b", "[[i4", "(s)", "Y"};
  int number = 0;
  for (const auto* type : types)
    all.echoes((new std::string{"echo" + std::to_string(number++)})->c_str(),
               type);
}

void add_named(library& all) {
  all
    .add("scale",
         {argument("T", "x"), with(argument("d", "factor"), real(2)),
          with(argument("b", "twice"), boolean(false))},
         "d",
         [](const void*, const caesar_value* arguments, caesar_value* result) {
           *result =
             real(arguments[1].real * (arguments[2].integer != 0 ? 2 : 1));
           return int(caesar_fine);
         })
    .doc = "Scales.";
  all.add("overloaded", {argument("i8")}, "i8", echo).doc = "An integer.";
  all.add("overloaded", {argument("d")}, "d", echo);
  all.add("overloaded", {argument("s", "text")}, "s", echo).doc = "A text.";
  auto strict = argument("d", "x");
  strict.no_convert = 1;
  all.add("strict", {strict}, "d", echo);
  auto present = argument("?T", "x");
  present.no_none = 1;
  all.add("present", {present}, "?T", echo);
  auto shown = with(argument("?i8", "n"), caesar_value{});
  shown.shown = "nothing";
  all.add("shown", {shown}, "?i8", echo);
  all.add("nothing", {}, "v", nothing).releases_gil = 1;
  all.add("throws", {argument("i4"), argument("s")}, "v", raise);
  all.add("throws_translated", {argument("i4"), argument("s")}, "v", raise)
    .translates = 1;
}

void add_operators(library& all) {
  all.add("add", {argument("T"), argument("T")}, "T", binary,
          "aten::add.Tensor");
  all.add("matmul", {argument("T"), argument("T")}, "T", binary,
          "aten::matmul");
  all
    .add("matmul_translated", {argument("T"), argument("T")}, "T", binary,
         "aten::matmul")
    .translates = 1;
  all.add("total", {argument("T"), argument("[i8")}, "T", binary,
          "aten::sum.dim_IntList");
  all.add("split", {argument("T"), argument("i8")}, "[T", binary,
          "aten::split.Tensor");
  all.add("power", {argument("T"), argument("d")}, "T", binary,
          "aten::pow.Tensor_Scalar");
  all.add("squeeze", {argument("T"), argument("i8")}, "T", binary,
          "aten::unsqueeze");
  all.add("unknown", {argument("T"), argument("T")}, "T", binary,
          "aten::no_such_operator");
  all.add("zeros", {argument("[i8"), argument("D")}, "T", zeros, "aten::zeros");
  all.add("max_of", {argument("T"), argument("i8")}, "(TT)", max_of);
}

void add_process(library& all) {
  all.add("described", {argument("T")}, "[i8", described);
  all.add("text_of", {argument("T")}, "s", text_of);
  all.add("blob", {}, "T", blob);
  all.add("blobs_freed", {}, "i8", blobs_freed);
  all.add("parallel", {argument("i8"), argument("i8")}, "v", parallel);
  all.add("stream", {}, "i8", stream);
}

} // namespace

extern "C" __attribute__((visibility("default"))) const caesar_library*
caesar_light_library(const caesar_torch_api* given) {
  api = given;
  static library all;
  add_echoes(all);
  add_named(all);
  add_operators(all);
  add_process(all);
  static const caesar_attribute answer{"answer", integer(42)};
  static caesar_library result{caesar_torch_api_version,
                               "A module.",
                               all.functions.data(),
                               int64_t(all.functions.size()),
                               &answer,
                               1,
                               discard_result};
  return &result;
}
