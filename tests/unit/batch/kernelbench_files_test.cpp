#include "config/complaints.hpp"
#include "tools/caesar-actors/kernelbench_files.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

/// A run folder with one kernel, which was judged.
struct judged_run {
  judged_run() {
    arguments.batch = folder.path.string();
    arguments.write_baselines = (folder.path / "new.json").string();
    job.id = "level_1_problem_19_sample_0";
    job.key = "0f";
    job.target =
      std::make_shared<problem>(problem{{1, 19}, "19_ReLU.py", "", ""});
    result.id = job.id;
    result.key = job.key;
    result.judged = verdict{};
    result.judged->compiled = true;
    result.judged->runtime = timing{2ms, 0ns, 2ms, 2ms, 2ms, 10};
    result.judged->reference = timing{3ms, 0ns, 3ms, 3ms, 3ms, 10};
  }

  std::vector<std::string> write() {
    results_file results{folder.path / "results.jsonl"};
    results.add(std::vector{result});
    return kernelbench_files{arguments}.write({job}, results);
  }

  json read(const char* name) const {
    return json::parse(test::text_of(folder.path / name));
  }

  test::scratch_folder folder;
  evaluate_arguments arguments;
  batch_job job;
  batch_result result;
};

} // namespace

TEST_CASE_METHOD(judged_run, "a run folder gets its results and baselines",
                 "[batch][kernelbench]") {
  CHECK(write()
        == std::vector{(folder.path / "eval_results.json").string(),
                       (folder.path / "new.json").string()});
  CHECK(read("eval_results.json")["19"][0]["runtime"] == 2.0);
  CHECK(read("new.json")["level1"]["19_ReLU.py"]["mean"] == 3.0);
}

TEST_CASE_METHOD(judged_run, "what was judged otherwise is not told",
                 "[batch][kernelbench]") {
  result.key = "another";
  write();
  CHECK(read("eval_results.json") == json::object());
}

TEST_CASE_METHOD(judged_run, "a speedup is over the file's baseline",
                 "[batch][kernelbench]") {
  arguments.baselines = (folder.path / "old.json").string();
  test::append(arguments.baselines,
               R"({"level1": {"19_ReLU.py": {"mean": 5.0}}})");
  kernelbench_files{arguments}.amend(job, result);
  CHECK(result.speedup_over_file == 2.5);
}

TEST_CASE_METHOD(judged_run, "baselines are of one precision",
                 "[batch][kernelbench]") {
  auto jobs = std::vector{job, job};
  CHECK_NOTHROW(check_baselines(arguments, jobs));
  jobs[1].options.dtype = precision::fp16;
  CHECK_THROWS_AS(check_baselines(arguments, jobs), config::config_error);
  arguments.write_baselines.clear();
  CHECK_NOTHROW(check_baselines(arguments, jobs));
}
