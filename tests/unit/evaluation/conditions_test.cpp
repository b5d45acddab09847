#include "cuda/device/conditions.hpp"
#include "cuda/device/gpu_monitor.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::cuda;

TEST_CASE("why a GPU is slow is said in words", "[conditions]") {
  struct row {
    uint64_t reasons;
    const char* words;
  };
  auto x = GENERATE(values<row>({
    {0x0, ""},
    {0x1, ""}, // Idle.
    {0x2, ""}, // Clocks that somebody set.
    {0x4, "power cap"},
    {0x8, "hardware slowdown"},
    {0x60, "thermal slowdown, hardware thermal slowdown"},
    {0x85, "power cap, power brake"},
    {0x100, ""}, // A display's.
  }));
  INFO(x.reasons);
  CHECK(throttle_text(x.reasons) == x.words);
}

TEST_CASE("of two states the worse counts, field by field", "[conditions]") {
  device_conditions cool{1980, 2619, 41, 310.5, "power cap"};
  device_conditions hot{1755, 2619, 67, 290, "thermal slowdown"};
  auto worse = worse_of(cool, hot);
  CHECK(worse.sm_mhz == 1755);
  CHECK(worse.memory_mhz == 2619);
  CHECK(worse.celsius == 67);
  CHECK(worse.watts == 310.5);
  CHECK(worse.throttled == "power cap, thermal slowdown");
  CHECK(worse_of(worse, hot) == worse);
  CHECK(worse_of(hot, cool) == worse);
}

TEST_CASE("a slowdown that passes is measured again", "[conditions]") {
  auto slowed = [](const char* why) {
    return is_slowed({1000, 1000, 60, 300, why});
  };
  CHECK_FALSE(slowed(""));
  CHECK_FALSE(slowed("power cap"));
  CHECK(slowed("thermal slowdown"));
  CHECK(slowed("power cap, power brake"));
}

TEST_CASE("a GPU tells its state", "[conditions][monitor]") {
  gpu_monitor monitor{"GPU-1", MANAGEMENT_LIBRARY};
  CHECK(monitor.driver_version() == "580.159");
  auto found = monitor.read();
  REQUIRE(found);
  CHECK(*found
        == device_conditions{1980, 2619, 41, 310.5, "hardware slowdown"});
}

TEST_CASE("a GPU that nobody knows has no state", "[conditions][monitor]") {
  gpu_monitor monitor{"GPU-2", MANAGEMENT_LIBRARY};
  CHECK(monitor.driver_version() == "580.159");
  CHECK_FALSE(monitor.read());
}

TEST_CASE("without the library there is nothing to read",
          "[conditions][monitor]") {
  gpu_monitor monitor{"GPU-1", "libno-such-library.so.1"};
  CHECK(monitor.driver_version().empty());
  CHECK_FALSE(monitor.read());
}
