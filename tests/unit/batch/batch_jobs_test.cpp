#include "config/complaints.hpp"
#include "tools/caesar-actors/batch_jobs.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;
using namespace caesar::tools;

namespace {

using lines = std::vector<std::string>;

const std::string reference = "class Model:\n  pass\ndef get_inputs():\n"
                              "  pass\ndef get_init_inputs():\n  pass\n";

stored_pair pair_of(const std::string& id, const std::string& problem,
                    const std::string& candidate) {
  return {"x.jsonl:" + id, id, problem, candidate, std::nullopt, 0};
}

struct two_files {
  two_files() {
    test::append(folder.path / "7_p.py", reference);
    test::append(folder.path / "c.py", "class ModelNew: pass\n");
  }

  lines complaints(const std::vector<stored_pair>& pairs) const {
    try {
      load_jobs(pairs, folder.path, {}, "cpu");
    } catch (const config::config_error& error) {
      return error.lines();
    }
    return {};
  }

  test::scratch_folder folder;
};

} // namespace

TEST_CASE_METHOD(two_files, "jobs hold what the files hold", "[batch][jobs]") {
  auto pairs =
    std::vector{pair_of("a", "7_p.py", "c.py"), pair_of("b", "7_p.py", "c.py")};
  pairs[1].dtype = precision::fp16;
  auto jobs = load_jobs(pairs, folder.path, {}, "cpu");
  REQUIRE(jobs.size() == 2);
  CHECK(jobs[0].target->id.number == 7);
  CHECK(jobs[0].target->source == reference);
  CHECK(jobs[0].target == jobs[1].target);
  CHECK(jobs[0].candidate == "class ModelNew: pass\n");
  CHECK(jobs[0].problem_path == "7_p.py");
  CHECK(jobs[0].options.dtype == precision::fp32);
  CHECK(jobs[1].options.dtype == precision::fp16);
}

TEST_CASE_METHOD(two_files, "a key changes with all that a verdict depends on",
                 "[batch][jobs]") {
  auto job =
    load_jobs({pair_of("a", "7_p.py", "c.py")}, folder.path, {}, "cpu")[0];
  CHECK(job.key.size() == 64);
  CHECK(content_key(job, "cpu") == job.key);
  CHECK(content_key(job, "cuda") != job.key);
  auto other = job;
  other.id = "b";
  CHECK(content_key(other, "cpu") == job.key);
  other.candidate += "\n";
  CHECK(content_key(other, "cpu") != job.key);
  other = job;
  other.options.perf_trials = 7;
  CHECK(content_key(other, "cpu") != job.key);
  other = job;
  other.target = std::make_shared<problem>(problem{{}, "", "", "x"});
  CHECK(content_key(other, "cpu") != job.key);
}

TEST_CASE_METHOD(two_files, "every file that cannot be read is told",
                 "[batch][jobs]") {
  auto path = [this](const char* name) {
    return (folder.path / name).string();
  };
  auto pairs = std::vector{
    pair_of("1", "7_p.py", "absent.py"), pair_of("2", "absent.py", "c.py"),
    pair_of("3", "c.py", "c.py"), pair_of("4", ".", ".")};
  CHECK(
    complaints(pairs)
    == lines{"x.jsonl:1: candidate " + path("absent.py") + ": cannot be read",
             "x.jsonl:2: problem: " + path("absent.py") + " does not exist",
             "x.jsonl:3: problem: c.py: defines no class Model, no "
             "get_inputs, no get_init_inputs",
             "x.jsonl:4: problem: " + path(".") + " is a folder",
             "x.jsonl:4: candidate " + path(".") + ": cannot be read"});
}

TEST_CASE_METHOD(two_files, "an empty candidate is a candidate",
                 "[batch][jobs]") {
  test::append(folder.path / "empty.py", "");
  auto jobs =
    load_jobs({pair_of("1", "7_p.py", "empty.py")}, folder.path, {}, "cpu");
  CHECK(jobs.front().candidate.empty());
}

TEST_CASE_METHOD(two_files, "thousands of complaints are not shown",
                 "[batch][jobs]") {
  auto pairs = std::vector<stored_pair>(50, pair_of("1", "7_p.py", "none.py"));
  auto shown = complaints(pairs);
  REQUIRE(shown.size() == 21);
  CHECK(shown.back() == "... and 30 more like these");
}

TEST_CASE("the kinds of devices are named once", "[batch][jobs]") {
  CHECK(kind_of_devices({"cpu:0", "cpu:1"}) == "cpu");
  CHECK(kind_of_devices({"cuda:3", "cpu:0", "cuda:0"}) == "cpu+cuda");
}
