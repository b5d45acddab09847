#include "config/derived.hpp"
#include "config/validate.hpp"

#include "tests/support/catch.hpp"

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::written_file;

namespace {

using lines = std::vector<std::string>;

/// Complains about the required sections and `more`.
struct validated : written_file {
  lines complaints_of(const std::string& more) {
    return complaints(std::string{required} + more);
  }
};

} // namespace

// -- context ------------------------------------------------------------------

TEST_CASE_METHOD(validated, "a profile needs the result beside it",
                 "[config][validate]") {
  const lines wrong{
    "runs.toml:8: [context] strategy \"profiler\" needs \"eval_result\" beside "
    "it: a profile is part of how a kernel did"};
  CHECK(complaints_of("[context]\nstrategy = \"profiler\"\n") == wrong);
  CHECK(complaints_of("[context]\nstrategy = [\"reflection\", \"profiler\"]\n")
        == wrong);
  CHECK(complaints_of("[context]\nstrategy = [\"eval_result\", \"profiler\"]\n")
        == lines{});
}

TEST_CASE_METHOD(validated, "eval_result alone shows one kernel",
                 "[config][validate]") {
  struct row {
    const char* strategy;
    const char* history; ///< Empty: not given.
    const char* becomes; ///< Empty: an error.
  };
  const row rows[] = {
    {"[\"reflection\"]", "", "all"},
    {"[\"reflection\"]", "last", "last"},
    {"[\"reflection\"]", "best", "best"},
    {"[\"eval_result\"]", "", "last"},
    {"[\"eval_result\"]", "last", "last"},
    {"[\"eval_result\"]", "best", "best"},
    {"[\"eval_result\"]", "all", ""},
    {"[\"eval_result\", \"profiler\"]", "", "last"},
    {"[\"eval_result\", \"reflection\"]", "", "all"},
    {"[\"eval_result\", \"reflection\"]", "all", "all"},
  };
  for (const auto& x : rows) {
    INFO(x.strategy << ' ' << x.history);
    std::string more =
      "[context]\nstrategy = " + std::string{x.strategy} + '\n';
    if (*x.history)
      more += "history = \"" + std::string{x.history} + "\"\n";
    if (*x.becomes)
      CHECK(name_of(load_more(more).options.context.history) == x.becomes);
    else
      CHECK(
        complaints_of(more)
        == lines{"runs.toml:9: [context] history must be \"last\" or \"best\": "
                 "strategy \"eval_result\" without \"reflection\" shows one "
                 "kernel"});
  }
}

// -- devices ------------------------------------------------------------------

TEST_CASE_METHOD(validated, "devices are named by their position",
                 "[config][validate]") {
  auto x = load_more("[[device]]\ncores = [1]\n[[device]]\ncores = [3]\n");
  REQUIRE(x.options.devices.size() == 2);
  CHECK(x.options.devices[0].name == "cpu:0");
  CHECK(x.options.devices[1].name == "cpu:1");
  CHECK(x.options.build.slots == 2);
}

TEST_CASE_METHOD(validated, "impossible devices are refused",
                 "[config][validate]") {
  struct row {
    const char* more; ///< From line 7 on.
    const char* error;
  };
  const row rows[] = {
    {"[[device]]\ncores = [1, 9]\n",
     "runs.toml:8: [[device]] \"cpu:0\" cannot have core 9: this process may "
     "use 0-3"},
    {"[[device]]\ncores = [1, 2]\n[[device]]\ncores = [2]\n",
     "runs.toml:10: [[device]] \"cpu:1\" cannot have core 2: it is "
     "\"cpu:0\"'s"},
    {"[[device]]\ncores = [0, 1, 2]\n[[device]]\n",
     "runs.toml:7: each of 2 devices needs cores of its own, and builds and "
     "this program need at least one more, but this process may use only 0-3: "
     "run it where it may use 3 or more"},
    {"[[device]]\ncores = \"0-3\"\n",
     "runs.toml:8: the devices have all cores that this process may use (0-3): "
     "leave at least one for builds and this program"},
    {"[[device]]\ncores = [1]\nname = \"cpu:1\"\n[[device]]\ncores = [2]\n",
     "runs.toml: two [[device]] are called \"cpu:1\""},
    {"[[device]]\ncores=[1]\nname=\"cpu:5\"\n[[device]]\ncores=[2]\n"
     "name=\"cpu:5\"\n",
     "runs.toml:12: two [[device]] are called \"cpu:5\""},
  };
  for (const auto& x : rows)
    CHECK(complaints_of(x.more) == lines{x.error});
}

TEST_CASE_METHOD(validated, "one core is not enough", "[config][validate]") {
  machine.cores = {3};
  CHECK(complaints_of("")
        == lines{"runs.toml: a cpu device needs cores of its own, and builds "
                 "and this program need at least one more, but this process "
                 "may use only one core: run it where it may use two"});
  machine.cores = {3, 5};
  auto x = load_more("");
  CHECK(x.options.devices.front().cores == std::vector{5});
  CHECK(x.options.build.slots == 1);
}

// -- files --------------------------------------------------------------------

