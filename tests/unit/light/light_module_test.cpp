#include "tests/support/catch.hpp"

#include <torch/extension.h>

#include "tests/unit/light/fake_torch.hpp"

using namespace caesar::test;

namespace {

torch::Tensor same(const torch::Tensor& x) {
  return x;
}

std::tuple<torch::Tensor, std::vector<int64_t>>
pair_of(torch::Tensor x, c10::optional<torch::Tensor>, double,
        const std::vector<torch::Tensor>& list) {
  return {x, {int64_t(list.size()), 7}};
}

int fails(const std::string& how) {
  if (how == "check")
    TORCH_CHECK_VALUE(false, "checked");
  if (how == "range")
    throw std::out_of_range("range");
  throw 3;
}

caesar_value text(const char* x) {
  caesar_value result{};
  result.kind = caesar_is_string;
  result.text = x;
  result.size = int64_t(strlen(x));
  return result;
}

const caesar_library& library() {
  static const auto it = caesar_light_library(fake_torch());
  return *it;
}

const caesar_function& function(std::string_view name) {
  for (int64_t i = 0; i < library().count; ++i)
    if (library().functions[i].name == name)
      return library().functions[i];
  throw std::logic_error{std::string{name}};
}

} // namespace

PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.doc() = "a module";
  m.attr("answer") = 42;
  m.def("same", torch::wrap_pybind_function(same), "returns it");
  m.def("pair_of", &pair_of, py::arg("x"), py::arg("y") = py::none(),
        py::arg("scale") = 1.5, py::arg("list") = std::vector<torch::Tensor>());
  m.def("fails", &fails, py::call_guard<py::gil_scoped_release>());
  int64_t added = 5;
  m.def("add", [added](int x) { return x + added; });
  m.def(
    "add", [](double x) { return float(x); }, py::arg("x").noconvert());
}

TEST_CASE("a module is described", "[light]") {
  CHECK(library().version == caesar_torch_api_version);
  CHECK(std::string(library().doc) == "a module");
  CHECK(library().count == 5);
  REQUIRE(library().attribute_count >= 1);
  auto& last = library().attributes[library().attribute_count - 1];
  CHECK(std::string(last.name) == "answer");
  CHECK(last.value.integer == 42);
}

TEST_CASE("functions are described by types and defaults", "[light]") {
  auto& plain = function("same");
  CHECK(plain.translates == 1);
  CHECK(std::string(plain.doc) == "returns it");
  CHECK(plain.arguments[0].name == nullptr);
  CHECK(std::string(plain.arguments[0].type) == "T");
  auto& rich = function("pair_of");
  CHECK(rich.translates == 0);
  CHECK(rich.doc == nullptr);
  CHECK(std::string(rich.result) == "(T[i8)");
  std::string types;
  for (int64_t i = 0; i < rich.count; ++i)
    types += rich.arguments[i].type;
  CHECK(types == "T?Td[T");
  CHECK_FALSE(rich.arguments[0].has_default);
  CHECK(rich.arguments[1].value.kind == caesar_none);
  CHECK(rich.arguments[2].value.real == 1.5);
  CHECK(rich.arguments[3].value.kind == caesar_is_list);
  CHECK(std::string(rich.arguments[2].name) == "scale");
  CHECK(function("fails").releases_gil == 1);
}

TEST_CASE("overloads follow in order", "[light]") {
  auto first = &function("add");
  CHECK(std::string(first->arguments[0].type) == "i4");
  CHECK(std::string(first->result) == "i8");
  CHECK(std::string(first[1].name) == "add");
  CHECK(std::string(first[1].result) == "f");
  CHECK(first[1].arguments[0].no_convert == 1);
  caesar_value argument{}, result{};
  argument.kind = caesar_is_int;
  argument.integer = 3;
  CHECK(first->call(first->self, &argument, &result) == caesar_fine);
  CHECK(result.integer == 8);
}

TEST_CASE("calls borrow arguments and own results", "[light]") {
  library();
  auto before = fake_references();
  auto x = new_fake_tensor({2});
  caesar_value arguments[4]{}, result{};
  arguments[0].kind = caesar_is_tensor;
  arguments[0].tensor = x;
  arguments[3].kind = caesar_is_list;
  arguments[3].items = arguments;
  arguments[3].size = 1;
  auto& f = function("pair_of");
  CHECK(f.call(f.self, arguments, &result) == caesar_fine);
  REQUIRE(result.kind == caesar_is_tuple);
  CHECK(fake_uses(x) == 2);
  CHECK(result.items[0].tensor == x);
  CHECK(result.items[1].items[1].integer == 7);
  library().discard_result(&result);
  CHECK(fake_uses(x) == 1);
  fake_torch()->release(x);
  CHECK(fake_references() == before);
}

TEST_CASE("exceptions become failures with their text", "[light]") {
  auto& f = function("fails");
  caesar_value result{};
  auto check = text("check"), range = text("range"), other = text("other");
  CHECK(f.call(f.self, &check, &result) == caesar_value_error);
  CHECK(fake_error() == "checked");
  CHECK(f.call(f.self, &range, &result) == caesar_out_of_range);
  CHECK(fake_error() == "range");
  CHECK(f.call(f.self, &other, &result) == caesar_unknown);
}
