#pragma once

#include "cuda/build/compile_plan.hpp"

namespace caesar::test {

inline cuda::toolchain tools() {
  cuda::toolchain x;
  x.compiler = {"c++"};
  x.compiler_version = "g++ 12";
  x.torch = {"1.13.0", "3.11", "/py", {"/t/include"},         {"/t/lib"}, true,
             "c++14",  "",     "",    {{"BUILD_ABI", "_abi"}}};
  x.cpu = "EPYC|avx";
  return x;
}

/// Tools for an H100, beside a torch for CUDA 13.
inline cuda::toolchain cuda_tools() {
  auto x = tools();
  x.torch.cuda = "13.0";
  x.nvcc = {"/cuda/bin/nvcc"};
  x.nvcc_version = "13.0";
  x.cuda_arch = "sm_90";
  return x;
}

inline cuda::compile_call relu() {
  cuda::compile_call x;
  x.kind = "load_inline";
  x.name = "relu";
  x.cpp_sources = {"int a;", "int b;"};
  x.functions.emplace()["f"] = "doc of f";
  x.extra_cflags = {"-O3"};
  x.extra_ldflags = {"-lgomp"};
  x.digest = std::string(64, 'a');
  return x;
}

/// A call that has CUDA sources, too.
inline cuda::compile_call cuda_relu() {
  auto x = relu();
  x.cpp_sources = {"void f();"};
  x.cuda_sources = {"__global__ void k();", "void f() {}"};
  x.extra_ldflags = {"-lcublas"};
  x.with_cuda = true;
  return x;
}

} // namespace caesar::test
