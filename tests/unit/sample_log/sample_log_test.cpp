#include "actors/trajectory/sample_log.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace caesar;

namespace {

turn with_reply(int32_t number, std::string text) {
  turn result;
  result.number = number;
  result.prompt = "prompt " + std::to_string(number);
  result.reply = completion{};
  result.reply->text = std::move(text);
  return result;
}

/// Three turns: no code, a build that fails, and one without a reply yet.
std::vector<turn> some_turns() {
  auto first = with_reply(1, "I cannot.");
  first.no_code_reason = "no code block";
  first.feedback = "Show code.";
  auto second = with_reply(2, "```python\nx\n```");
  second.code = "x\n";
  second.build = build_report{};
  second.build->log = "error: x";
  auto third = turn{};
  third.number = 3;
  third.prompt = "prompt 3";
  return {first, second, third};
}

sample_facts facts_of(const std::vector<turn>& turns) {
  sample_facts result;
  result.who = {{1, 19}, 2};
  result.problem_path = "problems/level1/19_ReLU.py";
  result.run_name = "first";
  result.rounds = 4;
  result.turns = turns;
  return result;
}

} // namespace

TEST_CASE("log.json has Caesar's keys", "[sample_log]") {
  auto turns = some_turns();
  CHECK(sample_log(facts_of(turns)) == R"({
  "metadata": {
    "problem": "problems/level1/19_ReLU.py",
    "problem_id": 19,
    "sample_id": 2,
    "run_name": "first",
    "num_rounds": 4,
    "level": 1
  },
  "1": {
    "context": "prompt 1",
    "model_response": "I cannot.",
    "kernel_code": "",
    "feedback": "Show code.",
    "eval_result": "",
    "profiler_result": ""
  },
  "2": {
    "context": "prompt 2",
    "model_response": "```python\nx\n```",
    "kernel_code": "x\n",
    "feedback": "",
    "eval_result": {
      "compiled": false,
      "correctness": false,
      "metadata": {
        "compilation_error_name": "CompilationError",
        "compilation_error": "error: x"
      },
      "runtime": -1.0,
      "runtime_stats": {},
      "ref_runtime": -1.0,
      "ref_runtime_stats": {},
      "outcome": "compile_error",
      "compat": false,
      "strict": false,
      "speedup": null,
      "median": null,
      "build_seconds": 0.0,
      "build_path": "",
      "build_declined": "",
      "cache_hit": false,
      "device_seconds": 0.0,
      "findings": []
    },
    "profiler_result": ""
  }
}
)");
}

TEST_CASE("the result shows the turn that its kernel comes from",
          "[sample_log]") {
  auto turns = some_turns();
  turn last;
  last.number = 2;
  last.code = "x\n";
  last.judged = verdict{};
  last.judged->outcome = judgement::timeout;
  last.judged->profile = "a table";
  auto facts = facts_of(turns);
  facts.result = &last;
  auto result = json::parse(sample_log(facts))["result"];
  CHECK(result["context"] == "prompt 2");
  CHECK(result["model_response"] == "```python\nx\n```");
  CHECK(result["kernel_code"] == "x\n");
  CHECK(result["eval_result"]["outcome"] == "timeout");
  CHECK(result["profiler_result"] == "a table");
  CHECK(result["turn"] == 2);
}

TEST_CASE("why a sample gave up is in its metadata", "[sample_log]") {
  auto facts = facts_of({});
  facts.failure = "no device";
  auto log = json::parse(sample_log(facts));
  CHECK(log["metadata"]["failure"] == "no device");
  CHECK(log.size() == 1);
}

TEST_CASE("a reply that is no text leaves the log readable", "[sample_log]") {
  auto turns = std::vector<turn>{with_reply(1, "a\xff\xfe")};
  auto log = json::parse(sample_log(facts_of(turns)), nullptr, false);
  REQUIRE_FALSE(log.is_discarded());
  CHECK(log["1"]["model_response"] == "a\xef\xbf\xbd\xef\xbf\xbd");
}

TEST_CASE("the facts come from the run's options", "[sample_log]") {
  config::options options;
  options.run.name = "night";
  options.run.turns = 7;
  problem target;
  target.path = "p/1_X.py";
  auto turns = some_turns();
  auto facts =
    sample_facts_of(options, target, {{2, 1}, 0}, turns, &turns[1], "why");
  CHECK(facts.run_name == "night");
  CHECK(facts.rounds == 7);
  CHECK(facts.problem_path == "p/1_X.py");
  CHECK(facts.who == trajectory_id{{2, 1}, 0});
  CHECK(facts.turns.size() == 3);
  CHECK(facts.result == &turns[1]);
  CHECK(facts.failure == "why");
}

TEST_CASE("what a person said is in the log, under Caesar's name",
          "[sample_log]") {
  auto turns = some_turns();
  turns[1].hints = {"Use tiles."};
  auto log = json::parse(sample_log(facts_of(turns)));
  CHECK(!log["1"].contains("human_feedback"));
  CHECK(log["2"]["human_feedback"] == json::array({"Use tiles."}));
}
