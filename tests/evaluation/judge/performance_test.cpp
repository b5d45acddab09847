#include "tests/support/catch.hpp"

#include <string>

#include "tests/evaluation/judge/shared_judge.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

evaluation_request timed(const std::string& problem,
                         const std::string& candidate, int32_t trials) {
  auto asked = request(problem, candidate);
  asked.options.perf_trials = trials;
  return asked;
}

verdict judge_timed(const evaluation_request& asked) {
  auto result = shared_judge().evaluate(asked);
  INFO(result.error_text);
  REQUIRE(result.verdict);
  return *result.verdict;
}

void check_timing(const std::optional<timing>& found, int32_t trials) {
  REQUIRE(found);
  // Neither those of others' making count, if half are without, nor a third of
  // the rest.
  CHECK(found->trials <= trials);
  CHECK(4 * found->trials >= trials);
  CHECK(found->min.count() > 0);
  CHECK(found->min <= found->median);
  CHECK(found->median <= found->max);
  CHECK(found->min <= found->mean);
  CHECK(found->mean <= found->max);
}

} // namespace

TEST_CASE("the reference renamed is about as fast as itself", "[evaluation]") {
  auto relu = fixture("relu.py");
  auto asked = timed(relu, renamed(relu), 25);
  auto result = shared_judge().evaluate(asked);
  REQUIRE(result.verdict);
  auto first = *result.verdict;
  CHECK(result.phases
        == std::vector<std::string>{"load", "correctness", "performance"});
  CHECK(first.outcome == judgement::correct);
  CHECK(first.phase == evaluation_phase::performance);
  check_timing(first.runtime, 25);
  check_timing(first.reference, 25);
  // The median, because a machine that is busy with tests has a long tail.
  auto ratio = static_cast<double>(first.reference->median.count())
               / static_cast<double>(first.runtime->median.count());
  CHECK(ratio > 0.3);
  CHECK(ratio < 3.0);
  CHECK_FALSE(first.in_turn); // So few runs tell no more than that.
}

TEST_CASE("a speedup near the best so far is measured in turn",
          "[evaluation]") {
  auto relu = fixture("relu.py");
  auto asked = timed(relu, renamed(relu), 40);
  // However busy this machine is: the record is what was just measured.
  verdict result;
  for (int tries = 0; tries < 10 && !result.in_turn; ++tries) {
    result = judge_timed(asked);
    asked.record = speedup(result).value_or(1);
  }
  CHECK(result.in_turn);
  CHECK(result.outcome == judgement::correct);
  check_timing(result.runtime, 40);
  check_timing(result.reference, 40);
  REQUIRE(result.speedup_range);
  CHECK(result.speedup_range->low < *speedup(result));
  CHECK(*speedup(result) < result.speedup_range->high);
}

TEST_CASE("exactly so many runs are not in turn", "[evaluation]") {
  auto relu = fixture("relu.py");
  auto asked = timed(relu, renamed(relu), 40);
  asked.options.relative_error = 0;
  auto first = judge_timed(asked);
  asked.record = speedup(first).value_or(1);
  CHECK_FALSE(judge_timed(asked).in_turn);
}

TEST_CASE("torch.compile's time, or why there is none", "[evaluation]") {
  auto relu = fixture("relu.py");
  auto asked = timed(relu, renamed(relu), 10);
  asked.options.compile_baseline = true;
  auto result = judge_timed(asked);
  CHECK(result.outcome == judgement::correct);
  CHECK(result.compiled_reference.has_value() == result.not_compiled.empty());
  if (shared_judge().ready().at("torch").get<std::string>().starts_with("1."))
    CHECK(result.not_compiled.find("has no torch.compile")
          != std::string::npos);
}

