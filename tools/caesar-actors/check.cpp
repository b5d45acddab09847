#include "config/describe.hpp"
#include "config/load.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/plan_text.hpp"
#include "tools/caesar-actors/this_machine.hpp"

#include <exception>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace caesar::tools {

namespace {

struct check_arguments {
  std::string file;
  std::vector<std::string> sets;
  bool reference = false;
};

int check(const check_arguments& arguments) {
  if (arguments.reference) {
    std::cout << config::reference_toml();
    return 0;
  }
  auto x = config::load(arguments.file, arguments.sets, this_machine());
  std::cout << config::describe(x) << "\n# The plan:\n\n"
            << plan_text(x.options, x.problems);
  return 0;
}

} // namespace

void add_check(CLI::App& app, int& status) {
  auto arguments = std::make_shared<check_arguments>();
  auto* command = app.add_subcommand(
    "check", "Show what a TOML file comes to, and what it would run");
  auto* file =
    command->add_option("file", arguments->file, "The TOML file of a run.");
  command
    ->add_option("--set", arguments->sets,
                 "section.key=value: replaces what the file says.")
    ->type_name("KEY=VALUE")
    ->allow_extra_args(false);
  auto* reference = command->add_flag(
    "--reference", arguments->reference,
    "Print a file with every key, explained, at its default.");
  reference->excludes(file);
  command->callback([arguments, file, &status] {
    if (!arguments->reference && file->count() == 0)
      throw CLI::RequiredError{"file"};
    status = exit_status_of([&] { return check(*arguments); });
  });
}

} // namespace caesar::tools
