#include "actors/llm_client/replay.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

namespace {

std::string error_of(std::string_view text) {
  try {
    recorded_replies::parse(text, "r.jsonl");
  } catch (const std::runtime_error& error) {
    return error.what();
  }
  return "no error";
}

constexpr auto one =
  R"({"problem":"level1/1","sample":0,"turn":2,"reply":"hello"})";

} // namespace

TEST_CASE("a recorded reply is found by problem, sample and turn", "[replay]") {
  auto replies = recorded_replies::parse(one, "r.jsonl");
  REQUIRE(replies.find({{1, 1}, 0}, 2) != nullptr);
  CHECK(*replies.find({{1, 1}, 0}, 2) == "hello");
  CHECK(replies.find({{1, 1}, 0}, 1) == nullptr);
  CHECK(replies.find({{1, 1}, 1}, 2) == nullptr);
  CHECK(replies.find({{2, 1}, 0}, 2) == nullptr);
}

TEST_CASE("empty lines and line ends of either kind are fine", "[replay]") {
  auto text = std::string{"\n"} + one + "\r\n\n";
  CHECK(recorded_replies::parse(text, "r.jsonl").size() == 1);
}

TEST_CASE("a bad line is named", "[replay]") {
  struct row {
    std::string text;
    std::string part;
  };
  auto rows = std::vector<row>{
    {"{", "r.jsonl:1: not a recorded reply"},
    {std::string{one} + "\n{\"problem\":\"level1/1\"}", "r.jsonl:2:"},
    {R"({"problem":"relu","sample":0,"turn":1,"reply":"x"})",
     "\"relu\" is no problem"},
    {std::string{one} + "\n" + one, "a second reply for level1/1/0 turn 2"},
    {R"({"problem":"level1/1","sample":"0","turn":1,"reply":"x"})",
     "r.jsonl:1:"},
  };
  for (const auto& [text, part] : rows) {
    INFO(text);
    INFO(error_of(text));
    CHECK(error_of(text).find(part) != std::string::npos);
  }
}

TEST_CASE("a file that is not there is named", "[replay]") {
  CHECK_THROWS_AS(recorded_replies::load("/nowhere/replies.jsonl"),
                  std::runtime_error);
}

TEST_CASE("replay answers at once, and counts tokens", "[replay]") {
  replay source{recorded_replies::parse(one, "r.jsonl")};
  attempt_result got;
  complete_prompt ask;
  ask.who = {{1, 1}, 0};
  ask.turn = 2;
  ask.prompt = "12345678";
  source.complete(ask, {}, [&](attempt_result x) { got = std::move(x); }, {});
  REQUIRE(got.end == attempt_end::replied);
  CHECK(got.reply.text == "hello");
  CHECK(got.reply.prompt_tokens == 2);
  CHECK(got.reply.completion_tokens == 2);
}

TEST_CASE("a turn without a recorded reply is an error that names it",
          "[replay]") {
  replay source{recorded_replies::parse(one, "r.jsonl")};
  attempt_result got;
  complete_prompt ask;
  ask.who = {{1, 1}, 0};
  ask.turn = 3;
  source.complete(ask, {}, [&](attempt_result x) { got = std::move(x); }, {});
  CHECK(got.end == attempt_end::refused);
  CHECK(got.reason == "r.jsonl has no reply for level1/1/0 turn 3");
}
