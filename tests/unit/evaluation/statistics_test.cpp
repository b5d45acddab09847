#include "cuda/device/statistics.hpp"

#include "tests/support/catch.hpp"

#include <random>
#include <vector>

using namespace std::chrono_literals;
using caesar::cuda::independent_trials;
using caesar::cuda::summarize;

TEST_CASE("no times have no statistics", "[statistics]") {
  auto none = summarize({});
  CHECK(none.trials == 0);
  CHECK(none.mean == 0ns);
}

TEST_CASE("the deviation is that of the population", "[statistics]") {
  std::vector<std::chrono::nanoseconds> times{2ns, 4ns, 4ns, 4ns,
                                              5ns, 5ns, 7ns, 9ns};
  auto found = summarize(times);
  CHECK(found.mean == 5ns);
  CHECK(found.std == 2ns);
  CHECK(found.min == 2ns);
  CHECK(found.max == 9ns);
  CHECK(found.median == 4ns); // Half way between 4 and 5, rounded down.
  CHECK(found.trials == 8);
}

TEST_CASE("order does not matter to the median", "[statistics]") {
  std::vector<std::chrono::nanoseconds> times{30ns, 10ns, 20ns};
  CHECK(summarize(times).median == 20ns);
}

TEST_CASE("one time is all of its statistics", "[statistics]") {
  std::vector<std::chrono::nanoseconds> times{3s};
  auto found = summarize(times);
  CHECK(found.mean == 3s);
  CHECK(found.std == 0ns);
  CHECK(found.median == 3s);
}

TEST_CASE("times that drift tell less than they are many", "[statistics]") {
  using all = std::vector<std::chrono::nanoseconds>;
  CHECK(independent_trials(all{}) == 0);
  CHECK(independent_trials(all{3s}) == 1);
  CHECK(independent_trials(all{3s, 4s}) == 2);
  CHECK(independent_trials(all{3s, 3s, 3s, 3s}) == 4);
  CHECK(independent_trials(all{1s, 2s, 1s, 2s, 1s, 2s}) == 6);
  // A step in the middle: r = (3 - 1 + 4) / 10 of ten distances of one half.
  all step(5, 1s);
  step.resize(10, 2s);
  CHECK(independent_trials(step) == 2);
  all random;
  std::mt19937 source{7};
  for (int i = 0; i < 1000; ++i)
    random.emplace_back(1'000'000 + static_cast<int64_t>(source() % 1000));
  CHECK(independent_trials(random) > 850);
}
