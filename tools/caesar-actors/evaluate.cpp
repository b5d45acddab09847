#include "actors/system.hpp"
#include "actors/trajectory/sample_log.hpp"
#include "config/cores.hpp"
#include "config/derived.hpp"
#include "config/load.hpp"
#include "config/problem_set.hpp"
#include "messages/json.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/judge_build.hpp"
#include "tools/caesar-actors/this_machine.hpp"
#include "tools/caesar-actors/verdict_text.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace caesar::tools {

namespace {

struct evaluate_arguments {
  std::string problem;
  std::string candidate;
  std::string device = "cpu:0";
  std::vector<std::string> sets;
  bool json = false;
};

std::string read_file(const std::string& path) {
  auto file = std::ifstream{path, std::ios::binary};
  std::ostringstream text;
  if (!file || !(text << file.rdbuf()))
    throw config::config_error{path + ": cannot be read, or is empty"};
  return text.str();
}

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

progress_listener_actor::behavior_type
ignore(progress_listener_actor::pointer) {
  return {[](const evaluation_progress&) {}};
}

int judge(const evaluate_arguments& arguments) {
  auto options = config::for_one_evaluation(arguments.device, arguments.sets,
                                            this_machine());
  auto problems =
    config::load_problems(config::problem_options{arguments.problem, 1, ""});
  auto candidate = read_file(arguments.candidate);
  auto programs = programs_in(find_judge(this_judge_search()));
  config::stay_on(config::spare_cores(options));
  auto sinks = std::make_shared<log_sinks>("/dev/null", options.log);
  workshop shop{options, programs, sinks};
  auto who = trajectory_id{problems.front().id, 0};
  auto built = ask<build_report>(
    shop, build_candidate{{who, 1, problems.front(), candidate, 0}});
  std::optional<verdict> judged;
  if (built.status == build_status::built) {
    caf::scoped_actor self{shop.system(), true};
    auto listener = shop.system().spawn(ignore);
    auto request = evaluation_request{
      who,
      1,
      problems.front(),
      candidate,
      built.artefacts,
      config::to_evaluation_options(options.evaluate, true, false)};
    judged = ask<verdict>(shop, evaluate_candidate{request, listener});
    self->send_exit(listener, caf::exit_reason::user_shutdown);
  }
  if (arguments.json)
    std::cout << to_pretty(eval_result(built, judged)) << '\n';
  else
    std::cout << verdict_text(built, judged);
  return 0;
}

} // namespace

void add_evaluate(CLI::App& app, int& status) {
  auto arguments = std::make_shared<evaluate_arguments>();
  auto* command = app.add_subcommand(
    "evaluate", "Judge one candidate against one problem, without a model");
  command
    ->add_option("--problem", arguments->problem,
                 "A Python file with class Model.")
    ->required();
  command
    ->add_option("--candidate", arguments->candidate,
                 "A Python file with class ModelNew.")
    ->required();
  command
    ->add_option("--device", arguments->device,
                 "\"cpu:0\", or \"cuda:\" and the number of a GPU.")
    ->capture_default_str();
  command
    ->add_option("--set", arguments->sets,
                 "section.key=value, such as evaluate.perf_trials=20.")
    ->type_name("KEY=VALUE")
    ->allow_extra_args(false);
  command->add_flag("--json", arguments->json,
                    "Print the result as JSON, with KernelBench's fields.");
  command->callback([arguments, &status] {
    status = exit_status_of([&] { return judge(*arguments); });
  });
}

} // namespace caesar::tools