TEST_CASE_METHOD(validated, "replies must be a file", "[config][validate]") {
  auto with = [](const std::string& replies) {
    return "[run]\nname = \"x\"\n[problems]\npath = \"problems\"\n[model]\n"
           "replies = \""
           + replies + "\"\n";
  };
  CHECK(complaints(with("absent.jsonl"))
        == lines{"runs.toml:6: [model] replies: HERE/absent.jsonl does not "
                 "exist"});
  CHECK(complaints(with("problems"))
        == lines{"runs.toml:6: [model] replies: HERE/problems is not a file"});
}

TEST_CASE_METHOD(validated, "logs and cache need folders",
                 "[config][validate]") {
  write("taken", "");
  CHECK(complaints_of("[build]\ncache = \"taken\"\n")
        == lines{"runs.toml:8: [build] cache: HERE/taken is not a folder"});
  CHECK(complaints(required, {"run.root=taken"})
        == lines{"--set run.root=taken: [run] root: HERE/taken is not a "
                 "folder"});
}

TEST_CASE_METHOD(validated, "a machine without a home needs a cache",
                 "[config][validate]") {
  machine.home.clear();
  CHECK(complaints_of("")
        == lines{"runs.toml: neither HOME nor XDG_CACHE_HOME is set, so there "
                 "is no cache folder: add cache = \"/some/folder\" to "
                 "[build]"});
  CHECK(complaints_of("[build]\ncache = \"kept\"\n") == lines{});
}

TEST_CASE_METHOD(validated, "problems are looked at before anything starts",
                 "[config][validate]") {
  write("problems/level1/4_d.py", "print('no model')");
  CHECK(complaints_of("")
        == lines{"runs.toml:4: [problems] path: level1/4_d.py: defines no "
                 "class Model, no get_inputs, no get_init_inputs"});
  CHECK(complaints(required, {"problems.select=1,8"})
        == lines{"--set problems.select=1,8: [problems] select: \"8\" is no "
                 "problem of level1, which has 1-4"});
  CHECK(complaints(required, {"problems.select=1-"})
        == lines{"--set problems.select=1-: [problems] select must be numbers "
                 "and ranges such as \"1-10,15\": \"1-\" is neither a number "
                 "nor a range"});
  CHECK(load_more("", {"problems.select=1-3"}).problems.size() == 3);
}

// -- transitions --------------------------------------------------------------

TEST_CASE_METHOD(validated, "an unsound table is refused",
                 "[config][validate]") {
  CHECK(complaints_of("[transitions]\ntable = \"default\"\n"
                      "[transitions.compile]\ncpu_compile_fail = \"correct\"\n")
        == lines{"runs.toml:8: [transitions] outcome \"cpu_compile_fail\" of "
                 "state \"compile\" cannot lead to \"correct\": only outcome "
                 "\"cpu_compile_success\" of state \"compile\" gives it what "
                 "it works on"});
  auto x = load_more("[transitions.correct]\nruntime_error = \"finish\"\n"
                     "[transitions]\ntable = \"reflection_nvcc\"\n");
  CHECK(x.options.transitions.next(state::correct, outcome::runtime_error)
        == state::finish);
  CHECK(x.options.transitions.base() == "reflection_nvcc");
}

// -- what follows -------------------------------------------------------------

TEST_CASE("evaluation options follow from the section", "[config][derived]") {
  evaluate_options x;
  x.dtype = precision::fp16;
  x.gate = verdict_gate::compat;
  x.correct_trials = 3;
  x.perf_trials = 40;
  x.relative_error = 0.25;
  x.cast_integers = true;
  x.compile_baseline = true;
  x.counters = true;
  x.timeout = std::chrono::seconds{9};
  x.memory_bytes = 77;
  auto timed = to_evaluation_options(x, true, true);
  CHECK(timed.dtype == precision::fp16);
  CHECK(timed.gate == verdict_gate::compat);
  CHECK(timed.correct_trials == 3);
  CHECK(timed.perf_trials == 40);
  CHECK(timed.min_trials == 20);
  CHECK(timed.relative_error == 0.25);
  CHECK(timed.cast_all);
  CHECK(timed.compile_baseline);
  CHECK(timed.counters);
  CHECK(timed.memcheck);
  CHECK(timed.profile);
  CHECK(timed.timeout == std::chrono::seconds{9});
  CHECK(timed.memory_bytes == 77);
  CHECK_FALSE(to_evaluation_options(x, true, false).profile);
  auto checked = to_evaluation_options(x, false, true);
  CHECK(checked.perf_trials == 0);
  CHECK_FALSE(checked.profile);
  CHECK_FALSE(checked.compile_baseline);
  CHECK_FALSE(checked.counters);
  x.perf_trials = 7;
  CHECK(to_evaluation_options(x, true, false).min_trials == 7);
}

TEST_CASE("only the strategy asks for a profile", "[config][derived]") {
  context_options x;
  CHECK_FALSE(wants_profile(x));
  x.strategy = {context_strategy::eval_result, context_strategy::profiler};
  CHECK(wants_profile(x));
}
