#include "cuda/device/statistics.hpp"
#include "cuda/judge/speedup.hpp"

#include "tests/support/catch.hpp"

#include <cmath>
#include <random>
#include <vector>

using namespace caesar;
using namespace caesar::cuda;
using namespace std::chrono_literals;

namespace {

timing of(std::chrono::nanoseconds mean, std::chrono::nanoseconds std,
          int32_t trials = 100) {
  timing result;
  result.mean = mean;
  result.std = std;
  result.trials = trials;
  return result;
}

} // namespace

TEST_CASE("a shortest run tells of a close call", "[speedup]") {
  struct row {
    std::chrono::nanoseconds quickest;
    double record;
    bool likely;
  };
  auto x = GENERATE(values<row>({{100us, 0, true},
                                 {88us, 0, true},
                                 {116us, 0, true},
                                 {80us, 0, false},
                                 {50us, 2.2, true},
                                 {50us, 3, false},
                                 {0us, 0, false},
                                 {-1us, 0, false}}));
  timing reference;
  reference.min = 100us;
  CHECK(is_likely_close_call(reference, x.quickest, x.record) == x.likely);
}

TEST_CASE("times within a tenth are a close call", "[speedup]") {
  struct row {
    double speedup;
    double record;
    bool close;
  };
  auto x = GENERATE(values<row>({
    {1.0, 0, true},
    {1.09, 0, true},
    {0.91, 0, true},
    {1.2, 0, false},
    {0.8, 0, false},
    {3.0, 2.9, true},
    {2.7, 2.9, true},
    {2.5, 2.9, false},
    {3.3, 2.9, false},
    {1.05, 2.9, true},
  }));
  INFO(x.speedup << " beside " << x.record);
  CHECK(is_close_call(x.speedup, x.record) == x.close);
}

TEST_CASE("times that never differ leave no doubt", "[speedup]") {
  auto range = speedup_range(of(3ms, 0ns), of(2ms, 0ns));
  CHECK(range.low == 1.5);
  CHECK(range.high == 1.5);
}

TEST_CASE("more spread or fewer runs leave more doubt", "[speedup]") {
  auto width = [](const timing& x, const timing& y) {
    auto range = speedup_range(x, y);
    CHECK(range.low < speedup_of(x, y));
    CHECK(range.high > speedup_of(x, y));
    return range.high - range.low;
  };
  auto usual = width(of(1ms, 10us), of(1ms, 10us));
  // Both means are known to 1e-3: half of the interval is 1.96 times sqrt(2)
  // times that, and a little more for a hundred runs.
  auto expected = 2 * 1.97 * std::sqrt(2.0) * 1e-3;
  CHECK(std::abs(usual / expected - 1) < 0.02);
  CHECK(width(of(1ms, 20us), of(1ms, 10us)) > usual);
  CHECK(width(of(1ms, 10us), of(1ms, 20us)) > usual);
  CHECK(width(of(1ms, 10us, 20), of(1ms, 10us, 20)) > 2 * usual);
}

TEST_CASE("19 of 20 intervals hold the true quotient", "[speedup]") {
  // 4,000 measurements of twenty runs each: 95 % are 3,800, and a binomial
  // count strays from that by 14.
  std::mt19937 random{7};
  std::normal_distribution<double> reference{2e6, 6e4};
  std::normal_distribution<double> candidate{1e6, 5e4};
  auto measure = [&](auto& from) {
    std::vector<std::chrono::nanoseconds> times;
    for (int i = 0; i < 20; ++i)
      times.emplace_back(std::llround(from(random)));
    return summarize(times);
  };
  int held = 0;
  for (int i = 0; i < 4000; ++i) {
    auto range = speedup_range(measure(reference), measure(candidate));
    held += range.low <= 2 && 2 <= range.high;
  }
  CHECK(held > 3740);
  CHECK(held < 3860);
}

TEST_CASE("a candidate cannot lengthen the reference's time", "[speedup]") {
  auto alone = of(1000us, 1us);
  CHECK(reference_beside(alone, of(990us, 1us), false).mean == 990us);
  CHECK(reference_beside(alone, of(1015us, 1us), false).mean == 1015us);
  CHECK(reference_beside(alone, of(1030us, 1us), false).mean == 1000us);
  // Unless it had no part in it.
  CHECK(reference_beside(alone, of(1030us, 1us), true).mean == 1030us);
}

TEST_CASE("runs that differ much are restless", "[speedup]") {
  CHECK_FALSE(is_restless(of(1000us, 50us)));
  CHECK(is_restless(of(1000us, 51us)));
  CHECK_FALSE(is_restless(of(10us, 0us)));
}
