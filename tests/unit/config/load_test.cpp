#include "config/derived.hpp"
#include "config/describe.hpp"
#include "config/load.hpp"

#include "tests/support/catch.hpp"

#include "tests/unit/config/written_file.hpp"

using namespace caesar;
using namespace caesar::config;
using caesar::test::written_file;

namespace {

using lines = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(written_file, "a short file is enough", "[config][load]") {
  auto x = load(required);
  CHECK(x.file == "runs.toml");
  CHECK(x.options.run.name == "first");
  CHECK(x.options.run.root == here.path / "runs");
  CHECK(x.options.run.turns == 10);
  CHECK(x.options.build.slots == 2);
  CHECK(x.options.build.cache == "/users/ada/.cache/caesar-actors");
  CHECK(x.problems.size() == 3);
  REQUIRE(x.options.devices.size() == 1);
  CHECK(x.options.devices.front().name == "cpu:0");
  CHECK(x.options.devices.front().cores == std::vector{2, 3});
  CHECK(run_folder(x.options) == here.path / "runs/default/first");
}

TEST_CASE_METHOD(written_file, "every section is read", "[config][load]") {
  auto x = load(
    "[run]\ngroup = \"g\"\nname = \"n\"\nroot = \"/logs\"\nturns = 4\n"
    "samples = 2\nactive = 8\nfinal = \"last\"\n"
    "[problems]\npath = \"problems\"\nlevel = 1\nselect = \"1-2\"\n"
    "[model]\nprovider = \"replay\"\nreplies = \"replies.jsonl\"\n"
    "concurrency = 3\nsystem = \"Be brief.\"\n"
    "[context]\nstrategy = [\"reflection\", \"eval_result\"]\n"
    "history = \"best\"\nmax_feedback_chars = 1000\nlanguage = \"cpp\"\n"
    "[evaluate]\nprecision = \"bf16\"\ncorrect_trials = 3\nperf_trials = 50\n"
    "min_trials = 9\nrelative_error = 0.01\ncast_integers = true\n"
    "compile_baseline = true\ncounters = true\nmemcheck = false\nbaseline_age "
    "= \"0s\"\n"
    "timeout = \"90s\"\nmemory = \"2GiB\"\ngate = \"compat\"\nattempts = 2\n"
    "requires = [\"torch 2\"]\n"
    "[build]\nslots = 1\ncache = \"kept\"\ncache_limit = 0\ntimeout = \"10m\"\n"
    "memory = \"1GiB\"\n"
    "[[device]]\nkind = \"cpu\"\nname = \"cpu:7\"\ncores = \"1-2\"\n"
    "[transitions]\ntable = \"reflection_nvcc\"\n"
    "[transitions.correct]\nrejected = \"finish\"\n"
    "[log]\nlevel = \"debug\"\nfile_level = \"off\"\n");
  const auto& o = x.options;
  CHECK(run_folder(o) == "/logs/g/n");
  CHECK((o.run.turns == 4 && o.run.samples == 2 && o.run.active == 8));
  CHECK(o.run.final == final_choice::last);
  CHECK(x.problems.size() == 2);
  CHECK((o.model.concurrency == 3 && o.model.system == "Be brief."));
  CHECK(o.context.strategy
        == std::vector{context_strategy::reflection,
                       context_strategy::eval_result});
  CHECK(o.context.history == history_choice::best);
  CHECK(o.context.max_feedback_chars == 1000);
  CHECK(o.context.language == candidate_language::cpp);
  CHECK(o.evaluate.dtype == precision::bf16);
  CHECK((o.evaluate.correct_trials == 3 && o.evaluate.perf_trials == 50));
  CHECK((o.evaluate.min_trials == 9 && o.evaluate.relative_error == 0.01));
  CHECK((o.evaluate.cast_integers && o.evaluate.compile_baseline));
  CHECK(o.evaluate.counters);
  CHECK_FALSE(o.evaluate.memcheck);
  CHECK(o.evaluate.baseline_age.count() == 0);
  CHECK(o.evaluate.timeout == std::chrono::seconds{90});
  CHECK(o.evaluate.memory_bytes == uint64_t{2} << 30);
  CHECK(o.evaluate.gate == verdict_gate::compat);
  CHECK(o.evaluate.attempts == 2);
  CHECK(o.evaluate.required == std::vector<std::string>{"torch 2"});
  CHECK((o.build.slots == 1 && o.build.cache == here.path / "kept"));
  CHECK(o.build.cache_bytes == 0);
  CHECK(o.build.timeout == std::chrono::minutes{10});
  CHECK(o.build.memory_bytes == uint64_t{1} << 30);
  CHECK(o.devices.front().name == "cpu:7");
  CHECK(o.devices.front().cores == std::vector{1, 2});
  CHECK(o.transitions.base() == "reflection_nvcc");
  CHECK(o.transitions.next(state::correct, outcome::rejected) == state::finish);
  CHECK(o.log.level == log_level::debug);
  CHECK(o.log.file_level == log_level::off);
}

TEST_CASE_METHOD(written_file, "each mistake is said with its line",
                 "[config][load]") {
  struct row {
    const char* more; ///< From line 7 on.
    const char* error;
  };
  const row rows[] = {
    {"[build]\nslot = 1\n",
     "runs.toml:8: unknown key \"slot\" in [build]; did you mean \"slots\"? "
     "(legal: light, slots, cache, cache_limit, timeout, memory)"},
    {"[build]\nfrobnicate = 1\n",
     "runs.toml:8: unknown key \"frobnicate\" in [build] (legal: light, slots, "
     "cache, cache_limit, timeout, memory)"},
    {"[biuld]\nslots = 1\n",
     "runs.toml:7: unknown section [biuld]; did you mean [build]? (legal: run, "
     "problems, model, budget, trajectory_budget, context, evaluate, build, "
     "sandbox, cluster, log, device, "
     "transitions)"},
    {"[[devices]]\n",
     "runs.toml:7: unknown section [devices]; did you mean [[device]]? (legal: "
     "run, problems, model, budget, trajectory_budget, context, evaluate, "
     "build, sandbox, cluster, log, device, "
     "transitions)"},
    {"[evaluate]\n\nperf_trials = \"9\"\n",
     "runs.toml:9: [evaluate] perf_trials must be an integer, not a string"},
    {"[evaluate]\nperf_trials = 0\n",
     "runs.toml:8: [evaluate] perf_trials must be at least 1, not 0"},
    {"[evaluate]\ncorrect_trials = 10_001\n",
     "runs.toml:8: [evaluate] correct_trials must be at most 10000, not 10001"},
    {"[evaluate]\ntimeout = \"3 minutes\"\n",
     "runs.toml:8: [evaluate] timeout must be a duration such as \"180s\", "
     "\"500ms\" or \"2m\", not \"3 minutes\""},
    {"[evaluate]\nmemory = \"4MiB\"\n",
     "runs.toml:8: [evaluate] memory must be at least \"256MiB\", not "
     "\"4MiB\""},
    {"[evaluate]\nprecision = \"fp8\"\n",
     "runs.toml:8: [evaluate] precision must be \"fp32\", \"fp16\" or "
     "\"bf16\", not \"fp8\""},
    {"[context]\nstrategy = []\n",
     "runs.toml:8: [context] strategy must name at least one of "
     "\"reflection\", \"eval_result\" or \"profiler\""},
    {"[log]\nlevel = 3\n",
     "runs.toml:8: [log] level must be \"debug\", \"info\", \"warn\", "
     "\"error\" or \"off\", not an integer"},
    {"[device]\ncores = [1]\n",
     "runs.toml:7: [device] must be written [[device]], because there can be "
     "several"},
    {"[[device]]\ncore = [1]\n",
     "runs.toml:8: unknown key \"core\" in [[device]]; did you mean \"cores\"? "
     "(legal: kind, index, uuid, name, cores, probes)"},
    {"[[device]]\nname = \"gpu\"\n",
     "runs.toml:8: [[device]] name must be \"cpu:\" or \"cuda:\" and a number, "
     "such as \"cpu:0\", not \"gpu\""},
    {"[[device]]\nkind = \"gpu\"\n",
     "runs.toml:8: [[device]] kind must be \"cpu\" or \"cuda\", not \"gpu\""},
    {"[[device]]\nuuid = \"8d4c\"\n",
     "runs.toml:8: [[device]] uuid must be \"GPU-\" and hexadecimal digits, as "
     "nvidia-smi -L lists them, not \"8d4c\""},
    {"[transitions]\ntable = \"caesar\"\n",
     "runs.toml:8: [transitions] table must be \"default\", \"reflection\" or "
     "\"reflection_nvcc\", not \"caesar\""},
    {"[transitions.corect]\ntimeout = \"finish\"\n",
     "runs.toml:7: unknown key \"corect\" in [transitions]; did you mean "
     "\"correct\"? (legal: table, start, generate, compile, correct, "
     "performance)"},
    {"[transitions.correct]\nruntime_eror = \"finish\"\n",
     "runs.toml:8: unknown outcome \"runtime_eror\" in [transitions.correct]; "
     "did you mean \"runtime_error\"? (legal: gpu_compile_fail, "
     "gpu_compile_success_check_fail, gpu_compile_success_check_success, "
     "runtime_error, timeout, rejected)"},
    {"[transitions.correct]\ntimeout = \"end\"\n",
     "runs.toml:8: [transitions.correct] timeout must be \"start\", "
     "\"generate\", \"compile\", \"correct\", \"performance\" or \"finish\", "
     "not \"end\""},
  };
  for (const auto& x : rows)
    CHECK(complaints(std::string{required} + x.more) == lines{x.error});
}

TEST_CASE_METHOD(written_file, "names must be folder names", "[config][load]") {
  struct row {
    const char* name;
    const char* error;
  };
  const row rows[] = {{"a/b", "must be a single folder name, not \"a/b\""},
                      {"..", "must be a single folder name, not \"..\""},
                      {"", "must not be empty"}};
  for (const auto& x : rows) {
    auto text = "[run]\nname = \"ok\"\ngroup = \"" + std::string{x.name}
                + "\"\n[problems]\npath = \"problems\"\n[model]\nreplies = "
                  "\"replies.jsonl\"\n";
    CHECK(complaints(text)
          == lines{"runs.toml:3: [run] group " + std::string{x.error}});
  }
}

TEST_CASE_METHOD(written_file, "what is missing is said with an example",
                 "[config][load]") {
  CHECK(
    complaints("")
    == lines{"runs.toml: [run] name is missing: add name = \"my-run\"",
             "runs.toml: [problems] path is missing: add path = \"problems\"",
             "runs.toml: [model] replies is missing: add replies = "
             "\"replies.jsonl\", which provider \"replay\" reads"});
}

TEST_CASE_METHOD(written_file, "keys outside of sections are sent home",
                 "[config][load]") {
  CHECK(complaints("turns = 4\n" + std::string{required})
        == lines{"runs.toml:1: key \"turns\" stands outside of any section; it "
                 "belongs below [run]"});
  CHECK(
    complaints("x = 4\n" + std::string{required})
    == lines{"runs.toml:1: key \"x\" stands outside of any section; the "
             "sections are run, problems, model, budget, trajectory_budget, "
             "context, evaluate, build, "
             "sandbox, cluster, log, device, transitions"});
  CHECK(complaints("log = 4\n" + std::string{required})
        == lines{"runs.toml:1: [log] must be a table, not an integer"});
}

TEST_CASE_METHOD(written_file, "another provider is not known",
                 "[config][load]") {
  CHECK(
    complaints(std::string{required} + "provider = \"skynet\"\n")
    == lines{"runs.toml:7: [model] provider \"skynet\" is not known; "
             "legal: replay, openai, openai-responses, anthropic, deepseek, "
             "together, "
             "fireworks, openrouter, google, local"});
}

TEST_CASE_METHOD(written_file, "who is asked needs a model's name",
                 "[config][load]") {
  CHECK(complaints(std::string{required} + "provider = \"openai\"\n")
        == lines{"runs.toml:5: [model] model is missing: add model = \"...\", "
                 "which provider \"openai\" is asked for"});
  CHECK(
    complaints(std::string{required} + "provider = \"openai\"\nmodel = \"m\"\n")
    == lines{});
  CHECK(complaints(std::string{required}
                   + "provider = \"anthropic\"\nmodel = \"m\"\n"
                     "reasoning_effort = \"low\"\n")
        == lines{"runs.toml:9: [model] reasoning_effort is nothing that "
                 "provider \"anthropic\" knows; how long it may think goes "
                 "into extra"});
}

TEST_CASE_METHOD(written_file, "all mistakes are said at once, in their order",
                 "[config][load]") {
  auto found = complaints("[run]\n"
                          "turn = 4\n"
                          "[log]\n"
                          "level = 1\n"
                          "[problems]\n"
                          "path = \"absent\"\n"
                          "[model]\n"
                          "replies = \"absent.jsonl\"\n",
                          {"build.slots=-1"});
  REQUIRE(found.size() == 6);
  CHECK(found[0].find("runs.toml:2: unknown key \"turn\"") == 0);
  CHECK(found[1].find("runs.toml:4: [log] level") == 0);
  CHECK(found[2] == "runs.toml:6: [problems] path: HERE/absent does not exist");
  CHECK(found[3]
        == "runs.toml:8: [model] replies: HERE/absent.jsonl does not exist");
  CHECK(found[4] == "runs.toml: [run] name is missing: add name = \"my-run\"");
  CHECK(found[5]
        == "--set build.slots=-1: [build] slots must be at least 0, "
           "not -1");
}

TEST_CASE_METHOD(written_file, "a file that is not TOML is refused",
                 "[config][load]") {
  auto found = complaints("[run]\nname = first\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("runs.toml:2: not valid TOML: ") == 0);
}

TEST_CASE_METHOD(written_file, "a file that is not there is refused",
                 "[config][load]") {
  CHECK_THROWS_WITH(config::load("absent.toml", {}, machine),
                    "absent.toml: cannot be read: No such file or directory");
  CHECK_THROWS_WITH(config::load("problems", {}, machine),
                    "problems: is a folder; name the TOML file in it");
}

TEST_CASE_METHOD(written_file, "one line stands for each mistake",
                 "[config][load]") {
  write("runs.toml", "");
  try {
    config::load("runs.toml", {}, machine);
    FAIL("an empty file was accepted");
  } catch (const config_error& error) {
    std::string joined;
    for (const auto& line : error.lines())
      joined += (joined.empty() ? "" : "\n") + line;
    CHECK(error.what() == joined);
  }
}

TEST_CASE_METHOD(written_file, "one evaluation needs no file",
                 "[config][load]") {
  auto sets = lines{"evaluate.perf_trials=5"};
  auto x = for_evaluation(lines{"cpu:0"}, sets, machine);
  CHECK(x.evaluate.perf_trials == 5);
  REQUIRE(x.devices.size() == 1);
  CHECK(x.devices.front().name == "cpu:0");
  CHECK(x.devices.front().cores == std::vector{2, 3});
  CHECK_THROWS_WITH(
    for_evaluation(lines{"gpu"}, {}, machine),
    "caesar-actors evaluate: [[device]] name must be \"cpu:\" "
    "or \"cuda:\" and a number, such as \"cpu:0\", not \"gpu\"");
  sets = {"evaluate.cast_integers=true", "evaluate.relative_error=0"};
  x = for_evaluation(lines{"cpu:0"}, sets, machine);
  CHECK(x.evaluate.cast_integers);
  CHECK(x.evaluate.relative_error == 0);
  sets = {"evaluate.perf_trial=5"};
  CHECK_THROWS_AS(for_evaluation(lines{"cpu:0"}, sets, machine), config_error);
}

TEST_CASE_METHOD(written_file, "builds alone need neither file nor device",
                 "[config][load]") {
  auto x = for_building({}, machine);
  CHECK(x.devices.empty());
  CHECK(x.build.slots == 4); // All cores.
  CHECK(x.build.cache == "/users/ada/.cache/caesar-actors");
  CHECK(x.build.cache_bytes == uint64_t{10} << 30);
  x = for_building(lines{"build.cache_limit=2GiB", "build.slots=1"}, machine);
  CHECK(x.build.cache_bytes == uint64_t{2} << 30);
  CHECK(x.build.slots == 1);
  CHECK_THROWS_AS(for_building(lines{"build.slot=1"}, machine), config_error);
}

TEST_CASE_METHOD(written_file, "several cpu devices share half of the cores",
                 "[config][load]") {
  auto x = for_evaluation(lines{"cpu:0", "cpu:1"}, {}, machine);
  REQUIRE(x.devices.size() == 2);
  CHECK(x.devices[0].cores == std::vector{2});
  CHECK(x.devices[1].cores == std::vector{3});
  CHECK_THROWS_AS(
    for_evaluation(lines{"cpu:0", "cpu:1", "cpu:2", "cpu:3"}, {}, machine),
    config_error);
}

TEST_CASE_METHOD(written_file, "there may be several models",
                 "[config][load]") {
  auto x = load("[run]\nname = \"n\"\n[problems]\npath = \"problems\"\n"
                "[[model]]\nreplies = \"replies.jsonl\"\nweight = 3\n"
                "[[model]]\nprovider = \"local\"\nmodel = \"m\"\n"
                "order = 1\nstop = [\"END\", \"STOP\"]\n");
  CHECK(x.options.model.weight == 3);
  REQUIRE(x.options.more_models.size() == 1);
  const auto& second = x.options.more_models.front();
  CHECK(second.provider == "local");
  CHECK(second.order == 1);
  CHECK(second.stop == std::vector<std::string>{"END", "STOP"});
  CHECK(x.origin_of("model[1].order").at.line == 11);
  auto shown = describe(x);
  CHECK(shown.find("[[model]]\nprovider = \"replay\"") != std::string::npos);
  CHECK(shown.find("[[model]]\nprovider = \"local\"") != std::string::npos);
  CHECK(config_json(x.options)["more_models"][0]["model"] == "m");
  CHECK(complaints("[run]\nname = \"n\"\n[problems]\npath = \"problems\"\n"
                   "[[model]]\nreplies = \"replies.jsonl\"\n"
                   "[[model]]\nprovider = \"local\"\nmodle = \"m\"\n")
          .size()
        == 1);
  CHECK(complaints("[run]\nname = \"n\"\n[problems]\npath = \"problems\"\n"
                   "[[model]]\nreplies = \"replies.jsonl\"\n"
                   "[[model]]\nprovider = \"local\"\n")
        == lines{"runs.toml:7: [model] model is missing: add model = \"...\", "
                 "which provider \"local\" is asked for"});
}

TEST_CASE_METHOD(written_file, "a budget must have room for a reply",
                 "[config][load]") {
  CHECK(complaints(std::string{required}
                   + "provider = \"local\"\nmodel = \"m\"\n"
                     "[trajectory_budget]\ncompletion_tokens = 8000\n")
        == lines{"runs.toml:10: [trajectory_budget] completion_tokens has no "
                 "room for one reply of \"m\", which is reserved at 16384 "
                 "tokens: set max_tokens of [model], or a higher limit"});
  CHECK(complaints(std::string{required}
                   + "provider = \"local\"\nmodel = \"m\"\n"
                     "max_tokens = 4000\n"
                     "[trajectory_budget]\ncompletion_tokens = 8000\n")
          .empty());
  CHECK(complaints(std::string{required}
                   + "provider = \"local\"\nmodel = \"m\"\n"
                     "price_input = 15\nprice_output = 75\n"
                     "[budget]\ndollars = 1\n")
        == lines{"runs.toml:12: [budget] dollars has no room for one reply of "
                 "\"m\", which is reserved at $1.23: set max_tokens of "
                 "[model], or a higher limit"});
}

TEST_CASE_METHOD(written_file, "a budget of dollars needs a price",
                 "[config][load]") {
  auto with = [&](const std::string& more) {
    return complaints("[run]\nname = \"n\"\n[problems]\n"
                      "path = \"problems\"\n[budget]\ndollars = 5\n"
                      "[model]\nprovider = \"together\"\nmodel = \"m\"\n"
                      + more);
  };
  CHECK(with("")
        == lines{"runs.toml:9: a budget of dollars needs to know what \"m\" of "
                 "\"together\" costs: add price_input and price_output, in "
                 "dollars for a million tokens, to [model]"});
  CHECK(with("price_input = 1\nprice_output = 2\n").empty());
  CHECK(with("prices = \"none.toml\"\n").front().find("is no file")
        != std::string::npos);
}

TEST_CASE_METHOD(written_file, "what an API has no word for is told",
                 "[config][load]") {
  auto with = [&](const std::string& provider) {
    return complaints(std::string{required} + "provider = \"" + provider
                      + "\"\nmodel = \"m\"\ntop_k = 4\nseed = 7\n"
                        "stop = \"END\"\n");
  };
  CHECK(with("openai-responses")
        == lines{"runs.toml:9: [model] top_k is nothing that provider "
                 "\"openai-responses\" knows",
                 "runs.toml:10: [model] seed is nothing that provider "
                 "\"openai-responses\" knows",
                 "runs.toml:11: [model] stop is nothing that provider "
                 "\"openai-responses\" knows"});
  CHECK(with("anthropic")
        == lines{"runs.toml:10: [model] seed is nothing that provider "
                 "\"anthropic\" knows"});
  CHECK(with("google").empty());
}
