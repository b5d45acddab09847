#include "tests/support/catch.hpp"

#include <algorithm>

#include "tests/unit/build/a_call.hpp"

using namespace caesar::cuda;
using namespace caesar::test;
using strings = std::vector<std::string>;

TEST_CASE("a unit is what torch would write, with lines as its author counts",
          "[build]") {
  auto plan = plan_compile(relu(), tools());
  REQUIRE(plan.refusal == "");
  REQUIRE(plan.files.size() == 3);
  CHECK(plan.files[0].name == "unit.cpp");
  CHECK(plan.files[0].text
        == "#include <torch/extension.h>\n"
           "#line 1 \"main.cpp\"\n"
           "int a;\n"
           "int b;\n"
           "#line 1 \"bindings.cpp\"\n"
           "PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {\n"
           "m.def(\"f\", torch::wrap_pybind_function(f), \"doc of f\");\n"
           "}\n");
  // For compilers to quote from.
  CHECK(plan.files[1].name == "main.cpp");
  CHECK(plan.files[1].text == "int a;\nint b;\n");
  CHECK(plan.files[2].name == "bindings.cpp");
}

TEST_CASE("what a call leaves out is not generated", "[build]") {
  auto call = relu();
  call.functions.reset();
  call.implicit_headers = false;
  auto plan = plan_compile(call, tools());
  CHECK(plan.files[0].text == "#line 1 \"main.cpp\"\nint a;\nint b;\n");
  call = relu();
  call.error_handling = false;
  CHECK(plan_compile(call, tools()).files[0].text.find("m.def(\"f\", f, ")
        != std::string::npos);
}

TEST_CASE("the commands are torch's own", "[build]") {
  auto plan = plan_compile(relu(), tools());
  REQUIRE(plan.steps.size() == 2);
  CHECK(plan.steps[0].argv
        == strings{"c++", "-DTORCH_EXTENSION_NAME=relu",
                   "-DTORCH_API_INCLUDE_EXTENSION_H",
                   "-DPYBIND11_BUILD_ABI=\"_abi\"", "-isystem", "/t/include",
                   "-isystem", "/py", "-D_GLIBCXX_USE_CXX11_ABI=1", "-fPIC",
                   "-std=c++14", "-O3", "-c", "unit.cpp", "-o", "unit.o"});
  CHECK(plan.steps[0].inputs == strings{"unit.cpp"});
  CHECK(plan.steps[0].outputs == strings{"unit.o"});
  CHECK(plan.steps[1].argv
        == strings{"c++", "unit.o", "-shared", "-lgomp", "-L/t/lib", "-lc10",
                   "-ltorch_cpu", "-ltorch", "-ltorch_python", "-o",
                   "module.so"});
  CHECK(plan.steps[1].inputs == strings{"unit.o"});
  CHECK(plan.steps[1].outputs == strings{"module.so"});
}

TEST_CASE("each source that was loaded from a file is a unit", "[build]") {
  auto call = relu();
  call.kind = "load";
  call.functions.reset();
  auto plan = plan_compile(call, tools());
  REQUIRE(plan.files.size() == 2);
  CHECK(plan.files[1].name == "source_2.cpp");
  CHECK(plan.files[1].text == "int b;");
  REQUIRE(plan.steps.size() == 3);
  CHECK(plan.steps[2].inputs == strings{"source_1.o", "source_2.o"});
}

TEST_CASE("what cannot be built here is refused with a sentence", "[build]") {
  auto refusal = [](auto change) {
    auto call = relu();
    change(call);
    auto plan = plan_compile(call, tools());
    CHECK(plan.steps.empty());
    return plan.refusal;
  };
  CHECK(refusal([](auto& x) { x.cuda_sources = {"__global__"}; })
        == "this candidate has CUDA sources, and no device of this run is a "
           "CUDA device");
  CHECK(refusal([](auto& x) { x.with_cuda = true; })
        == "this candidate asks for CUDA headers (with_cuda=True), and no "
           "device of this run is a CUDA device");
  CHECK(refusal([](auto& x) { x.cpp_sources.clear(); })
        == "the compile call for relu has no sources");
  CHECK(refusal([](auto& x) { x.extra_cflags = {"-I/x"}; }).find("flag -I/x")
        == 0);
  CHECK(refusal([](auto& x) { x.extra_ldflags = {"-lx"}; }).find("flag -lx")
        == 0);
  CHECK(refusal([](auto& x) {
          x.extra_include_paths = {"/x"};
        }).find("the include path /x is not allowed")
        == 0);
}

TEST_CASE("include paths that torch has anyway are no reason to refuse",
          "[build]") {
  auto call = relu();
  call.extra_include_paths = {"/t/include", "/py"};
  CHECK(plan_compile(call, tools()).refusal == "");
}

TEST_CASE("the key of an artefact knows all that goes into it", "[build]") {
  auto key_of = [](const compile_call& call, const toolchain& with) {
    return artefact_key(plan_attempts(call, with), with);
  };
  auto key = key_of(relu(), tools());
  CHECK(key.size() == 64);
  CHECK(key == key_of(relu(), tools()));

  // Where nothing is compiled for a GPU, no GPU matters.
  CHECK(key_of(relu(), cuda_tools()) != key);
  auto without_torch_cuda = cuda_tools();
  without_torch_cuda.torch.cuda.clear();
  CHECK(key_of(relu(), without_torch_cuda) == key);

  // What the candidate says about its call is not believed, nor needed.
  auto call = relu();
  call.digest = std::string(64, 'b');
  call.extra_cuda_cflags = {"-arch=sm_90"};
  CHECK(key == key_of(call, tools()));

  std::vector<std::string> others;
  auto with_call = [&](auto change) {
    auto x = relu();
    change(x);
    others.push_back(key_of(x, tools()));
  };
  with_call([](auto& x) { x.name = "other"; });
  with_call([](auto& x) { x.cpp_sources[1] = "int c;"; });
  with_call([](auto& x) { x.functions->at("f") = "other"; });
  with_call([](auto& x) { x.extra_cflags = {"-O2"}; });
  with_call([](auto& x) { x.extra_ldflags = {}; });
  auto with_tools = [&](auto change) {
    auto x = tools();
    change(x);
    others.push_back(key_of(relu(), x));
  };
  with_tools([](auto& x) { x.compiler = {"clang++"}; });
  with_tools([](auto& x) { x.compiler_version = "g++ 14"; });
  with_tools([](auto& x) { x.torch.torch = "2.6"; });
  with_tools([](auto& x) { x.torch.cxx11_abi = false; });
  with_tools([](auto& x) { x.cpu = "Xeon|avx"; });
  with_tools([](auto& x) { x.light = "/light"; });
  others.push_back(key);
  std::sort(others.begin(), others.end());
  CHECK(std::adjacent_find(others.begin(), others.end()) == others.end());
}
