#include "config/sets.hpp"

#include "tests/support/catch.hpp"

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::written_file;

namespace {

using lines = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(written_file, "--set is stronger than the file",
                 "[config][sets]") {
  auto x = load_more("[evaluate]\nperf_trials = 7\ntimeout = \"60s\"\n",
                     {"evaluate.perf_trials=9", "build.slots=3"});
  CHECK(x.options.evaluate.perf_trials == 9);
  CHECK(x.options.evaluate.timeout == std::chrono::seconds{60});
  CHECK(x.options.build.slots == 3);
  CHECK(x.origin_of("evaluate.perf_trials").at.set == "evaluate.perf_trials=9");
  CHECK(x.origin_of("evaluate.timeout").at.line == 9);
  CHECK_FALSE(x.origin_of("evaluate.gate").given());
}

TEST_CASE_METHOD(written_file, "the last --set of a key wins",
                 "[config][sets]") {
  auto x = load_more("", {"run.turns=2", "run.turns=3"});
  CHECK(x.options.run.turns == 3);
}

TEST_CASE_METHOD(written_file, "--set takes TOML, or text without quotes",
                 "[config][sets]") {
  auto x = load_more(
    "", {"run.name=second", "run.group=\"with space\"", "run.final=last",
         "context.strategy=[\"eval_result\", \"profiler\"]",
         "evaluate.timeout=2m", "model.system=a = b\nc", "problems.select=2"});
  CHECK(x.options.run.name == "second");
  CHECK(x.options.run.group == "with space");
  CHECK(x.options.run.final == final_choice::last);
  CHECK(x.options.context.strategy.size() == 2);
  CHECK(x.options.evaluate.timeout == std::chrono::minutes{2});
  CHECK(x.options.model.system == "a = b\nc");
  CHECK(x.options.problems.select == "2");
}

TEST_CASE_METHOD(written_file, "a name may look like a number in --set",
                 "[config][sets]") {
  CHECK(load_more("", {"run.name=42"}).options.run.name == "42");
  CHECK(load_more("", {"run.name=2025-05-27"}).options.run.name
        == "2025-05-27");
  CHECK(load_more("", {"run.name=true"}).options.run.name == "true");
}

TEST_CASE_METHOD(written_file, "paths of --set begin at the current folder",
                 "[config][sets]") {
  write("deep/runs.toml", required);
  write("other.jsonl", "");
  auto sets = lines{"run.root=logs", "problems.path=problems",
                    "model.replies=other.jsonl"};
  auto x = config::load("deep/runs.toml", sets, machine);
  CHECK(x.options.run.root == here.path / "logs");
  CHECK(x.options.model.replies == here.path / "other.jsonl");
}

TEST_CASE_METHOD(written_file, "--set makes sections that the file lacks",
                 "[config][sets]") {
  auto x = load("", {"run.name=bare", "problems.path=problems",
                     "model.replies=replies.jsonl",
                     "transitions.correct.runtime_error=finish"});
  CHECK(x.options.run.name == "bare");
  CHECK(x.options.transitions.next(state::correct, outcome::runtime_error)
        == state::finish);
}

TEST_CASE_METHOD(written_file, "--set gives the only device its cores",
                 "[config][sets]") {
  CHECK(load_more("", {"device.cores=[1]"}).options.devices.front().cores
        == std::vector{1});
  CHECK(load_more("[[device]]\n", {"device.cores=1-2"})
          .options.devices.front()
          .cores
        == std::vector{1, 2});
  CHECK(load_more("[[device]]\ncores = [0]\n", {"device.cores=3"})
          .options.devices.front()
          .cores
        == std::vector{3});
}

TEST_CASE_METHOD(written_file, "a --set that says nothing legal is refused",
                 "[config][sets]") {
  struct row {
    const char* set;
    const char* error;
  };
  const row rows[] = {
    {"run.turns", "--set run.turns: write --set section.key=value"},
    {"turns=4", "--set turns=4: write --set section.key=value"},
    {"=4", "--set =4: write --set section.key=value"},
    {".x=4", "--set .x=4: write --set section.key=value"},
    {"run.=4", "--set run.=4: write --set section.key=value"},
    {"run.turn=4",
     "--set run.turn=4: unknown key \"turn\" in [run]; did you mean \"turns\"? "
     "(legal: group, name, root, turns, samples, active, final)"},
    {"rum.turns=4",
     "--set rum.turns=4: unknown section [rum]; did you mean [run]? (legal: "
     "run, problems, model, budget, trajectory_budget, context, evaluate, "
     "build, sandbox, cluster, log, device, "
     "transitions)"},
    {"run.turns=many",
     "--set run.turns=many: [run] turns must be an integer, not a string"},
    {"run.turns=0", "--set run.turns=0: [run] turns must be at least 1, not 0"},
    {"run.turns=2.5",
     "--set run.turns=2.5: [run] turns must be an integer, not a float"},
    {"run.name.first=x",
     "--set run.name.first=x: \"name\" is no section of the file"},
    {"device.kind=cpu",
     "--set device.kind=cpu: there can be several [[device]], so only "
     "device.cores can be set; write the rest into the file"},
  };
  for (const auto& x : rows)
    CHECK(complaints(required, {x.set}) == lines{x.error});
}

TEST_CASE_METHOD(written_file, "cores of several devices cannot be set",
                 "[config][sets]") {
  CHECK(complaints(std::string{required}
                     + "[[device]]\ncores = [1]\n[[device]]\ncores = [2]\n",
                   {"device.cores=[3]"})
        == lines{"--set device.cores=[3]: device.cores can only be set for a "
                 "single [[device]]; write it into the file"});
}

TEST_CASE("a --set argument splits at its first equals sign",
          "[config][sets]") {
  CHECK(set_value("a.b=c=d") == "c=d");
  CHECK(set_value("a.b=") == "");
  CHECK(set_value("a.b") == "");
}
