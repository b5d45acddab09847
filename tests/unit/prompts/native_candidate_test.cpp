#include "actors/trajectory/code_block.hpp"
#include "actors/trajectory/native_candidate.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <string_view>

using namespace caesar;

namespace {

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

} // namespace

TEST_CASE("a function forward makes C++ a candidate", "[native_candidate]") {
  struct row {
    const char* what;
    const char* text;
    bool is_one;
  };
  auto x = GENERATE(values<row>({
    {"plain", "torch::Tensor forward(torch::Tensor x) { return x; }", true},
    {"on two lines", "torch::Tensor forward\n (torch::Tensor x);", true},
    {"behind others", "int f() { return 1; }\nat::Tensor forward(int x) {}",
     true},
    {"a braces' text", "const char* s = \"{\"; void forward(int) {}", true},
    {"a quoted quote", R"(char q = '\''; void forward(int) {})", true},
    {"within a function", "int f() { forward(1); }", false},
    {"within a class", "struct net { int forward(int x); };", false},
    {"of a class", "int net::forward(int x) { return x; }", false},
    {"in a comment", "// forward(x)\n/* forward(x) */ int f();", false},
    {"in a literal", "const char* s = \"forward(x)\";", false},
    {"another name", "int fast_forward(int x); int forward_all(int x);", false},
    {"no call", "int forward = 1;", false},
    {"never closed", "/* forward(", false},
    {"nothing", "", false},
  }));
  INFO(x.what);
  CHECK(is_native_candidate(x.text) == x.is_one);
}

TEST_CASE("C++ is bound and compiled with load_inline", "[native_candidate]") {
  auto python = as_python_candidate(
    "torch::Tensor forward(torch::Tensor x) {\n  return x + \"\\n\"[0];\n}\n");
  CHECK(contains(python, "class ModelNew(torch.nn.Module):"));
  CHECK(contains(python, "cpp_sources=\"#include <torch/extension.h>\\n#line 1 "
                         "\\\"candidate.cpp\\\"\\ntorch::Tensor"));
  CHECK(contains(python, "\\\"\\\\n\\\"[0]"));
  CHECK(contains(python, "m.def(\\\"forward\\\", &forward);"));
  CHECK(contains(python, "extra_cflags=[\"-O3\"]"));
  CHECK_FALSE(contains(python, "cuda_sources"));
}

TEST_CASE("a kernel makes it CUDA, and its own bindings stay",
          "[native_candidate]") {
  auto python = as_python_candidate(
    "__global__ void k();\nvoid forward(int);\n"
    "PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) { m.def(\"forward\", &go); }\n");
  CHECK(contains(python, "cpp_sources=\"\",\n    cuda_sources=\""));
  CHECK(contains(python, "candidate.cu"));
  CHECK(contains(python, "extra_cuda_cflags=[\"-O3\"]"));
  CHECK_FALSE(contains(python, "&forward"));
}

TEST_CASE("a file's name says what is in it", "[native_candidate]") {
  for (auto name : {"a.py", "a.txt", "cpp", ""})
    CHECK(candidate_in(name, "x") == "x");
  for (auto name : {"a.cpp", "b/a.cc", "a.cu"})
    CHECK(candidate_in(name, "x") == as_python_candidate("x"));
}

TEST_CASE("a reply may hold C++ alone", "[native_candidate][code_block]") {
  auto text = std::string{"torch::Tensor forward(torch::Tensor x);\n"};
  auto reply = "Here:\n```cpp\n" + text + "```\nand\n```cpp\nint x;\n```\n";
  CHECK(extract_code(reply).code == as_python_candidate(text));
  // Whoever writes Python means that.
  CHECK(extract_code(reply + "```python\nx = 1\n```\n").code == "x = 1\n");
}
