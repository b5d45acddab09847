#include "config/complaints.hpp"
#include "tools/caesar-actors/kernelbench_run.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

using lines = std::vector<std::string>;

struct run_folder {
  run_folder() {
    std::filesystem::create_directories(problems / "level1");
    std::filesystem::create_directories(run);
  }

  void problem(const char* name) const {
    test::append(problems / "level1" / name, "class Model");
  }
  void kernel(const char* name) const { test::append(run / name, "code"); }

  test::scratch_folder folder;
  std::filesystem::path problems = folder.path / "KernelBench";
  std::filesystem::path run = folder.path / "run";
};

batch_result correct_result() {
  batch_result result;
  result.judged = verdict{};
  result.judged->outcome = judgement::correct;
  result.judged->compiled = true;
  result.judged->trials = result.judged->trials_passed = 5;
  result.judged->device = "cuda:0";
  result.judged->hardware = "NVIDIA H200";
  result.judged->runtime =
    timing{1'234'567ns, 12'345ns, 1'200'499ns, 2ms, 1'230'000ns, 100};
  result.build = build_report{};
  result.build->status = build_status::built;
  return result;
}

batch_result broken_result() {
  batch_result result;
  result.build = build_report{};
  result.build->error_name = "SyntaxError";
  result.build->log = "invalid \xff syntax";
  return result;
}

} // namespace

TEST_CASE("kernels are named after their problems", "[batch][kernelbench]") {
  struct row {
    std::string name;
    std::optional<trajectory_id> who;
  };
  auto [name, who] = GENERATE(values<row>(
    {{"level_1_problem_19_sample_0_kernel.py", trajectory_id{{1, 19}, 0}},
     {"level_3_problem_5_sample_12_kernel.py", trajectory_id{{3, 5}, 12}},
     {"level_1_problem_19_sample_0_prompt.txt", std::nullopt},
     {"level_1_problem_19_sample_0_kernel.py.bak", std::nullopt},
     {"level_1_problem_19_sample__kernel.py", std::nullopt},
     {"level_1_problem_-1_sample_0_kernel.py", std::nullopt},
     {"eval_results.json", std::nullopt},
     {"", std::nullopt}}));
  INFO(name);
  CHECK(kernel_from(name) == who);
}

TEST_CASE_METHOD(run_folder, "a run's kernels find their problems",
                 "[batch][kernelbench]") {
  problem("1_Square.py");
  problem("19_ReLU.py");
  kernel("level_1_problem_19_sample_10_kernel.py");
  kernel("level_1_problem_19_sample_9_kernel.py");
  kernel("level_1_problem_1_sample_0_kernel.py");
  kernel("generation_config.yaml");
  lines wrong;
  auto pairs = pairs_of_run(run, problems, wrong);
  CHECK(wrong == lines{});
  REQUIRE(pairs.size() == 3);
  CHECK(pairs[0].id == "level_1_problem_1_sample_0");
  CHECK(pairs[0].problem == (problems / "level1/1_Square.py").string());
  CHECK(pairs[0].candidate
        == (run / "level_1_problem_1_sample_0_kernel.py").string());
  CHECK(pairs[1].id == "level_1_problem_19_sample_9");
  CHECK(pairs[2].sample == 10);
}

TEST_CASE_METHOD(run_folder, "a kernel without its problem is told",
                 "[batch][kernelbench]") {
  problem("19_ReLU.py");
  kernel("level_1_problem_7_sample_0_kernel.py");
  lines wrong;
  pairs_of_run(run, problems, wrong);
  CHECK(wrong
        == lines{(run / "level_1_problem_7_sample_0_kernel.py").string() + ": "
                 + (problems / "level1").string() + " has no problem 7"});
}

TEST_CASE_METHOD(run_folder, "a folder that is no run is told",
                 "[batch][kernelbench]") {
  lines wrong;
  CHECK(pairs_of_run(run, problems, wrong).empty());
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].find("holds no level_1_problem_19") != std::string::npos);
  wrong.clear();
  kernel("level_1_problem_7_sample_0_kernel.py");
  kernel("level_2_problem_7_sample_0_kernel.py");
  pairs_of_run(run, problems, wrong);
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].find("several levels") != std::string::npos);
}

TEST_CASE_METHOD(run_folder, "two problems with one number are told",
                 "[batch][kernelbench]") {
  problem("7_a.py");
  problem("7_b.py");
  kernel("level_1_problem_7_sample_0_kernel.py");
  lines wrong;
  pairs_of_run(run, problems, wrong);
  CHECK(wrong.size() == 1);
}

TEST_CASE("results have KernelBench's fields", "[batch][kernelbench]") {
  eval_results results;
  results.set({{1, 19}, 0}, correct_result());
  auto sample = json::parse(results.text())["19"][0];
  CHECK(sample.dump()
        == R"x({"sample_id":0,"compiled":true,"correctness":true,)x"
           R"x("metadata":{"hardware":"NVIDIA H200","device":"cuda:0",)x"
           R"x("correctness_trials":"(5 / 5)"},"runtime":1.23,)x"
           R"x("runtime_stats":{"mean":1.23,"std":0.0123,"min":1.2,)x"
           R"x("max":2.0,"num_trials":100,"hardware":"NVIDIA H200",)x"
           R"x("device":"cuda:0"}})x");
}

TEST_CASE("what was not timed has -1 and no statistics",
          "[batch][kernelbench]") {
  eval_results results;
  results.set({{1, 19}, 3}, broken_result());
  auto sample = json::parse(results.text())["19"][0];
  CHECK(sample["compiled"] == false);
  CHECK(sample["runtime"] == -1.0);
  CHECK(sample["runtime_stats"] == json::object());
  CHECK(sample["metadata"]["compilation_error_name"] == "SyntaxError");
}

TEST_CASE("results are in the order of their numbers", "[batch][kernelbench]") {
  eval_results results;
  for (auto problem : {10, 9, 100})
    for (auto sample : {11, 2})
      results.set({{1, problem}, sample}, broken_result());
  std::vector<std::string> order;
  auto all = json::parse(results.text());
  for (const auto& entry : all.items())
    for (const auto& sample : entry.value())
      order.push_back(entry.key() + '/' + sample["sample_id"].dump());
  CHECK(order == lines{"9/2", "9/11", "10/2", "10/11", "100/2", "100/11"});
}

TEST_CASE("what was there stays, or is replaced by what is newer",
          "[batch][kernelbench]") {
  eval_results results{
    R"({"2":[{"sample_id":0,"compiled":true},{"sample_id":1}]})", "x"};
  results.set({{1, 2}, 0}, broken_result());
  auto fault = broken_result();
  fault.fault = "the judge died";
  results.set({{1, 2}, 1}, fault);
  auto samples = json::parse(results.text())["2"];
  REQUIRE(samples.size() == 2);
  CHECK(samples[0]["compiled"] == false);
  CHECK(samples[1].dump() == R"({"sample_id":1})");
}

TEST_CASE("a file of something else is refused", "[batch][kernelbench]") {
  auto text = GENERATE("", "[]", R"({"a":[]})", R"({"1":{}})", R"({"1":[3]})",
                       R"({"1":[{}]})", R"({"1":[{"sample_id":"0"}]})");
  CHECK_THROWS_AS((eval_results{text, "x"}), config::config_error);
}
