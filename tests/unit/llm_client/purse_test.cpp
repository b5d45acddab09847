#include "actors/llm_client/purse.hpp"
#include "config/budget.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;
using grant = purse::grant;

namespace {

constexpr int64_t dollar = 1'000'000'000'000;

spending of(int64_t requests, int64_t prompt = 0, int64_t completion = 0,
            int64_t picodollars = 0) {
  spending result;
  result.requests = requests;
  result.prompt_tokens = prompt;
  result.completion_tokens = completion;
  result.picodollars = picodollars;
  return result;
}

} // namespace

TEST_CASE("what is reserved is not given twice", "[purse]") {
  config::budget_options limits;
  limits.dollars = 1;
  purse x{limits, of(0, 0, 0, dollar / 10)}; // Of an earlier start.
  auto half = of(1, 0, 0, dollar / 2);
  CHECK(x.reserve(half) == grant::given);
  CHECK(x.reserve(half) == grant::later); // Perhaps not all of it is used.
  x.settle(half, of(1, 0, 0, dollar / 4));
  CHECK(x.reserve(half) == grant::given);
  x.settle(half, half);
  CHECK(x.spent().picodollars == dollar / 10 + dollar / 4 + dollar / 2);
  CHECK(x.reserve(half) == grant::never);
  CHECK(x.limit_reached_by(half)
        == "[budget] dollars = 1 is used up: $0.85 are spent, and the next "
           "request may need $0.50");
  CHECK(x.reserve(of(1, 0, 0, dollar / 10)) == grant::given);
}

TEST_CASE("every limit counts, and none is none", "[purse]") {
  CHECK(purse{{}, {}}.reserve(of(1'000'000, 1 << 30, 1 << 30, dollar))
        == grant::given);
  struct row {
    config::budget_options limits;
    spending need;
    std::string said;
  };
  config::budget_options requests;
  requests.requests = 2;
  config::budget_options prompts;
  prompts.prompt_tokens = 100;
  config::budget_options completions;
  completions.completion_tokens = 100;
  for (const auto& x : {
         row{requests, of(3),
             "[budget] requests = 2 is used up: 0 of them, and "
             "the next request may need 3"},
         row{prompts, of(1, 101),
             "[budget] prompt_tokens = 100 is used up: 0 "
             "of them, and the next request may need 101"},
         row{completions, of(1, 0, 101),
             "[budget] completion_tokens = 100 is used up: 0 of them, and the "
             "next request may need 101"},
       }) {
    purse made{x.limits, {}};
    CHECK(made.reserve(of(1, 1, 1)) == grant::given);
    made.settle(of(1, 1, 1), {});
    CHECK(made.reserve(x.need) == grant::never);
    CHECK(made.limit_reached_by(x.need) == x.said);
  }
}

TEST_CASE("devices have a limit of their own", "[purse]") {
  config::budget_options limits;
  limits.device_seconds = 2.5;
  CHECK(config::device_limit_reached(limits, "budget", 2400ms).empty());
  CHECK(config::device_limit_reached(limits, "budget", 2500ms)
        == "[budget] device_seconds = 2.5 is used up: 2.5 s");
}

TEST_CASE("a request may use all that it is given", "[purse]") {
  config::token_price price{1, 1, 2, 10};
  CHECK(config::most_of_a_request(100, 50, price)
        == of(1, 100, 50, 100 * 2 + 50 * 10));
  CHECK(config::most_of_a_request(100, 0, price).completion_tokens == 16384);
  CHECK(config::larger_of(of(1, 5, 2, 3), of(1, 2, 4, 3)) == of(1, 5, 4, 3));
}
