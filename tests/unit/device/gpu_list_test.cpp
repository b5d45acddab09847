#include "cuda/device/gpu_list.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

TEST_CASE("a driver tells what GPUs it has", "[gpus]") {
  auto found = cuda::ask_driver(GOOD_DRIVER);
  CHECK(found.why_none.empty());
  CHECK(found.cuda == "12.8");
  REQUIRE(found.gpus.size() == 2);
  CHECK(found.gpus[0].index == 0);
  CHECK(found.gpus[0].name == "Imaginary 90");
  CHECK(found.gpus[0].uuid == "GPU-0a0a0a0a-0a0a-0a0a-0a0a-0a0a0a0a0a0a");
  CHECK(found.gpus[0].arch == "sm_90");
  CHECK(found.gpus[0].memory_bytes == uint64_t{80} << 30);
  CHECK(found.gpus[1].index == 1);
  CHECK(found.gpus[1].arch == "sm_120");
  CHECK(json(found).get<gpu_list>() == found);
}

TEST_CASE("a machine without a driver says so", "[gpus]") {
  auto found = cuda::ask_driver("libno-such-driver.so.1");
  CHECK(found.gpus.empty());
  CHECK(found.cuda.empty());
  CHECK(found.why_none.starts_with("no CUDA driver: libno-such-driver.so.1"));
}

TEST_CASE("a driver that fails is quoted", "[gpus]") {
  auto found = cuda::ask_driver(BROKEN_DRIVER);
  CHECK(found.gpus.empty());
  CHECK(found.why_none == "cuInit says: unknown error (error 999)");
}

TEST_CASE("this machine has GPUs, or a reason why not", "[gpus]") {
  auto found = cuda::find_gpus();
  CHECK(found.gpus.empty() == !found.why_none.empty());
  for (const auto& x : found.gpus)
    CHECK(x.uuid.starts_with("GPU-"));
}
