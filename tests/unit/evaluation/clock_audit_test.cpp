#include "cuda/judge/clock_audit.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace std::chrono_literals;
using namespace caesar::cuda;

TEST_CASE("the longer of two clocks counts", "[clock_audit]") {
  struct row {
    timed_trial trial;
    std::chrono::nanoseconds counted;
    int raised;
  };
  for (const auto& [trial, counted, raised] : {
         row{{10ms, 10500us}, 10ms, 0}, // Explained by the allowance.
         row{{10ms, 11ms}, 10ms, 0}, row{{10ms, 12ms}, 11ms, 1},
         row{{1us, 50ms}, 49ms, 1},
         row{{20ms, 10ms}, 20ms, 0}, // A liar to its own harm.
       }) {
    auto found = audit({&trial, 1}, 1ms);
    CHECK(found.counted == std::vector<std::chrono::nanoseconds>{counted});
    CHECK(found.raised == raised);
    CHECK(found.impossible == 0);
  }
}

TEST_CASE("half the trials may be raised, and no more", "[clock_audit]") {
  timed_trial honest{10ms, 10ms};
  timed_trial raised{10ms, 20ms};
  CHECK(audit(std::vector{honest, raised}, 1ms).trustworthy);
  CHECK_FALSE(audit(std::vector{honest, raised, raised}, 1ms).trustworthy);
}

TEST_CASE("no time at all is impossible", "[clock_audit]") {
  for (auto reported : {0ns, -5ns}) {
    auto found =
      audit(std::vector{timed_trial{reported, 1ms}, timed_trial{1ms, 1ms},
                        timed_trial{1ms, 1ms}},
            2ms);
    CHECK(found.impossible == 1);
    CHECK_FALSE(found.trustworthy);
  }
}

TEST_CASE("the allowance grows with the bytes of the output", "[clock_audit]") {
  std::vector<timed_trial> small{{10us, 210us}, {10us, 310us}, {10us, 260us}};
  std::vector<timed_trial> large{{10us, 1260us}, {10us, 1261us}, {10us, 9ms}};
  auto allowance = calibrate(small, large, 1'000'000);
  CHECK(allowance.exchange == 600us); // Twice the upper quartile.
  CHECK(allowance.of(0) == 600us);
  // Medians: twice 1251 us less 250 us.
  CHECK(allowance.of(1'000'000) == 2602us);
}

TEST_CASE("one slow trial of the calibration excuses nothing",
          "[clock_audit]") {
  std::vector<timed_trial> small(20, timed_trial{10us, 210us});
  small[7].wall = 50ms;
  CHECK(calibrate(small, {}, 0).exchange == 400us);
}

TEST_CASE("a calibration that is too good is not believed", "[clock_audit]") {
  CHECK(calibrate({}, {}, 0).exchange == 100us);
  std::vector<timed_trial> small{{10us, 11us}};
  CHECK(calibrate(small, small, 1000).exchange == 100us);
  CHECK(calibrate(small, small, 1000).of(1'000'000) == 100us);
}
