#include "tests/support/catch.hpp"

#include "tests/actors/executor/one_device.hpp"

using namespace caesar;
using namespace caesar::test;
using namespace std::chrono_literals;

TEST_CASE_METHOD(one_device, "a judge is started at once", "[executor]") {
  CHECK(judge->opened.size() == 1);
}

TEST_CASE_METHOD(one_device, "work waits until the judge is ready",
                 "[executor]") {
  auto answer = ask();
  CHECK(judge->sent.empty());
  say(ready);
  REQUIRE(judge->sent.size() == 1);
  auto frame = json::parse(judge->sent[0]);
  CHECK(frame["evaluate"]["who"]["problem"]["number"] == 19);
  say(verdict_frame());
  CHECK(outcome_of(answer) == "correct");
}

TEST_CASE_METHOD(one_device, "one evaluation at a time", "[executor]") {
  say(ready);
  auto first = ask(1);
  auto second = ask(2);
  CHECK(judge->sent.size() == 1);
  say(verdict_frame(judgement::wrong));
  CHECK(judge->sent.size() == 2);
  say(verdict_frame());
  CHECK(outcome_of(first) == "wrong");
  CHECK(outcome_of(second) == "correct");
}

TEST_CASE_METHOD(one_device, "the listener hears of each phase", "[executor]") {
  say(ready);
  auto answer = ask();
  say(R"({"progress":"correctness"})");
  say(R"({"progress":"performance"})");
  say(verdict_frame());
  CHECK(outcome_of(answer) == "correct");
  CHECK(*phases
        == std::vector{evaluation_phase::correctness,
                       evaluation_phase::performance});
}

TEST_CASE_METHOD(one_device, "a judge that dies is replaced, its work fails",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  judge->die("was killed by SIGKILL");
  CHECK(failed(outcome_of(answer), ec::judge_lost));
  CHECK(judge->opened.size() == 2);
  auto again = ask();
  say(ready);
  say(verdict_frame());
  CHECK(outcome_of(again) == "correct");
}

TEST_CASE_METHOD(one_device, "a judge that ends by itself is told apart",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  SECTION("from one that was killed") {
    say(R"({"progress":"load"})");
    judge->die("was killed by SIGKILL", true);
    CHECK(failed(outcome_of(answer), ec::judge_lost));
  }
  SECTION("from one that had not begun") {
    judge->die("was killed by SIGSEGV");
    CHECK(failed(outcome_of(answer), ec::judge_lost));
  }
  SECTION("once it has begun") {
    say(R"({"progress":"load"})");
    judge->die("was killed by SIGSEGV");
    CHECK(failed(outcome_of(answer), ec::judge_crashed));
  }
  SECTION("and so is one that hangs") {
    say(R"({"progress":"load"})");
    advance(3600s);
    CHECK(failed(outcome_of(answer), ec::judge_crashed));
  }
}

TEST_CASE_METHOD(one_device, "what an earlier judge said is ignored",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  auto before = judge->listener;
  auto old = judge->opened.back();
  judge->die("exited with status 1");
  CHECK(failed(outcome_of(answer), ec::judge_lost));
  auto next = ask();
  say(ready);
  before.on_frame(frame_received{old, verdict_frame(judgement::wrong)});
  before.on_closed(link_closed{old, "exited with status 1"});
  run();
  CHECK(judge->opened.size() == 2);
  say(verdict_frame());
  CHECK(outcome_of(next) == "correct");
}

TEST_CASE_METHOD(one_device, "a judge that hangs is killed at the deadline",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  advance(779s);
  CHECK(judge->closed == 0);
  advance(2s);
  CHECK(judge->closed == 1);
  CHECK(outcome_of(answer).find("did not answer in time") != std::string::npos);
  CHECK(judge->opened.size() == 2);
}

TEST_CASE_METHOD(one_device, "waiting for a device is no time of an evaluation",
                 "[executor]") {
  say(ready);
  auto first = ask();
  auto second = ask();
  advance(700s);
  say(verdict_frame());
  CHECK(outcome_of(first) == "correct");
  advance(700s); // Since it was asked for, twice as long as it may take.
  CHECK(judge->closed == 0);
  say(verdict_frame());
  CHECK(outcome_of(second) == "correct");
}

TEST_CASE_METHOD(one_device, "the deadline of a finished evaluation is stale",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  say(verdict_frame());
  CHECK(outcome_of(answer) == "correct");
  advance(3600s);
  CHECK(judge->opened.size() == 1);
}

TEST_CASE_METHOD(one_device, "nonsense ends the judge", "[executor]") {
  say(ready);
  auto answer = ask();
  say(R"({"verdict":{"outcome":"splendid"}})");
  CHECK(failed(outcome_of(answer), ec::judge_lost));
  CHECK(judge->opened.size() == 2);
}

TEST_CASE_METHOD(one_device, "a bad problem is an error, the judge goes on",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  say(R"({"error":{"code":"bad_problem","text":"no class Model"}})");
  auto said = outcome_of(answer);
  CHECK(failed(said, ec::bad_problem));
  CHECK(said.find("no class Model") != std::string::npos);
  CHECK(judge->opened.size() == 1);
}

TEST_CASE_METHOD(one_device, "an executor that ends answers what it has",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  caf::anon_send_exit(executor, caf::exit_reason::user_shutdown);
  CHECK(failed(outcome_of(answer), ec::abandoned));
}
