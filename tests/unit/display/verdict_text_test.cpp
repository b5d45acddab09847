#include "tools/caesar-actors/verdict_text.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

bool has(const std::string& text, const std::string& part) {
  INFO(text);
  return text.find(part) != std::string::npos;
}

build_report built() {
  build_report x;
  x.status = build_status::built;
  x.took = 1500ms;
  x.cache_hit = true;
  return x;
}

} // namespace

TEST_CASE("a correct verdict shows its times", "[verdict_text]") {
  verdict x;
  x.outcome = judgement::correct;
  x.compat = x.strict = true;
  x.trials = x.trials_passed = 5;
  x.runtime = timing{2ms, 10us, 1900us, 2100us, 2ms, 20};
  x.reference = timing{3ms, 10us, 2900us, 3100us, 3ms, 20};
  auto text = verdict_text(built(), x);
  CHECK(has(text, "outcome     correct\n"));
  CHECK(has(text, "compat: correct, strict: correct, 5 of 5 trials passed"));
  CHECK(has(text, "2.000 ms mean (std 0.010, min 1.900, max 2.100, 20"));
  CHECK(has(text, "speedup     1.500x\n"));
  CHECK(has(text, "build       1.5 s, from the cache\n"));
}

TEST_CASE("a wrong verdict shows where", "[verdict_text]") {
  verdict x;
  x.issue = "Output mismatch";
  x.mismatches.push_back({2, 0, 64, 3, "0.5", "0.1", "[1, 2]", "1", "1.5"});
  x.findings.push_back({"C5", "the output aliases an input"});
  auto text = verdict_text(built(), x);
  CHECK(has(text, "trial 2, output 0: 3 of 64 elements differ, by at most 0.5; "
                  "first at [1, 2]: expected 1, got 1.5"));
  CHECK(has(text, "finding     C5: the output aliases an input"));
}

TEST_CASE("a failed build shows its log", "[verdict_text]") {
  build_report x;
  x.status = build_status::failed;
  x.error_name = "CompilationError";
  x.log = "candidate.cpp:3:1: error: no";
  auto text = verdict_text(x, std::nullopt);
  CHECK(has(text, "does not compile"));
  CHECK(has(text, "CompilationError"));
  CHECK(has(text, "candidate.cpp:3:1: error: no"));
  x.status = build_status::timed_out;
  CHECK(has(verdict_text(x, std::nullopt), "build timed out"));
}
