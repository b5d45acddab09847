#include "config/cores.hpp"
#include "config/load.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/doctor_probe.hpp"
#include "tools/caesar-actors/doctor_report.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/judge_build.hpp"
#include "tools/caesar-actors/this_machine.hpp"

#include <cstdio>
#include <exception>
#include <memory>

namespace caesar::tools {

namespace {

probe_places places_of_this_program(const std::vector<std::string>& sets) {
  auto cores = config::split_cores(config::usable_cores());
  auto search = this_judge_search();
  probe_places result{search.programs,
                      config::for_building(sets, this_machine()).build,
                      config::run_options{}.root,
                      cores.device,
                      cores.spare,
                      ""};
  try {
    result.programs = find_judge(search);
  } catch (const std::exception& error) {
    if (can_build_judge(search))
      result.judge_trouble = error.what();
  }
  return result;
}

} // namespace

void add_doctor(CLI::App& app, int& status) {
  auto as_json = std::make_shared<bool>(false);
  auto sets = std::make_shared<std::vector<std::string>>();
  auto command = app.add_subcommand(
    "doctor", "Say what this machine has and lacks, and what to do about it");
  command->add_flag("--json", *as_json, "For programs");
  command
    ->add_option("--set", *sets, "section.key=value, such as build.cache=DIR.")
    ->type_name("KEY=VALUE")
    ->allow_extra_args(false);
  command->callback([as_json, sets, &status] {
    status = exit_status_of([&] {
      auto lines = diagnose(probe_machine(places_of_this_program(*sets)));
      auto text = *as_json ? render_json(lines) : render_text(lines);
      std::fputs(text.c_str(), stdout);
      return can_run(lines) ? 0 : 1;
    });
  });
}

} // namespace caesar::tools
