#include "cuda/judge/clock_audit.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace std::chrono_literals;
using namespace caesar::cuda;

using times = std::vector<std::chrono::nanoseconds>;

namespace {

timed_batch one(std::chrono::nanoseconds reported,
                std::chrono::nanoseconds wall, uint64_t bytes = 0) {
  return {{reported}, wall, wall, bytes};
}

clock_allowance flat(std::chrono::nanoseconds exchange) {
  clock_allowance result;
  result.exchange = exchange;
  return result;
}

} // namespace

TEST_CASE("the longer of two clocks counts", "[clock_audit]") {
  struct row {
    timed_batch batch;
    std::chrono::nanoseconds counted;
    int raised;
  };
  for (const auto& [batch, counted, raised] : {
         row{one(10ms, 10500us), 10ms, 0}, // Explained by the allowance.
         row{one(10ms, 11ms), 10ms, 0}, row{one(10ms, 12ms), 11ms, 1},
         row{one(1us, 50ms), 49ms, 1},
         row{one(20ms, 10ms), 20ms, 0}, // A liar to its own harm.
       }) {
    auto found = audit({&batch, 1}, flat(1ms));
    CHECK(found.counted == times{counted});
    CHECK(found.raised == raised);
    CHECK(found.impossible == 0);
  }
}

TEST_CASE("what a batch hides is shared by its runs", "[clock_audit]") {
  timed_batch batch{{1ms, 2ms, 3ms}, 16ms, 16ms, 0};
  clock_allowance allowance = flat(1ms);
  allowance.run = 1ms;
  auto found = audit({&batch, 1}, allowance);
  // 16 ms less 6 ms reported less 1 ms and two further runs of 1 ms: 7 ms.
  auto each = std::chrono::nanoseconds{7'000'000 / 3};
  CHECK(found.counted == times{1ms + each, 2ms + each, 3ms + each});
  CHECK(found.raised == 1);
}

TEST_CASE("half the batches may be raised, and no more", "[clock_audit]") {
  auto honest = one(10ms, 10ms);
  auto raised = one(10ms, 20ms);
  CHECK(audit(std::vector{honest, raised}, flat(1ms)).trustworthy);
  CHECK_FALSE(
    audit(std::vector{honest, raised, raised}, flat(1ms)).trustworthy);
}

TEST_CASE("no time at all is impossible", "[clock_audit]") {
  for (auto reported : {0ns, -5ns}) {
    auto found = audit(
      std::vector{one(reported, 1ms), one(1ms, 1ms), one(1ms, 1ms)}, flat(2ms));
    CHECK(found.impossible == 1);
    CHECK_FALSE(found.trustworthy);
  }
}

TEST_CASE("whoever empties no caches is too early", "[clock_audit]") {
  clock_allowance allowance = flat(1ms);
  allowance.least_run = 50us;
  timed_batch honest{times(10, 1ms), 10600us, 10600us, 0};
  timed_batch hurried{times(10, 1ms), 10400us, 10400us, 0};
  CHECK(audit({&honest, 1}, allowance).hurried == 0);
  auto found = audit({&hurried, 1}, allowance);
  CHECK(found.hurried == 1);
  CHECK_FALSE(found.trustworthy);
}

TEST_CASE("the allowance grows with the bytes of the output", "[clock_audit]") {
  calibration_batches batches;
  batches.single = {one(10us, 210us), one(10us, 310us), one(10us, 260us)};
  batches.large = {one(10us, 1260us, 1'000'000), one(10us, 1261us, 1'000'000),
                   one(10us, 9ms, 1'000'000)};
  auto allowance = calibrate(batches);
  CHECK(allowance.exchange == 600us); // Twice the upper quartile.
  CHECK(allowance.of(1, 0) == 600us);
  // Medians: twice 1251 us less 250 us.
  CHECK(allowance.of(1, 1'000'000) == 2602us);
}

TEST_CASE("the allowance grows with the runs of a batch", "[clock_audit]") {
  calibration_batches batches;
  batches.single = {one(10us, 210us)};
  batches.many = {{times(11, 10us), 1310us, 1310us, 0}};
  auto allowance = calibrate(batches);
  // 1200 us less 200 us for ten further runs: 100 us each, and a quarter.
  CHECK(allowance.run == 125us);
  CHECK(allowance.least_run == 50us);
  CHECK(allowance.of(11, 0) == 400us + 1250us);
}

TEST_CASE("one slow batch of the calibration excuses nothing",
          "[clock_audit]") {
  calibration_batches batches;
  batches.single = std::vector<timed_batch>(20, one(10us, 210us));
  batches.single[7].wall = 50ms;
  CHECK(calibrate(batches).exchange == 400us);
}

TEST_CASE("a calibration that is too good is not believed", "[clock_audit]") {
  CHECK(calibrate({}).exchange == 100us);
  calibration_batches batches;
  batches.single = batches.large = {one(10us, 11us, 1000)};
  CHECK(calibrate(batches).exchange == 100us);
  CHECK(calibrate(batches).of(1, 1'000'000) == 100us);
}
