#include "tests/support/catch.hpp"

#include <future>

#include "tests/faults/endpoint/asked_mock.hpp"

using namespace caesar;
using namespace std::chrono_literals;
using mock::fault_kind;
using test::asked_mock;
using test::prompt;
using test::with;

TEST_CASE("both kinds of endpoint answer, streaming or not", "[endpoint]") {
  for (auto api : {config::model_api::openai, config::model_api::anthropic})
    for (auto stream : {true, false}) {
      asked_mock x{{}, stream, api};
      x.settings.key = "secret";
      x.ask(20);
      REQUIRE(x.answers.good.size() == 20);
      for (const auto& reply : x.answers.good) {
        CHECK(reply.text.ends_with("here is a gr\xC3\xBC\xC3\x9F."));
        CHECK(reply.model == "mock");
        CHECK(reply.attempts == 1);
        CHECK_FALSE(reply.truncated);
        CHECK_FALSE(reply.is_estimated);
      }
      CHECK(x.server.spent().requests == 20);
    }
}

TEST_CASE("every fault alone is overcome, or told", "[endpoint]") {
  struct row {
    fault_kind fault;
    std::string told; ///< When it comes always; empty: a reply comes.
  };
  for (const auto& x : {
         row{fault_kind::rate_limit, "429: too many requests (attempt 3)"},
         row{fault_kind::server_error, "500: something went wrong (attempt 3)"},
         row{fault_kind::overloaded, "529: overloaded (attempt 3)"},
         row{fault_kind::reject_key, "401: this key is not known"},
         row{fault_kind::hang, "the beginning of its answer took longer than"},
         row{fault_kind::reset, "(attempt 3)"},
         row{fault_kind::malformed, "its reply is no JSON object (attempt 3)"},
         row{fault_kind::wrong_type, "its reply is no JSON object (attempt 3)"},
         row{fault_kind::slow_loris, "it was not over after 0.3 s (attempt 3)"},
         row{fault_kind::break_off, ""},
       }) {
    CAPTURE(name_of(x.fault));
    asked_mock always{with({{x.fault, 100}})};
    always.retry.attempts = 3;
    if (x.fault == fault_kind::slow_loris)
      always.settings.limits.whole = 300ms;
    always.ask(1);
    if (x.told.empty()) {
      REQUIRE(always.answers.good.size() == 1);
      const auto& reply = always.answers.good.front();
      CHECK(reply.truncated); // Half of it was paid for.
      CHECK(reply.is_estimated);
      CHECK(reply.text.starts_with("You asked "));
      CHECK(always.server.spent().requests == 1);
      continue;
    }
    REQUIRE(always.answers.bad.size() == 1);
    CHECK(always.answers.bad.front().find(x.told) != std::string::npos);
    auto patient = x.fault != fault_kind::reject_key;
    CHECK(always.server.spent().requests == (patient ? 3 : 1));
    if (!patient)
      continue;
    asked_mock sometimes{with({{x.fault, 50}})};
    if (x.fault == fault_kind::slow_loris)
      sometimes.settings.limits.whole = 300ms;
    sometimes.ask(20);
    CHECK(sometimes.answers.good.size() == 20);
    CHECK(sometimes.server.spent().replies == 20);
  }
}

TEST_CASE("no reply is lost or paid for twice among faults", "[endpoint]") {
  REQUIRE(io::raise_descriptor_limit() > 300); // Both ends are here.
  for (auto api : {config::model_api::openai, config::model_api::anthropic})
    for (auto stream : {true, false}) {
      asked_mock x{with({{fault_kind::rate_limit, 4},
                         {fault_kind::server_error, 3},
                         {fault_kind::overloaded, 3},
                         {fault_kind::hang, 1},
                         {fault_kind::reset, 3},
                         {fault_kind::break_off, 2},
                         {fault_kind::malformed, 2},
                         {fault_kind::wrong_type, 2}}),
                   stream, api};
      x.price = {2, 2, 2, 10};
      x.ask(2000);
      REQUIRE(x.answers.good.size() == 2000);
      int64_t attempts = 0;
      int64_t picodollars = 0;
      mock::ledger mine;
      for (const auto& reply : x.answers.good) {
        attempts += reply.attempts;
        picodollars += reply.picodollars;
        mine.prompt_tokens += reply.prompt_tokens;
        mine.completion_tokens += reply.completion_tokens;
      }
      auto theirs = x.server.spent();
      CHECK(theirs.replies == 2000);
      CHECK(mine.prompt_tokens == theirs.prompt_tokens);
      CHECK(mine.completion_tokens == theirs.completion_tokens);
      CHECK(picodollars
            == theirs.prompt_tokens * 2 + theirs.completion_tokens * 10);
      // A connection that closes unheard may have been an old one, and is tried
      // again at once.
      CHECK(attempts <= theirs.requests);
      CHECK(theirs.requests < 3000);
    }
}

TEST_CASE("code is told before its reply is over", "[endpoint]") {
  auto recorded = recorded_replies::parse(
    R"({"problem": "level1/19", "sample": 0, "turn": 1, "reply": )"
    R"("```python\nclass ModelNew:\n  pass\n```\nIt is fast."})",
    "replies");
  for (auto stream : {true, false}) {
    asked_mock x{{}, stream, config::model_api::openai, recorded};
    x.ask(1);
    REQUIRE(x.answers.good.size() == 1);
    CHECK(x.answers.codes == (stream ? 1 : 0));
  }
}

TEST_CASE("an endpoint that ends tells those who wait", "[endpoint]") {
  asked_mock x{with({{fault_kind::hang, 100}})};
  x.settings.limits.first = 1h;
  std::promise<attempt_result> told;
  {
    http_endpoint endpoint{x.settings, io::make_http_client(x.reactor)};
    endpoint.complete(
      prompt(1), 1h,
      [&](attempt_result how) { told.set_value(std::move(how)); }, {});
  }
  auto how = told.get_future().get();
  CHECK(how.end == attempt_end::cancelled);
  CHECK(how.reason.find("cancelled") != std::string::npos);
}

TEST_CASE("who is not there is told", "[endpoint]") {
  asked_mock x{{}};
  x.retry.attempts = 2;
  x.settings.base_url = "http://127.0.0.1:1/v1";
  x.ask(1);
  REQUIRE(x.answers.bad.size() == 1);
  CHECK(x.answers.bad.front().find("127.0.0.1 cannot be reached")
        != std::string::npos);
  CHECK(x.answers.bad.front().find("(attempt 2)") != std::string::npos);
}

TEST_CASE("a second attempt helps where the first one hangs", "[endpoint]") {
  asked_mock sound{{}};
  asked_mock stuck{with({{fault_kind::hang, 100}})};
  stuck.settings.limits.first = 10min; // Nobody waits for so long.
  stuck.hedge_after = 20ms;
  stuck.weight = 1'000'000; // It is the one that is asked first.
  stuck.other = &sound;
  stuck.ask(100);
  CHECK(stuck.answers.good.size() == 100);
  auto asked = stuck.server.spent().requests;
  CHECK(asked > 0);
  CHECK(sound.server.spent().replies == 100);
  int64_t wasted = 0;
  for (const auto& x : stuck.answers.good) {
    CHECK(x.attempts == (x.wasted_prompt_tokens > 0 ? 2 : 1));
    wasted += x.wasted_prompt_tokens > 0 ? 1 : 0;
  }
  CHECK(wasted >= asked); // One may not have been read.
}
