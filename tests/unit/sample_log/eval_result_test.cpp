#include "actors/trajectory/sample_log.hpp"

#include "tests/support/catch.hpp"

#include <cmath>
#include <limits>
#include <vector>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

timing timed(std::chrono::nanoseconds mean) {
  return {mean, mean / 100, mean - 1us, mean + 1us, mean - 500ns, 100};
}

/// A candidate that is right and twice as fast.
verdict right() {
  verdict result;
  result.outcome = judgement::correct;
  result.phase = evaluation_phase::performance;
  result.compiled = true;
  result.compat = true;
  result.strict = true;
  result.trials_passed = 5;
  result.trials = 5;
  result.runtime = timed(1'234'567ns);
  result.reference = timed(2'469'134ns);
  result.device = "cpu:0";
  result.hardware = "EPYC, 1 core";
  result.device_time = 1234ms;
  return result;
}

verdict judged_as(judgement outcome, evaluation_phase phase) {
  verdict result;
  result.outcome = outcome;
  result.phase = phase;
  result.compiled = outcome != judgement::load_error;
  result.device = "cpu:0";
  result.hardware = "EPYC, 1 core";
  return result;
}

build_report built(std::chrono::nanoseconds took, bool hit = false) {
  build_report result;
  result.status = build_status::built;
  result.took = took;
  result.cache_hit = hit;
  return result;
}

std::string metadata(const verdict& x) {
  return eval_result(std::nullopt, x)["metadata"].dump();
}

/// What every `metadata` here begins with.
const std::string place = R"({"hardware":"EPYC, 1 core","device":"cpu:0",)";

} // namespace

TEST_CASE("three significant digits, as KernelBench rounds", "[sample_log]") {
  struct row {
    double exact;
    double rounded;
  };
  const std::vector<row> table{
    {0, 0},           {1, 1},          {1.2345, 1.23},
    {1.235001, 1.24}, {12.345, 12.3},  {123.45, 123},
    {1234.5, 1230},   {99950, 100000}, {0.0012345, 0.00123},
    {0.9996, 1.0},    {2.675, 2.67},   {-1.2345, -1.23},
    {3.1e-9, 3.1e-9}};
  for (const auto& [exact, rounded] : table) {
    CAPTURE(exact);
    CHECK(std::abs(significant(exact) - rounded) <= std::abs(rounded) * 1e-15);
  }
  CHECK(std::isnan(significant(std::nan(""))));
  CHECK(std::isinf(significant(std::numeric_limits<double>::infinity())));
}

