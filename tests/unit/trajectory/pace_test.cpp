#include "actors/trajectory/pace.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

TEST_CASE("all together do it once in a while", "[pace]") {
  pace x{100ms};
  auto now = pace::clock::time_point{5s};
  CHECK(x.may(now));
  CHECK_FALSE(x.may(now));
  CHECK_FALSE(x.may(now + 99ms));
  CHECK(x.may(now + 100ms));
  CHECK_FALSE(x.may(now + 150ms));
  CHECK(x.may(now + 10s));
}
