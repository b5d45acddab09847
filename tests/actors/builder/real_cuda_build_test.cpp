#include "tests/support/catch.hpp"

#include <unistd.h>

#include "tests/actors/builder/a_python.hpp"

using namespace caesar;
using test::a_python;

namespace {

// A C++ unit would be compiled beside it and take as long again.
constexpr auto candidate = R"(
import torch
from torch.utils.cpp_extension import load_inline

source = """
__global__ void twice(const float* from, float* to, int64_t n) {
  __shared__ float tile[256];
  auto i = blockIdx.x * blockDim.x + threadIdx.x;
  tile[threadIdx.x] = i < n ? from[i] : 0;
  __syncthreads();
  if (i < n)
    to[i] = FACTOR * tile[255 - threadIdx.x];
}

void run(torch::Tensor x, torch::Tensor y) {
  TORCH_CHECK(x.is_cuda(), "x must be on a GPU");
  twice<<<1, 256>>>(x.data_ptr<float>(), y.data_ptr<float>(), x.numel());
}

extern "C" int factor() { return FACTOR; }
"""
module = load_inline(name="twice_ext", cpp_sources="", cuda_sources=source,
                     extra_cuda_cflags=["-O3", "--use_fast_math", "-DFACTOR=2"],
                     is_python_module=False)

class ModelNew(torch.nn.Module):
    pass
)";

constexpr auto use = R"(
import ctypes, sys, torch
print(ctypes.CDLL(sys.argv[1]).factor())
)";

std::string variable(const char* name) {
  auto value = std::getenv(name);
  return value != nullptr ? value : "";
}

} // namespace

TEST_CASE_METHOD(a_python, "real CUDA sources are compiled beside any torch",
                 "[builder]") {
  cuda::toolchain tools;
  tools.cuda_arch = "sm_90";
  tools.nvcc = cuda::nvcc_command(variable, "", [](const std::string& path) {
    return ::access(path.c_str(), X_OK) == 0;
  });
  if (tools.nvcc.empty()) {
    WARN("skipped: there is no nvcc");
    return;
  }
  if (run({"-c", "import torch"}).status != 0) {
    WARN("skipped: " + program() + " has no torch");
    return;
  }
  test::scratch_folder folder;
  auto built = build(folder.path, candidate, tools);
  REQUIRE(built.artefact);
  const auto& kernels = built.artefact->kernels;
  REQUIRE(kernels.size() == 1);
  CHECK(kernels[0].kernel == "twice(float const*, float*, long)");
  CHECK(kernels[0].arch == "sm_90");
  CHECK(kernels[0].registers > 0);
  CHECK(kernels[0].shared_bytes == 1024);

  auto used = run({"-c", use, built.artefact->path.string()});
  CHECK(used.output == "2\n");
}