TEST_CASE("twenty times the work takes several times as long", "[evaluation]") {
  const std::string problem = "import torch\n"
                              "class Model(torch.nn.Module):\n"
                              "    def forward(self, x): return torch.tanh(x)\n"
                              "def get_inputs(): return [torch.rand(1 << 18)]\n"
                              "def get_init_inputs(): return []\n";
  auto asked = timed(problem,
                     with_forward("for _ in range(20): y = torch.tanh(x)\n"
                                  "return y"),
                     20);
  auto result = judge_timed(asked);
  CHECK(result.outcome == judgement::correct);
  REQUIRE(result.runtime);
  CHECK(result.runtime->median > 4 * result.reference->median);
  CHECK_FALSE(result.in_turn);
  auto again = judge_timed(asked);
  CHECK(again.reference == result.reference); // Kept, not measured again.
  CHECK_FALSE(again.runtime == result.runtime);
}

TEST_CASE("a model with a memory, and one with dropout, can be timed",
          "[evaluation]") {
  for (const auto* name : {"stateful.py", "dropout.py"}) {
    auto result = judge_timed(timed(fixture(name), renamed(fixture(name)), 12));
    INFO(name << ": " << result.issue << result.error);
    CHECK(result.outcome == judgement::correct);
    check_timing(result.runtime, 12);
  }
}

TEST_CASE("who cheats only when timed is found out", "[evaluation]") {
  // Correctness trials, strict ones and warm-ups are honest.
  auto result = judge_timed(
    timed(fixture("relu.py"),
          with_forward("self.runs = getattr(self, 'runs', 0) + 1\n"
                       "return torch.relu(x) if self.runs <= 10 else x * 0"),
          10));
  CHECK(result.outcome == judgement::wrong);
  CHECK(result.issue == "Output mismatch in a timed run");
  CHECK_FALSE(result.strict);
  CHECK_FALSE(result.runtime);
}

TEST_CASE("a crash in a timed run is a runtime error of that phase",
          "[evaluation]") {
  auto result =
    judge_timed(timed(fixture("relu.py"),
                      with_forward("self.runs = getattr(self, 'runs', 0) + 1\n"
                                   "if self.runs > 8: os._exit(9)\n"
                                   "return torch.relu(x)"),
                      10));
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(result.phase == evaluation_phase::performance);
  CHECK(result.error
        == "the candidate's process exited with status 9 during its forward");
  CHECK_FALSE(result.runtime);
  CHECK(still_judges());
}

TEST_CASE("a processor has no counters, and a note says so", "[evaluation]") {
  auto asked = request(fixture("relu.py"), renamed(fixture("relu.py")));
  CHECK_FALSE(shared_judge().evaluate(asked).verdict.value().counters);
  asked.options.counters = true;
  auto result = shared_judge().evaluate(asked).verdict.value();
  CHECK(result.outcome == judgement::correct);
  REQUIRE(result.counters);
  CHECK(result.counters->kernels.empty());
  CHECK(result.counters->note == "the device is no GPU");
  CHECK_FALSE(result.memory_fault);
}

TEST_CASE("a profile names the operators that ran", "[evaluation]") {
  auto relu = fixture("relu.py");
  auto asked = timed(relu, renamed(relu), 5);
  asked.options.profile = true;
  auto result = judge_timed(asked);
  CHECK(result.outcome == judgement::correct);
  CHECK(result.profile.find("aten::relu") != std::string::npos);
  CHECK(result.profile.size() <= 16384);
}

TEST_CASE("a runner whose clock goes slow is timed by the judge's",
          "[evaluation]") {
  // The work is done where the runner does not measure: while the judge waits
  // for the output to be copied.
  auto cheat = with_forward("return torch.relu(x)")
               + "\n"
                 "import time\n"
                 "import caesar_candidate\n"
                 "honest = caesar_candidate.Candidate.copied\n"
                 "def slow(self, run):\n"
                 "    end = time.perf_counter() + 0.05\n"
                 "    while time.perf_counter() < end: pass\n"
                 "    return honest(self, run)\n"
                 "caesar_candidate.Candidate.copied = slow\n";
  auto asked = timed(fixture("relu.py"), cheat, 10);
  auto strict = judge_timed(asked);
  CHECK(strict.outcome == judgement::rejected);
  CHECK(strict.compat);
  REQUIRE(strict.findings.size() == 1);
  CHECK(strict.findings[0].id == "B10");
  REQUIRE(strict.runtime);
  CHECK(strict.runtime->median > std::chrono::milliseconds{25});
}
