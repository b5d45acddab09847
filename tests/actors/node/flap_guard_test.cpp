#include "actors/node/flap_guard.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

TEST_CASE("each loss makes the next wait longer", "[node]") {
  flap_guard guard;
  flap_guard::clock::time_point now{};
  CHECK(guard.wait("a", now) == 0s);
  for (auto wait : {0s, 2s, 4s, 8s, 16s, 32s, 60s, 60s}) {
    guard.lost("a", now, now + 1s);
    now += 1s;
    CHECK(guard.wait("a", now) == wait);
    CHECK(guard.wait("b", now) == 0s);
    now += wait;
    CHECK(guard.wait("a", now) == 0s);
  }
  // Who stays for a while is forgiven.
  guard.lost("a", now, now + flap_guard::good_stay);
  CHECK(guard.wait("a", now + flap_guard::good_stay) == 0s);
}
