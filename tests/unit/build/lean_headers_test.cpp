#include "cuda/build/lean_headers.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

#include "tests/unit/build/a_call.hpp"

using namespace caesar;
using namespace caesar::cuda;
using namespace caesar::test;

TEST_CASE("the lean headers do for what mentions nothing else", "[lean]") {
  struct row {
    const char* source;
    bool will_do;
  };
  auto x = GENERATE(values<row>({
    {"torch::Tensor f(torch::Tensor x) { return x + 1; }", true},
    {"auto* p = x.data<float>();", true},
    {"auto* p = x.data_ptr<float>();", true},
    {"int load = 1, save = 2, data = 3;", true},
    {"int inner = 1; // The word, and no part of one: connect, pinned.", true},
    {"torch::fft::fft(x); torch::linalg::norm(x, 2);", true},
    {"torch::nn::Linear l(3, 4);", false},
    {"namespace F = torch::nn::functional;", false},
    {"torch::optim::SGD s(p, 0.1);", false},
    {"torch::data::datasets::MNIST m(\".\");", false},
    {"torch::save(x, \"f\");", false},
    {"torch::jit::load(\"f\");", false},
    {"struct F : torch::autograd::Function<F> {};", false},
  }));
  INFO(x.source);
  CHECK(lean_will_do(x.source) == x.will_do);
}

TEST_CASE("CUDA sources get bindings when they bind", "[lean]") {
  CHECK_FALSE(mentions_bindings("torch::Tensor f(torch::Tensor copy);"));
  CHECK(mentions_bindings("PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {}"));
  CHECK(mentions_bindings("namespace py = pybind11;"));
  CHECK(mentions_bindings("py::list f();"));
  CHECK(mentions_bindings("THPVariable_Wrap(x)"));
}

TEST_CASE("what more headers could mend is compiled with more", "[lean]") {
  struct row {
    const char* output;
    bool misses;
  };
  auto x = GENERATE(values<row>({
    {"main.cpp:1:1: error: 'y' was not declared in this scope", true},
    {"error: 'cout' is not a member of 'std'", true},
    {"cuda.cu(3): error: identifier \"y\" is undefined", true},
    {"cuda.cu(3): error: no instance of overloaded function \"f\"", true},
    {"error: no matching function for call to 'f(int)'", true},
    {"main.cpp:1:1: error: expected ';' before 'return'", false},
    {"error: cannot convert 'at::Tensor' to 'int' in return", false},
    {"cuda.cu(3): error: expected a \";\"", false},
  }));
  INFO(x.output);
  CHECK(misses_something(x.output) == x.misses);
}

TEST_CASE("the lean headers come before torch's", "[lean]") {
  auto plan = plan_lean(cuda_relu(), cuda_tools());
  REQUIRE(plan);
  CHECK(plan->is_lean);
  CHECK(plan->path == build_path::full);
  auto full = plan_compile(cuda_relu(), cuda_tools());
  REQUIRE(plan->steps.size() == full.steps.size());
  for (size_t i = 0; i + 1 < plan->steps.size(); ++i) {
    auto argv = plan->steps[i].argv;
    auto is_cuda = plan->steps[i].inputs.front().ends_with(".cu");
    auto lean = std::string{"-Ilean_"} + (is_cuda ? "cuda" : "cpp");
    auto at = std::find(argv.begin(), argv.end(), lean);
    REQUIRE(at != argv.end());
    argv.erase(at);
    CHECK(argv == full.steps[i].argv); // Nothing else differs.
  }
  CHECK(plan->steps.back().argv == full.steps.back().argv);
  for (const auto* name : {"lean_cpp/torch/extension.h", "lean_cpp/torch/all.h",
                           "lean_cuda/torch/torch.h"})
    CHECK(std::any_of(plan->files.begin(), plan->files.end(),
                      [&](const auto& file) { return file.name == name; }));
}

TEST_CASE("lean failures decide unless something was missed", "[lean]") {
  auto lean = plan_lean(relu(), tools());
  REQUIRE(lean);
  CHECK(decides(*lean, "error: expected ';'"));
  CHECK_FALSE(decides(*lean, "error: 'y' was not declared in this scope"));
  auto full = plan_compile(relu(), tools());
  CHECK(decides(full, "error: 'y' was not declared in this scope"));
  auto light_tools = tools();
  light_tools.light = "/light";
  auto light = plan_light(relu(), light_tools);
  REQUIRE(light);
  CHECK_FALSE(decides(*light, "error: expected ';'"));
}

TEST_CASE("a name that nobody has is looked for in all headers at once",
          "[lean]") {
  auto with = tools();
  with.light = "/light";
  auto attempts = plan_attempts(relu(), with);
  REQUIRE(attempts.size() == 3);
  auto vain = [&](const char* output) {
    return is_vain(attempts[0], output, attempts[1]);
  };
  CHECK(vain("main.cpp:1:1: error: 'y' was not declared in this scope"));
  CHECK(vain("cuda.cu(3): error: identifier \"y\" is undefined"));
  CHECK_FALSE(vain("error: 'cumsum' is not a member of 'torch'"));
  CHECK_FALSE(vain("error: 'class at::Tensor' has no member named 'lcm'"));
  CHECK_FALSE(vain("error: expected ';' before 'return'"));
  CHECK_FALSE(
    is_vain(attempts[1], "'y' was not declared in this scope", attempts[2]));
}

TEST_CASE("what needs all headers is not tried with less", "[lean]") {
  auto call = relu();
  call.cpp_sources.front() += "\ntorch::nn::Linear l(1, 1);";
  CHECK_FALSE(plan_lean(call, tools()));
  CHECK(plan_attempts(call, tools()).size() == 1);
}
