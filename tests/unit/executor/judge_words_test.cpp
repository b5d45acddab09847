#include "actors/executor/judge_words.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

TEST_CASE("each word of a judge is understood", "[judge_words]") {
  auto ready = judge_word_from(
    R"({"ready":{"torch":"2.6","python":"3.13","device":"cpu:0","hardware":"x"}})");
  REQUIRE(std::holds_alternative<judge_ready>(ready));
  CHECK(std::get<judge_ready>(ready).torch == "2.6");
  CHECK(std::get<judge_ready>(ready).arch.empty());
  auto newer = judge_word_from(
    R"({"ready":{"torch":"2.6","python":"3.13","device":"cuda:0","hardware":"x",
        "arch":"sm_90","uuid":"GPU-1","driver":"580","sandbox":"no seccomp"}})");
  REQUIRE(std::holds_alternative<judge_ready>(newer));
  CHECK(std::get<judge_ready>(newer).arch == "sm_90");
  CHECK(std::get<judge_ready>(newer).sandbox == "no seccomp");
  auto phase = judge_word_from(R"({"progress":"performance"})");
  REQUIRE(std::holds_alternative<evaluation_phase>(phase));
  CHECK(std::get<evaluation_phase>(phase) == evaluation_phase::performance);
  verdict x;
  x.issue = "Output mismatch";
  auto judged = judge_word_from(to_line(json{{"verdict", x}}));
  REQUIRE(std::holds_alternative<verdict>(judged));
  CHECK(std::get<verdict>(judged) == x);
  auto error =
    judge_word_from(R"({"error":{"code":"bad_problem","text":"t"}})");
  REQUIRE(std::holds_alternative<judge_error>(error));
  CHECK(std::get<judge_error>(error).code == "bad_problem");
}

TEST_CASE("what is no word is nonsense, never an exception", "[judge_words]") {
  for (const auto* frame :
       {"", "{", "null", "[]", "3", "{}", R"({"ready":{}})", R"({"ready":[]})",
        R"({"ready":null})", R"({"progress":"dancing"})", R"({"progress":7})",
        R"({"verdict":{}})", R"({"verdict":[]})", R"({"hello":1})",
        R"({"progress":"load","verdict":{}})"}) {
    INFO(frame);
    CHECK(std::holds_alternative<judge_nonsense>(judge_word_from(frame)));
  }
}

TEST_CASE("a request survives its frame", "[judge_words]") {
  evaluation_request x;
  x.who = {{1, 2}, 3};
  x.candidate = "class ModelNew: 'caf\xc3\xa9'";
  auto frame = json::parse(evaluate_frame(x));
  CHECK(frame["evaluate"].get<evaluation_request>() == x);
}
