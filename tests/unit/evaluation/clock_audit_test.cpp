#include "cuda/judge/clock_audit.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace std::chrono_literals;
using namespace caesar::cuda;

using times = std::vector<std::chrono::nanoseconds>;

namespace {

timed_batch one(std::chrono::nanoseconds reported,
                std::chrono::nanoseconds window, uint64_t bytes = 0) {
  return {{reported}, window, 10us, 0ns, 0ns, bytes, false};
}

clock_allowance flat(std::chrono::nanoseconds exchange) {
  clock_allowance result;
  result.exchange = exchange;
  result.collect = 100us;
  return result;
}

std::vector<timed_batch> several(int honest, int raised) {
  std::vector<timed_batch> result;
  result.insert(result.end(), static_cast<size_t>(honest), one(10ms, 10ms));
  result.insert(result.end(), static_cast<size_t>(raised), one(10ms, 20ms));
  return result;
}

} // namespace

TEST_CASE("what the judge's clock saw and nobody explains counts",
          "[clock_audit]") {
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
  timed_batch batch{{1ms, 2ms, 3ms}, 16ms, 0ms, 0ns, 0ns, 0, false};
  auto allowance = flat(1ms);
  allowance.run = 1ms;
  auto found = audit({&batch, 1}, allowance);
  // 16 ms less 6 ms reported less 1 ms and two further runs of 1 ms: 7 ms.
  auto each = std::chrono::nanoseconds{7'000'000 / 3};
  CHECK(found.counted == times{1ms + each, 2ms + each, 3ms + each});
  CHECK(found.raised == 1);
}

TEST_CASE("work that is left for the copy counts", "[clock_audit]") {
  timed_batch late{{1ms}, 1ms, 4ms, 0ns, 0ns, 1'000'000, true};
  auto allowance = flat(1ms);
  allowance.late_copy_ns_per_byte = 1;
  auto found = audit({&late, 1}, allowance);
  // 4 ms less 0.1 ms of messages less 1 ms of copying.
  CHECK(found.counted == times{1ms + 2900us});
  CHECK_FALSE(found.trustworthy);
  late.collect = 1100us;
  CHECK(audit({&late, 1}, allowance).counted == times{1ms});
}

TEST_CASE("what the kernel saw computed counts, whatever the clocks say",
          "[clock_audit]") {
  auto allowance = flat(1s);
  allowance.cpu = 1ms;
  auto hidden = one(1us, 1us);
  hidden.cpu = 5ms;
  auto found = audit({&hidden, 1}, allowance);
  CHECK(found.counted.at(0) > 4ms - 2us);
  CHECK(found.raised == 1);
  auto honest = one(10ms, 10ms);
  honest.cpu = 11ms; // 1 ms beside the run, and 5 % of it.
  CHECK(audit({&honest, 1}, allowance).raised == 0);
  auto early = one(1us, 1us);
  early.idle_cpu = 3ms; // Before it was told to go.
  CHECK(audit({&early, 1}, allowance).counted.at(0) > 2800us);
}

TEST_CASE("disturbed batches do not count, unless there are many",
          "[clock_audit]") {
  auto few = audit(several(4, 2), flat(1ms));
  CHECK(few.trustworthy);
  CHECK(few.raised == 2);
  CHECK(few.counted == times(4, 10ms));
  auto many = audit(several(3, 2), flat(1ms));
  CHECK_FALSE(many.trustworthy);
  CHECK(many.counted == times{10ms, 10ms, 10ms, 19ms, 19ms});
}

TEST_CASE("a batch whose core others used does not count", "[clock_audit]") {
  auto batches = several(4, 0);
  batches[0] = one(30ms, 10ms);
  batches[0].waited = 20ms;
  batches[1].waited = 400us; // 4 % of the run.
  auto found = audit(batches, flat(1ms));
  CHECK(found.counted == times(3, 10ms));
  CHECK_FALSE(found.is_noisy());
  for (auto& batch : batches)
    batch.waited = 20ms;
  found = audit(batches, flat(1ms)); // There is nothing better.
  CHECK(found.counted == times{30ms, 10ms, 10ms, 10ms});
  CHECK(found.trustworthy);
  CHECK(found.is_noisy());
}

TEST_CASE("what is noisy is worth another measurement, a lie is not",
          "[clock_audit]") {
  CHECK(audit(several(3, 2), flat(1ms)).is_noisy());
  CHECK_FALSE(audit(several(4, 2), flat(1ms)).is_noisy());
  CHECK_FALSE(audit(several(0, 10), flat(1ms)).is_noisy()); // All of them.
  CHECK(audit(several(0, 5), flat(1ms)).is_noisy());        // Of very few.
  auto lie = one(0ns, 10ms);
  CHECK_FALSE(audit({&lie, 1}, flat(1ms)).is_noisy());
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
  auto allowance = flat(1ms);
  allowance.least_run = 50us;
  timed_batch honest{times(10, 1ms), 10600us, 0ms, 0ns, 0ns, 0, false};
  timed_batch hurried{times(10, 1ms), 10400us, 0ms, 0ns, 0ns, 0, false};
  CHECK(audit({&honest, 1}, allowance).hurried == 0);
  auto found = audit({&hurried, 1}, allowance);
  CHECK(found.hurried == 1);
  CHECK_FALSE(found.trustworthy);
}

