#include "actors/executor/device_health.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace caesar;
using namespace std::chrono_literals;

using seconds = std::chrono::seconds;

TEST_CASE("the delays grow up to the longest", "[device_health]") {
  struct row {
    int32_t probes;
    std::vector<int> delays;
  };
  const row rows[] = {
    {1, {}},
    {3, {1, 2}},
    {10, {1, 2, 4, 8, 16, 32, 60, 60, 60}},
  };
  for (const auto& x : rows) {
    device_health health{{1s, 60s, x.probes}};
    std::vector<int> delays;
    while (auto delay = health.failed("no memory"))
      delays.push_back(
        static_cast<int>(std::chrono::duration_cast<seconds>(*delay).count()));
    CHECK(delays == x.delays);
    CHECK(health.given_up());
    CHECK(health.why() == "no memory");
  }
}

TEST_CASE("a device is sick until a probe goes well", "[device_health]") {
  device_health health{{}};
  CHECK_FALSE(health.sick());
  CHECK(health.failed("it hangs") == 1s);
  CHECK(health.sick());
  CHECK(health.why() == "it hangs");
  health.recovered();
  CHECK_FALSE(health.sick());
  CHECK(health.failed("") == 2s);
  CHECK(health.sick());
}

TEST_CASE("only work ends a row of failures", "[device_health]") {
  device_health health{{1s, 60s, 3}};
  health.failed("a");
  health.recovered();
  health.failed("b");
  health.recovered();
  health.worked();
  CHECK(health.failed("c") == 1s);
  health.recovered();
  CHECK(health.failed("d") == 2s);
  CHECK_FALSE(health.failed("e"));
  health.recovered();
  CHECK(health.sick());
}