TEST_CASE("a right candidate has all of KernelBench's fields and ours",
          "[sample_log]") {
  auto expected = json::parse(R"x({
    "compiled": true,
    "correctness": true,
    "metadata": {"hardware": "EPYC, 1 core", "device": "cpu:0",
                 "correctness_trials": "(5 / 5)"},
    "runtime": 1.23,
    "runtime_stats": {"mean": 1.23, "std": 0.0123, "min": 1.23, "max": 1.24,
                      "num_trials": 100, "hardware": "EPYC, 1 core",
                      "device": "cpu:0"},
    "ref_runtime": 2.47,
    "ref_runtime_stats": {"mean": 2.47, "std": 0.0247, "min": 2.47,
                          "max": 2.47, "num_trials": 100,
                          "hardware": "EPYC, 1 core", "device": "cpu:0"},
    "outcome": "correct",
    "compat": true,
    "strict": true,
    "speedup": 2.0,
    "median": 1.23,
    "build_seconds": 17.2,
    "build_path": "",
    "build_declined": "",
    "cache_hit": false,
    "device_seconds": 1.23,
    "findings": []
  })x");
  CHECK(eval_result(built(17'234ms), right()).dump() == expected.dump());
}

TEST_CASE("what was not timed has KernelBench's own nothing", "[sample_log]") {
  auto x = right();
  x.runtime.reset();
  auto result = eval_result(built(0s, true), x);
  CHECK(result["runtime"].dump() == "-1.0");
  CHECK(result["runtime_stats"].dump() == "{}");
  CHECK(result["ref_runtime"].dump() == "2.47");
  CHECK(result["speedup"].is_null());
  CHECK(result["median"].is_null());
  CHECK(result["cache_hit"] == true);
}

TEST_CASE("nothing was evaluated: the empty string, as in Caesar's logs",
          "[sample_log]") {
  CHECK(eval_result(std::nullopt, std::nullopt) == "");
  CHECK(eval_result(built(1s), std::nullopt) == "");
}

TEST_CASE("a build that failed is a result", "[sample_log]") {
  build_report x;
  x.status = build_status::failed;
  x.error_name = "SyntaxError";
  x.log = "invalid syntax";
  x.took = 20ms;
  auto result = eval_result(x, std::nullopt);
  CHECK(result["compiled"] == false);
  CHECK(result["correctness"] == false);
  CHECK(result["metadata"].dump()
        == R"({"compilation_error_name":"SyntaxError",)"
           R"("compilation_error":"invalid syntax"})");
  CHECK(result["runtime"].dump() == "-1.0");
  CHECK(result["outcome"] == "compile_error");
  CHECK(result["build_seconds"].dump() == "0.02");
  CHECK(result["device_seconds"].dump() == "0.0");
}

TEST_CASE("a build that took too long says so", "[sample_log]") {
  build_report x;
  x.status = build_status::timed_out;
  x.log = "killed";
  auto result = eval_result(x, std::nullopt);
  CHECK(result["outcome"] == "timeout");
  CHECK(
    result["metadata"].dump()
    == R"({"compilation_error_name":"Timeout","compilation_error":"killed",)"
       R"("timeout_error":"the build took too long"})");
}

TEST_CASE("an import that failed is a compilation error", "[sample_log]") {
  auto x = judged_as(judgement::load_error, evaluation_phase::load);
  x.error_name = "builtins.ImportError";
  x.error = "no module named 'x'";
  CHECK(metadata(x)
        == place
             + R"("compilation_error_name":"builtins.ImportError",)"
               R"("compilation_error":"no module named 'x'"})");
  CHECK(eval_result(std::nullopt, x)["compiled"] == false);
}

TEST_CASE("a constructor that failed is a runtime error", "[sample_log]") {
  auto x = judged_as(judgement::load_error, evaluation_phase::load);
  x.compiled = true;
  x.error_name = "builtins.RuntimeError";
  x.error = "bad size";
  CHECK(metadata(x)
        == place
             + R"("runtime_error_name":"builtins.RuntimeError",)"
               R"("runtime_error":"bad size"})");
}

TEST_CASE("a crash keeps its traceback", "[sample_log]") {
  auto x = judged_as(judgement::runtime_error, evaluation_phase::correctness);
  x.error_name = "Crash";
  x.error = "segmentation fault";
  x.traceback = "in forward";
  x.trials = 5;
  CHECK(metadata(x)
        == place
             + R"("runtime_error":"segmentation fault",)"
               R"("runtime_error_name":"Crash",)"
               R"("runtime_error_traceback":"in forward",)"
               "\"correctness_trials\":\"(0 / 5)\"}");
}

TEST_CASE("a crash while timed is told as KernelBench does", "[sample_log]") {
  auto x = judged_as(judgement::runtime_error, evaluation_phase::performance);
  x.error = "gone";
  auto result = eval_result(std::nullopt, x);
  CHECK(result["metadata"]["error_during_performance"] == "gone");
  CHECK(result["correctness"] == false);
}

TEST_CASE("a timeout names itself", "[sample_log]") {
  auto x = judged_as(judgement::timeout, evaluation_phase::correctness);
  CHECK(metadata(x)
        == place + R"("timeout_error":"the evaluation took too long"})");
  x.error = "took longer than 180s";
  CHECK(metadata(x) == place + R"("timeout_error":"took longer than 180s"})");
}

TEST_CASE("a wrong shape is an issue with a name", "[sample_log]") {
  auto x = judged_as(judgement::wrong, evaluation_phase::correctness);
  x.issue = "Output shape mismatch: Expected [2], got [3]";
  CHECK(metadata(x)
        == place
             + R"("correctness_issue":)"
               R"("Output shape mismatch: Expected [2], got [3]",)"
               R"("correctness_issue_name":"correctness_issue"})");
}

TEST_CASE("wrong values show one difference for each trial that failed",
          "[sample_log]") {
  auto x = judged_as(judgement::wrong, evaluation_phase::correctness);
  x.issue = "Output mismatch";
  x.trials = 5;
  x.trials_passed = 1;
  auto off = [](int32_t trial, int32_t output, std::string largest,
                std::string mean) {
    return mismatch{trial,           output, 10,  1,  std::move(largest),
                    std::move(mean), "[0]",  "1", "2"};
  };
  x.mismatches = {off(0, 0, "0.5", "0.25"), off(0, 1, "12.0625", "3"),
                  off(0, 2, "1", "1"),      off(2, 0, "7", "6"),
                  off(2, 1, "nan", "nan"),  off(3, 0, "inf", "inf"),
                  off(4, 0, "1e-7", "1e-8")};
  CHECK(metadata(x)
        == place
             + R"("correctness_issue":"Output mismatch",)"
               R"("max_difference":["12.062500","nan","inf","0.000000"],)"
               R"("avg_difference":["3.000000","nan","inf","0.000000"],)"
               "\"correctness_trials\":\"(1 / 5)\"}");
}

TEST_CASE("findings are told in words and as data", "[sample_log]") {
  auto x = right();
  x.outcome = judgement::rejected;
  x.strict = false;
  x.findings = {{"C5", "it wrote to its input"}, {"A1", "it exited"}};
  auto result = eval_result(std::nullopt, x);
  CHECK(result["correctness"] == false);
  CHECK(result["compat"] == true);
  CHECK(result["strict"] == false);
  CHECK(result["metadata"]["findings"].dump()
        == R"(["C5: it wrote to its input","A1: it exited"])");
  CHECK(result["findings"][1].dump()
        == R"({"id":"A1","sentence":"it exited","numbers":{}})");
}
