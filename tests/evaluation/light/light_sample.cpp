// A light library by hand: what the light headers make of a candidate, and
// real_sample.cpp the same with torch's own headers. Most functions return
// their argument, so that the conversions both ways are compared.

#include <string>
#include <vector>

#include "tests/evaluation/light/light_sample_functions.hpp"

using namespace caesar::test;

namespace {

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
  all.add("cuda",
          {argument("s", "what"), with(argument("i8", "a"), integer(-1)),
           with(argument("i8", "b"), integer(0))},
          "i8", cuda);
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
