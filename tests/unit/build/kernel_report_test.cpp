#include "cuda/build/kernel_report.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using caesar::cuda::kernels_in;

namespace {

// What nvcc 13 says for two kernels, of which one calls a function.
constexpr auto two_kernels = R"(ptxas info    : 0 bytes gmem
ptxas info    : Compiling entry function '_Z4reluIfEvPT_PKS0_i' for 'sm_90'
ptxas info    : Function properties for _Z4reluIfEvPT_PKS0_i
    160 bytes stack frame, 8 bytes spill stores, 12 bytes spill loads
ptxas info    : Used 31 registers, used 1 barriers, 160 bytes cumulative stack size, 1024 bytes smem
ptxas info    : Compile time = 91.905 ms
ptxas info    : Function properties for _Z4slowIfET_S0_
    7 bytes stack frame, 7 bytes spill stores, 7 bytes spill loads
ptxas info    : Compiling entry function 'copy' for 'sm_90a'
ptxas info    : Function properties for copy
    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
ptxas info    : Used 8 registers, used 0 barriers, 364 bytes cmem[0], 8 bytes cmem[2]
)";

} // namespace

TEST_CASE("each kernel's resources are read", "[build]") {
  auto kernels = kernels_in(two_kernels);
  REQUIRE(kernels.size() == 2);
  const auto& relu = kernels[0];
  CHECK(relu.kernel == "void relu<float>(float*, float const*, int)");
  CHECK(relu.arch == "sm_90");
  CHECK(relu.registers == 31);
  CHECK(relu.stack_bytes == 160);
  CHECK(relu.spill_stores == 8);
  CHECK(relu.spill_loads == 12);
  CHECK(relu.shared_bytes == 1024);
  CHECK(relu.constant_bytes == 0);
  const auto& copy = kernels[1];
  CHECK(copy.kernel == "copy");
  CHECK(copy.arch == "sm_90a");
  CHECK(copy.registers == 8);
  CHECK(copy.stack_bytes == 0);
  CHECK(copy.constant_bytes == 372);
}

TEST_CASE("what is not about kernels is passed over", "[build]") {
  CHECK(kernels_in("").empty());
  CHECK(kernels_in("ptxas info    : Used 8 registers\n    1 bytes stack frame")
          .empty());
  CHECK(kernels_in("ptxas info    : Compiling entry function '").size() == 1);
}
