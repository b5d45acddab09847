#include "actors/llm_client/circuit_breaker.hpp"
#include "actors/llm_client/congestion_window.hpp"
#include "actors/llm_client/rate_budget.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

const steady_time start{1000s};

} // namespace

TEST_CASE("a rate is spread over its minute", "[limits]") {
  rate_budget budget{60}; // One a second, ten at a time.
  for (int i = 0; i < 10; ++i) {
    REQUIRE(budget.allows(start, 1));
    budget.use(start, 1);
  }
  CHECK_FALSE(budget.allows(start, 1));
  CHECK(budget.free_at(start, 1) == start + 1s);
  CHECK(budget.allows(start + 1s, 1));
  CHECK_FALSE(budget.allows(start + 1s, 2));
  CHECK(budget.allows(start + 100s, 10));
  budget.correct(10, 7); // Three of them were not used after all.
  CHECK(budget.allows(start, 3));
}

TEST_CASE("what is more than ever fits goes when nothing else did",
          "[limits]") {
  rate_budget budget{600}; // A hundred at a time.
  CHECK(budget.allows(start, 1000));
  budget.use(start, 1000);
  CHECK(budget.free_at(start, 1) == start + 90100ms);
  CHECK(budget.free_at(start, 1000) == start + 100s);
}

TEST_CASE("without a limit there is none, until the endpoint names one",
          "[limits]") {
  rate_budget budget{0};
  budget.use(start, 1'000'000);
  CHECK(budget.allows(start, 1'000'000));
  budget.learn(start, -1, 5s); // It says nothing.
  CHECK(budget.allows(start, 1'000'000));
  budget.learn(start, 100, 5s);
  CHECK(budget.allows(start, 100));
  budget.use(start, 60);
  CHECK_FALSE(budget.allows(start, 41));
  CHECK(budget.allows(start, 40));
  CHECK(budget.free_at(start, 41) == start + 5s);
  CHECK(budget.allows(start + 5s, 1'000'000));
  budget.learn(start, 0, 0s); // For how long it does not say.
  CHECK(budget.free_at(start, 1) == start + 1s);
}

TEST_CASE("a window grows by one with each reply, then with a windowful",
          "[limits]") {
  congestion_window window{40, true};
  CHECK(window.width() == 16);
  window.replied();
  CHECK(window.width() == 17);
  window.pushed_back(start, start + 1s);
  CHECK(window.width() == 8);
  window.pushed_back(start, start + 2s); // Sent before it was halved.
  CHECK(window.width() == 8);
  window.replied();
  CHECK(window.width() == 8);
  for (int i = 0; i < 9; ++i)
    window.replied();
  CHECK(window.width() == 9);
  for (int i = 2; i < 9; ++i)
    window.pushed_back(start + i * 1s, start + i * 1s);
  CHECK(window.width() == 1);
  for (int i = 0; i < 10'000; ++i)
    window.replied();
  CHECK(window.width() == 40);
  CHECK(congestion_window{4, true}.width() == 4);
  CHECK(congestion_window{4000, false}.width() == 4000);
}

TEST_CASE("who fails five times in a row is left alone for a while",
          "[limits]") {
  circuit_breaker breaker;
  for (int i = 0; i < 4; ++i)
    breaker.failed(start, 1);
  breaker.worked();
  for (int i = 0; i < 4; ++i)
    breaker.failed(start, 1);
  CHECK(breaker.allows(start));
  breaker.failed(start, 1);
  CHECK_FALSE(breaker.allows(start));
  CHECK(breaker.free_at() == start + 1s);
  breaker.failed(start, 1); // Sent before, and no news.
  CHECK(breaker.free_at() == start + 1s);
  // One request finds out, and nobody else meanwhile.
  CHECK(breaker.allows(start + 1s));
  breaker.sent();
  CHECK_FALSE(breaker.allows(start + 1s));
  breaker.failed(start + 2s, 0);
  CHECK(breaker.free_at() == start + 2s + 1500ms);
  for (int i = 0; i < 20; ++i) {
    breaker.sent();
    breaker.failed(start, 1);
  }
  CHECK(breaker.free_at() == start + 60s);
  breaker.sent();
  breaker.worked();
  CHECK(breaker.allows(start));
  CHECK_FALSE(breaker.is_open());
}
