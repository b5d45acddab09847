#include "actors/build_shop.hpp"
#include "config/load.hpp"
#include "cuda/build/compile_plan.hpp"
#include "tools/caesar-actors/build_inputs.hpp"
#include "tools/caesar-actors/build_text.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/judge_build.hpp"
#include "tools/caesar-actors/sandbox_check.hpp"
#include "tools/caesar-actors/this_machine.hpp"

#include <deque>
#include <iostream>
#include <memory>

namespace caesar::tools {

namespace {

/// Asks a builder for one candidate after the other, and gives the answers back
/// in the same order.
class build_queries {
public:
  explicit build_queries(build_shop& shop)
    : builder_{shop.builder()},
      self_{shop.system(), true} {}

  void ask(const build_input& input, const std::string& problem) {
    build_candidate what;
    what.request.candidate = input.source;
    what.request.target.source = problem;
    open_.push_back(
      {input.name, self_->request(builder_, caf::infinite, std::move(what))});
  }

  size_t open() const { return open_.size(); }

  /// Waits for the oldest answer.
  build_result next() {
    auto oldest = std::move(open_.front());
    open_.pop_front();
    build_result result{oldest.name, std::nullopt, {}};
    oldest.answer.receive(
      [&](build_report& x) { result.report = std::move(x); },
      [&](const caf::error& x) { result.fault = describe(x); });
    return result;
  }

private:
  using answer_to_come = decltype(std::declval<caf::scoped_actor&>()->request(
    std::declval<const builder_actor&>(), caf::infinite,
    std::declval<build_candidate>()));

  struct query {
    std::string name;
    answer_to_come answer;
  };

  builder_actor builder_;
  caf::scoped_actor self_;
  std::deque<query> open_;
};

/// Whether CUDA was refused because there is nothing to compile for.
bool wants_arch(const build_result& x) {
  return x.report
         && x.report->log.find(cuda::no_cuda_device) != std::string::npos;
}

build_tally build_all(build_shop& shop, const build_inputs& inputs,
                      size_t in_flight,
                      const std::function<void(const build_result&)>& show) {
  build_tally result;
  build_queries queries{shop};
  auto take = [&] {
    auto x = queries.next();
    result.add(x);
    show(x);
  };
  for (const auto& input : inputs.candidates) {
    queries.ask(input, inputs.problem);
    if (queries.open() >= in_flight)
      take();
  }
  while (queries.open() > 0)
    take();
  return result;
}

int build(const build_arguments& arguments) {
  auto inputs = load_inputs(arguments);
  auto options = config::for_building(arguments.sets, this_machine());
  auto programs = programs_in(find_runner(this_judge_search()));
  settle_sandbox(options, programs);
  auto sinks = std::make_shared<log_sinks>("/dev/null", options.log);
  build_shop shop{options, programs, {}, arguments.arch, sinks};
  // So that each slot has its next candidate recorded.
  auto in_flight = 2 * static_cast<size_t>(options.build.slots) + 2;
  auto show = [&](const build_result& x) {
    if (arguments.json)
      std::cout << to_line(build_object(x)) << std::endl;
    else
      std::cout << build_text(x)
                << (arguments.arch.empty() && wants_arch(x)
                      ? "--arch sm_90 builds it for such a GPU.\n"
                      : "")
                << std::endl;
  };
  auto tally = build_all(shop, inputs, in_flight, show);
  if (!arguments.json)
    std::cout << tally_text(tally);
  return tally.status();
}

} // namespace

void add_build(CLI::App& app, int& status) {
  auto arguments = std::make_shared<build_arguments>();
  auto* command = app.add_subcommand(
    "build", "Compile candidates into the cache, without a device or a judge");
  command
    ->add_option("CANDIDATE", arguments->candidates,
                 "Python files with class ModelNew, C++ or CUDA files "
                 "with a function forward, or folders of them.")
    ->required();
  command->add_option("--problem", arguments->problem,
                      "A Python file whose get_init_inputs construct ModelNew, "
                      "for candidates that compile only then.");
  command
    ->add_option("--arch", arguments->arch,
                 "Of the GPU to build for, as sm_90; without it no candidate "
                 "may use CUDA.")
    ->type_name("sm_XY");
  command->add_flag("--json", arguments->json,
                    "Print a line of JSON for each candidate.");
  command
    ->add_option("--set", arguments->sets,
                 "section.key=value, such as build.light=false.")
    ->type_name("KEY=VALUE")
    ->allow_extra_args(false);
  command->callback([arguments, &status] {
    status = exit_status_of([&] { return build(*arguments); });
  });
}

} // namespace caesar::tools
