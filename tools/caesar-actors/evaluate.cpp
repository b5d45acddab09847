#include "actors/system.hpp"
#include "actors/trajectory/native_candidate.hpp"
#include "actors/trajectory/sample_log.hpp"
#include "config/complaints.hpp"
#include "config/cores.hpp"
#include "config/problem_set.hpp"
#include "messages/json.hpp"
#include "tools/caesar-actors/batch_jobs.hpp"
#include "tools/caesar-actors/batch_result.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/evaluate_batch.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/judge_build.hpp"
#include "tools/caesar-actors/sandbox_check.hpp"
#include "tools/caesar-actors/this_machine.hpp"
#include "tools/caesar-actors/verdict_text.hpp"

#include <iostream>

namespace caesar::tools {

namespace {

/// Waits for `request` to `dispatcher`; throws `caf::error`'s sentence.
template <class Answer, class Request>
Answer ask(workshop& shop, Request request) {
  caf::scoped_actor self{shop.system(), true};
  std::optional<Answer> result;
  caf::error failure;
  self->request(shop.dispatcher(), caf::infinite, std::move(request))
    .receive([&](Answer& x) { result = std::move(x); },
             [&](const caf::error& x) { failure = x; });
  if (result)
    return std::move(*result);
  if (code_of(failure) == ec::bad_problem)
    throw config::config_error{describe(failure)};
  throw std::runtime_error(describe(failure));
}

void print(const evaluate_arguments& arguments, const build_report& built,
           const std::optional<verdict>& judged) {
  if (!arguments.json) {
    std::cout << verdict_text(built, judged);
    return;
  }
  auto result = eval_result(built, judged);
  result["verdict"] = judged;
  result["build"] = build_json(built);
  std::cout << to_pretty(result) << '\n';
}

int evaluate_one(const evaluate_arguments& arguments) {
  auto options = load_options(arguments, this_machine());
  auto problems =
    config::load_problems(config::problem_options{arguments.problem, 1, ""});
  auto candidate =
    candidate_in(arguments.candidate, read_file(arguments.candidate));
  auto programs = programs_in(find_judge(this_judge_search()));
  settle_sandbox(options, programs);
  config::stay_on(config::spare_cores(options));
  auto sinks = std::make_shared<log_sinks>("/dev/null", options.log);
  workshop shop{options, programs, sinks};
  auto who = trajectory_id{problems.front().id, 0};
  auto built = ask<build_report>(
    shop, build_candidate{{who, 1, problems.front(), candidate, 0}});
  std::optional<verdict> judged;
  if (built.status == build_status::built) {
    auto request = evaluation_request{who,
                                      1,
                                      problems.front(),
                                      candidate,
                                      built.artefacts,
                                      options_of(arguments, options)};
    judged =
      ask<verdict>(shop, evaluate_candidate{request, shop.no_listener()});
  }
  print(arguments, built, judged);
  return 0;
}

int evaluate(const evaluate_arguments& arguments) {
  check(arguments);
  return arguments.batch.empty() ? evaluate_one(arguments)
                                 : evaluate_batch(arguments);
}

using shared_arguments = std::shared_ptr<evaluate_arguments>;

void add_input(CLI::App& command, const shared_arguments& to) {
  command.add_option("--problem", to->problem,
                     "A Python file with class Model.");
  command.add_option("--candidate", to->candidate,
                     "A Python file with class ModelNew, or a C++ or CUDA file "
                     "with a function forward.");
  command.add_option(
    "--batch", to->batch,
    "Many candidates: a file of JSON lines {\"id\", \"problem\", "
    "\"candidate\", \"precision\"}; paths begin at its folder. Or a run "
    "folder of KernelBench.");
  command.add_option("--out", to->out,
                     "Where a batch writes a line per candidate; again: goes "
                     "on.");
  command.add_option("--problems", to->problems,
                     "For a run folder: KernelBench's folder of levels.");
  command.add_option("--baselines", to->baselines,
                     "KernelBench's baseline times: a batch tells the "
                     "speedups over them.");
  command.add_option("--write-baselines", to->write_baselines,
                     "Where a batch writes its references' times, in the form "
                     "of KernelBench.");
  command
    .add_option("--device", to->devices,
                "\"cpu:0\", or \"cuda:\" and the number of a GPU; several for "
                "a batch.")
    ->allow_extra_args(false)
    ->capture_default_str();
}

/// Describes options that are another way to write `--set evaluate.KEY=VALUE`.
class key_options {
public:
  key_options(CLI::App& command, shared_arguments to)
    : command_{command},
      to_{std::move(to)} {}

  CLI::Option* value(const char* option, const char* key, const char* type,
                     const char* help) {
    auto set = [to = to_, key](const std::string& value) {
      to->keys.push_back(std::string{"evaluate."} + key + '=' + value);
    };
    return command_.add_option_function<std::string>(option, set, help)
      ->type_name(type);
  }

  void flag(const char* option, const char* key, const char* help) {
    auto set = [to = to_, key](int64_t) {
      to->keys.push_back(std::string{"evaluate."} + key + "=true");
    };
    command_.add_flag_function(option, set, help);
  }

  /// `--trials N`: as many timed runs, whatever their spread.
  CLI::Option* exactly() {
    auto set = [to = to_](const std::string& value) {
      to->keys.push_back("evaluate.perf_trials=" + value);
      to->keys.push_back("evaluate.relative_error=0");
    };
    return command_
      .add_option_function<std::string>(
        "--trials", set, "Timed runs, exactly, as KernelBench does.")
      ->type_name("N");
  }

private:
  CLI::App& command_;
  shared_arguments to_;
};

void add_judging(CLI::App& command, const shared_arguments& to) {
  key_options keys{command, to};
  keys.value("--precision", "precision", "fp32|fp16|bf16",
             "Of weights and inputs.");
  keys.value("--gate", "gate", "strict|compat", "Which verdict decides.");
  keys.value("--timeout", "timeout", "TIME", "For one evaluation, as 60s.");
  auto* exactly = keys.exactly();
  keys.value("--min-trials", "min_trials", "N", "Timed runs at least.")
    ->excludes(exactly);
  keys.value("--max-trials", "perf_trials", "N", "Timed runs at most.")
    ->excludes(exactly);
  keys
    .value("--relative-error", "relative_error", "PART",
           "Timing stops when the mean is known this well.")
    ->excludes(exactly);
  keys.flag("--cast-all", "cast_integers",
            "Integer and bool inputs get the precision, too: KernelBench's.");
  keys.flag("--compile-baseline", "compile_baseline",
            "Time the reference under torch.compile, too.");
  keys.flag("--counters", "counters",
            "Read a GPU's counters of each correct kernel, with ncu.");
  command.add_flag("--profile", to->profile, "Tell where the time goes.");
  command
    .add_option("--set", to->sets,
                "section.key=value, such as evaluate.perf_trials=20.")
    ->type_name("KEY=VALUE")
    ->allow_extra_args(false);
}

} // namespace

void add_evaluate(CLI::App& app, int& status) {
  auto arguments = std::make_shared<evaluate_arguments>();
  auto* command = app.add_subcommand(
    "evaluate", "Judge one candidate, or many, without a model");
  add_input(*command, arguments);
  add_judging(*command, arguments);
  command->add_flag("--json", arguments->json,
                    "Print the result as JSON, with KernelBench's fields.");
  command->callback([arguments, &status] {
    status = exit_status_of([&] { return evaluate(*arguments); });
  });
}

} // namespace caesar::tools
