#include "config/describe.hpp"

#include "tests/support/catch.hpp"

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::written_file;

namespace {

const char* const colourful =
  "[evaluate]\nperf_trials = 7\nmemory = \"1GiB\"\n"
  "[context]\nstrategy = [\"eval_result\"]\n"
  "[[device]]\ncores = [1]\n[[device]]\ncores = \"2,3\"\n"
  "[transitions]\ntable = \"reflection_nvcc\"\n"
  "[transitions.correct]\ntimeout = \"finish\"\n";

/// Returns the part of `text` from the line `[name]` up to an empty line.
std::string section(const std::string& text, const std::string& name) {
  auto begin = text.find(name + '\n');
  if (begin == std::string::npos)
    return "";
  return text.substr(begin, text.find("\n\n", begin) + 1 - begin);
}

} // namespace

TEST_CASE_METHOD(written_file, "each value is shown with its origin",
                 "[config][describe]") {
  auto text = describe(load_more(colourful, {"build.slots=4"}));
  INFO(text);
  CHECK(section(text, "[evaluate]")
        == "[evaluate]\n"
           "precision = \"fp32\"        # default\n"
           "correct_trials = 5        # default\n"
           "perf_trials = 7           # runs.toml:8\n"
           "min_trials = 20           # default\n"
           "relative_error = 0.005    # default\n"
           "cast_integers = false     # default\n"
           "compile_baseline = false  # default\n"
           "counters = false          # default\n"
           "memcheck = true           # default\n"
           "baseline_age = \"168h\"     # default\n"
           "timeout = \"180s\"          # default\n"
           "memory = \"1GiB\"           # runs.toml:9\n"
           "gate = \"strict\"           # default\n"
           "attempts = 3              # default\n"
           "requires = []             # default\n");
  CHECK(section(text, "[context]")
        == "[context]\n"
           "strategy = [\"eval_result\"]   # runs.toml:11\n"
           "history = \"last\"             # default: because of strategy\n"
           "max_feedback_chars = 100000  # default\n"
           "language = \"auto\"            # default\n");
  CHECK(section(text, "[build]")
        == "[build]\n"
           "light = true                               # default\n"
           "slots = 4                                  # --set\n"
           "cache = \"/users/ada/.cache/caesar-actors\"  # default: the user's "
           "cache folder\n"
           "cache_limit = \"10GiB\"                      # default\n"
           "timeout = \"300s\"                           # default\n"
           "memory = \"8GiB\"                            # default\n");
  CHECK(section(text, "[[device]]")
        == "[[device]]\n"
           "kind = \"cpu\"    # default\n"
           "index = -1      # default\n"
           "uuid = \"\"       # default\n"
           "name = \"cpu:0\"  # default: by its position\n"
           "cores = [1]     # runs.toml:13\n"
           "probes = 6      # default\n");
  CHECK(section(text, "[transitions]")
        == "[transitions]\ntable = \"reflection_nvcc\"  # runs.toml:17\n");
  CHECK(text.substr(text.find("[transitions.correct]"))
        == "[transitions.correct]\ntimeout = \"finish\"  # runs.toml:19\n");
}

TEST_CASE_METHOD(written_file, "what is shown can be loaded again",
                 "[config][describe]") {
  for (auto more : {"", colourful}) {
    auto first = load_more(more, {"run.samples=2"});
    auto second = load(describe(first));
    CHECK(second.options.transitions == first.options.transitions);
    CHECK(config_json(second.options) == config_json(first.options));
  }
}

TEST_CASE_METHOD(written_file, "config.json has Caesar's names and ours",
                 "[config][describe]") {
  auto x = config_json(
    load_more(colourful, {"run.turns=3", "evaluate.timeout=1500ms"}).options);
  CHECK(x["run_group"] == "default");
  CHECK(x["run_name"] == "first");
  CHECK(x["level"] == 1);
  CHECK(x["max_k"] == 3);
  CHECK(x["num_samples"] == 1);
  CHECK(x["context_strategy"] == json{"eval_result"});
  CHECK(x["use_last_only"] == true);
  CHECK(x["max_feedback_length"] == 100'000);
  CHECK(x["num_correct_trials"] == 5);
  CHECK(x["num_perf_trials"] == 7);
  CHECK(x["timeout"] == 1.5);
  CHECK(x["run"]["turns"] == 3);
  CHECK(x["evaluate"]["timeout"] == "1500ms");
  CHECK(x["evaluate"]["precision"] == "fp32");
  CHECK(x["device"].size() == 2);
  CHECK(x["device"][1]["cores"] == json{2, 3});
  CHECK(x["transitions"]["table"] == "reflection_nvcc");
  CHECK(x["transitions"]["correct"]["timeout"] == "finish");
  CHECK(x["transitions"]["start"]["start"] == "generate");
}

TEST_CASE_METHOD(written_file, "whole seconds are a whole number",
                 "[config][describe]") {
  auto x = config_json(load_more("").options);
  CHECK(x["timeout"].is_number_integer());
  CHECK(x["timeout"] == 180);
  CHECK(x["use_last_only"] == false);
}
