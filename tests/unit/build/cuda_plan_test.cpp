#include "tests/support/catch.hpp"

#include <algorithm>

#include "tests/unit/build/a_call.hpp"

using namespace caesar::cuda;
using namespace caesar::test;
using strings = std::vector<std::string>;

TEST_CASE("CUDA sources are a unit as torch would write it", "[build]") {
  auto plan = plan_compile(cuda_relu(), cuda_tools());
  REQUIRE(plan.refusal == "");
  CHECK(plan.cuda);
  REQUIRE(plan.files.size() == 5);
  CHECK(plan.files[0].name == "unit.cu");
  CHECK(plan.files[0].text
        == "#include <torch/types.h>\n#include <cuda.h>\n"
           "#include <cuda_runtime.h>\n#line 1 \"cuda.cu\"\n"
           "__global__ void k();\nvoid f() {}\n");
  CHECK(plan.files[1].name == "cuda.cu");
  CHECK(plan.files[2].name == "unit.cpp");
  CHECK(plan.files[2].text.find("wrap_pybind_function(f)")
        != std::string::npos);
  auto call = cuda_relu();
  call.implicit_headers = false;
  CHECK(plan_compile(call, cuda_tools()).files[0].text.find("#line 1") == 0);
}

TEST_CASE("the commands for CUDA are torch's own", "[build]") {
  auto plan = plan_compile(cuda_relu(), cuda_tools());
  REQUIRE(plan.steps.size() == 3);
  CHECK(plan.steps[0].argv
        == strings{"/cuda/bin/nvcc",
                   "-DTORCH_EXTENSION_NAME=relu",
                   "-DTORCH_API_INCLUDE_EXTENSION_H",
                   "-DPYBIND11_BUILD_ABI=\"_abi\"",
                   "-isystem",
                   "/t/include",
                   "-isystem",
                   "/cuda/include",
                   "-isystem",
                   "/py",
                   "-D_GLIBCXX_USE_CXX11_ABI=1",
                   "-D__CUDA_NO_HALF_OPERATORS__",
                   "-D__CUDA_NO_HALF_CONVERSIONS__",
                   "-D__CUDA_NO_BFLOAT16_CONVERSIONS__",
                   "-D__CUDA_NO_HALF2_OPERATORS__",
                   "--expt-relaxed-constexpr",
                   "--compiler-options",
                   "-fPIC",
                   "-gencode=arch=compute_90,code=sm_90",
                   "-std=c++14",
                   "-lineinfo",
                   "--ptxas-options=-v",
                   "-c",
                   "unit.cu",
                   "-o",
                   "unit.cuda.o"});
  CHECK(plan.steps[2].argv
        == strings{"c++", "unit.cuda.o", "unit.o", "-shared", "-lcublas",
                   "-L/t/lib", "-lc10", "-lc10_cuda", "-ltorch_cpu",
                   "-ltorch_cuda", "-ltorch", "-ltorch_python", "-L/cuda/lib64",
                   "-L/cuda/lib64/stubs", "-lcudart", "-o", "module.so"});
}

TEST_CASE("a torch without CUDA compiles CUDA sources, too", "[build]") {
  auto with = cuda_tools();
  with.torch.cuda.clear();
  auto steps = plan_compile(cuda_relu(), with).steps;
  auto has = [&](size_t step, auto x) {
    const auto& argv = steps.at(step).argv;
    return std::find(argv.begin(), argv.end(), x) != argv.end();
  };
  CHECK(has(0, "-std=c++17"));
  CHECK(has(2, "-lcudart"));
  CHECK_FALSE(has(2, "-ltorch_cuda"));
  CHECK_FALSE(has(2, "-lc10_cuda"));
}

TEST_CASE("sources that bind themselves need no C++ unit", "[build]") {
  auto call = cuda_relu();
  call.cpp_sources = {"", " \n"};
  CHECK(plan_compile(call, cuda_tools()).steps.size() == 3);
  call.functions.reset();
  CHECK(plan_compile(call, cuda_tools()).steps.size() == 2);
}

TEST_CASE("CUDA files are loaded as units of their own", "[build]") {
  auto call = cuda_relu();
  call.kind = "load";
  call.functions.reset();
  auto plan = plan_compile(call, cuda_tools());
  REQUIRE(plan.steps.size() == 4);
  CHECK(plan.steps[1].inputs == strings{"source_2.cu"});
  CHECK(plan.steps[3].inputs
        == strings{"source_1.cuda.o", "source_2.cuda.o", "source_3.o"});
}

TEST_CASE("CUDA headers and libraries are there for C++ that asks", "[build]") {
  auto call = relu();
  call.with_cuda = true;
  call.extra_include_paths = {"/cuda/include", "/usr/local/cuda/include"};
  call.extra_ldflags = {"-L/cuda/lib64 -L/usr/local/cuda/lib64 -lcudart"};
  auto plan = plan_compile(call, cuda_tools());
  CHECK(plan.refusal == "");
  REQUIRE(plan.steps.size() == 2);
  CHECK(plan.steps[0].argv[0] == "c++");
  CHECK(plan.steps[0].argv[7] == "/cuda/include");
}

TEST_CASE("flags of nvcc are checked only when it runs", "[build]") {
  auto call = cuda_relu();
  call.extra_cuda_cflags = {"-I/x"};
  CHECK(plan_compile(call, cuda_tools()).refusal.find("flag -I/x") == 0);
  call.extra_cuda_cflags = {"-std=c++20 -arch=sm_90a"};
  auto argv = plan_compile(call, cuda_tools()).steps[0].argv;
  CHECK(argv[18] == "-gencode=arch=compute_90a,code=sm_90a");
  CHECK(argv[19] == "-std=c++20");
  CHECK(argv[20] == "-lineinfo");
  CHECK(argv[21] == "--ptxas-options=-v");
  for (const auto* flag : {"-G", "--device-debug", "-lineinfo"}) {
    call.extra_cuda_cflags = {flag};
    auto with = plan_compile(call, cuda_tools()).steps[0].argv;
    CHECK(std::count(with.begin(), with.end(), std::string{"-lineinfo"})
          == (std::string{"-lineinfo"} == flag ? 1 : 0));
  }
  call = relu();
  call.extra_cuda_cflags = {"-I/x"};
  CHECK(plan_compile(call, cuda_tools()).refusal == "");
}

TEST_CASE("the key of CUDA code knows its compiler and its device", "[build]") {
  auto key_of = [](const toolchain& with) {
    return artefact_key({plan_compile(cuda_relu(), with)}, with);
  };
  auto other_nvcc = cuda_tools();
  other_nvcc.nvcc_version = "12.8";
  auto other_arch = cuda_tools();
  other_arch.cuda_arch = "sm_80";
  CHECK(key_of(cuda_tools()) == key_of(cuda_tools()));
  CHECK(key_of(cuda_tools()) != key_of(other_nvcc));
  CHECK(key_of(cuda_tools()) != key_of(other_arch));
}