TEST_CASE("a long run leaves caches cold for what follows", "[clock_audit]") {
  calibration_batches batches;
  batches.single = {one(0us, 100us)};
  batches.cold = std::vector<timed_batch>(4, one(2ms, 2400us));
  batches.cold[0].cpu = 2400us;
  batches.cold[1].window = 80ms;
  batches.cold[1].waited = 70ms; // Others' work, not this one's.
  auto allowance = calibrate(batches);
  CHECK(allowance.exchange == 200us);
  CHECK(allowance.cold_time == 1ms);
  // Twice 400 us, less the 200 us that every run has.
  CHECK(allowance.cold_exchange == 600us);
  CHECK(allowance.of_window(one(0ms, 0ms)) == 200us);
  CHECK(allowance.of_window(one(500us, 0ms)) == 525us); // 25 us are 5 %.
  CHECK(allowance.of_window(one(2ms, 0ms)) == 900us);
}

TEST_CASE("a calibration that was disturbed is better than none",
          "[clock_audit]") {
  calibration_batches batches;
  batches.single = std::vector<timed_batch>(4, one(0us, 300us));
  for (auto& batch : batches.single)
    batch.waited = 5ms;
  CHECK(calibrate(batches).exchange == 600us);
}

TEST_CASE("a busy host's allowance is generous", "[clock_audit]") {
  calibration_batches batches;
  batches.single = {one(10us, 210us), one(10us, 310us), one(10us, 260us)};
  batches.large = {one(10us, 1260us, 1'000'000), one(10us, 1261us, 1'000'000),
                   one(10us, 9ms, 1'000'000)};
  auto allowance = calibrate(batches);
  // Twice the quartile, and 5 %.
  CHECK(allowance.of_window(one(1ms, 0ms)) == 650us);
  CHECK(allowance.of_collect(one(1ms, 0ms)) == 100us);
  // Medians: twice 1251 us less 250 us.
  CHECK(allowance.of_window(one(1ms, 0ms, 1'000'000)) == 2652us);
}

TEST_CASE("a quiet device's allowance is tight", "[clock_audit]") {
  calibration_batches batches;
  batches.single = std::vector<timed_batch>(20, one(10us, 210us));
  batches.many = {{times(11, 10us), 1310us, 10us, 0ns, 0ns, 0, false}};
  batches.late_small = {{{10us}, 210us, 410us, 0ns, 0ns, 1'000'000, true}};
  batches.late_large = {{{10us}, 210us, 1410us, 0ns, 0ns, 3'000'000, true}};
  auto allowance = calibrate_device(batches);
  CHECK(allowance.of_window(one(0ms, 0ms)) == 240us); // 40 us of spread.
  CHECK(allowance.of_window(one(1ms, 0ms)) == 260us); // And 2 %.
  // 500 us for each million bytes, and half as much again.
  CHECK(allowance.of_window(one(0ms, 0ms, 1'000'000)) == 990us);
  // 1200 us less 200 us for ten further runs: 100 us each, and 40 us.
  CHECK(allowance.run == 140us);
  CHECK(allowance.least_run == 50us);
  CHECK(allowance.of_collect(one(0ms, 0ms)) == 200us);
  // A line cannot begin below what collecting nothing takes.
  CHECK(allowance.of_collect({{0ms}, 0ms, 0ms, 0ns, 0ns, 1'000'000, true})
        == 950us);
  // What is copied late is not in the window.
  CHECK(allowance.of_window({{0ms}, 0ms, 0ms, 0ns, 0ns, 1'000'000, true})
        == 240us);
}

TEST_CASE("what happens before a device's runs is looked at", "[clock_audit]") {
  calibration_batches batches;
  batches.single = std::vector<timed_batch>(20, one(10us, 210us));
  for (auto& batch : batches.single)
    batch.before = 400us;
  auto allowance = calibrate_device(batches);
  CHECK(allowance.before == 500us);
  auto batch = one(1ms, 1200us);
  batch.before = 500us;
  CHECK(audit({&batch, 1}, allowance).raised == 0);
  batch.before = 800us; // Work that was done before the time of the run.
  auto found = audit({&batch, 1}, allowance);
  CHECK(found.raised == 1);
  CHECK(found.counted == times{1300us});
}

TEST_CASE("every output is described, and copied", "[clock_audit]") {
  clock_allowance allowance;
  timed_batch batch{times(4, 1ms), 4ms, 0ns, 0ns, 0ns, 0, false};
  batch.outputs = 3;
  CHECK(allowance.of_collect(batch) == 110us);
  batch.copied_late = true;
  CHECK(allowance.of_collect(batch) == 275us);
}

TEST_CASE("one slow batch of the calibration excuses nothing",
          "[clock_audit]") {
  calibration_batches batches;
  batches.single = std::vector<timed_batch>(20, one(10us, 210us));
  batches.single[7].window = 50ms;
  CHECK(calibrate(batches).exchange == 400us);
  CHECK(calibrate_device(batches).exchange == 240us);
}

TEST_CASE("a calibration that is too good is not believed", "[clock_audit]") {
  CHECK(calibrate({}).exchange == 100us);
  calibration_batches batches;
  batches.single = batches.large = {one(10us, 11us, 1000)};
  CHECK(calibrate(batches).exchange == 100us);
  CHECK(calibrate(batches).of_window(one(1ms, 0ms, 1'000'000)) == 150us);
  CHECK(calibrate_device(batches).exchange == 41us);
}

TEST_CASE("who else uses a GPU lengthens what empties its caches") {
  auto batches = [](std::initializer_list<std::chrono::nanoseconds> flushes) {
    std::vector<timed_batch> result;
    for (auto x : flushes)
      result.emplace_back().flush = x;
    return result;
  };
  CHECK(found_idle(batches({90us, 120us, 100us, 2500us}), 80us));
  CHECK_FALSE(found_idle(batches({90us, 2100us, 100us, 2500us}), 80us));
  CHECK(found_idle(batches({250us}), 80us));
  CHECK_FALSE(found_idle(batches({270us}), 80us));
  CHECK(found_idle(batches({0us}), 0us)); // As on a processor.
  CHECK(found_idle({}, 80us));
}
