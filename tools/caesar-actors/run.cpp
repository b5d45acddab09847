#include "actors/cluster.hpp"
#include "actors/io/descriptors.hpp"
#include "actors/journal/sample_folder.hpp"
#include "actors/model_source.hpp"
#include "actors/system.hpp"
#include "config/cores.hpp"
#include "config/derived.hpp"
#include "config/load.hpp"
#include "config/prices.hpp"
#include "tools/caesar-actors/best_file.hpp"
#include "tools/caesar-actors/cluster_check.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/console.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/interrupts.hpp"
#include "tools/caesar-actors/judge_build.hpp"
#include "tools/caesar-actors/opened_run.hpp"
#include "tools/caesar-actors/plan_text.hpp"
#include "tools/caesar-actors/sandbox_check.hpp"
#include "tools/caesar-actors/spending_text.hpp"
#include "tools/caesar-actors/summary_table.hpp"
#include "tools/caesar-actors/this_machine.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sys/resource.h>

namespace caesar::tools {

namespace {

struct run_arguments {
  std::string file;
  std::vector<std::string> sets;
  bool dry_run = false;
};

void print_end(const run_summary& summary, const spending& spent,
               bool is_priced, const config::options& options) {
  auto folder = config::run_folder(options);
  std::fputs(summary_table(summary.trajectories).c_str(), stdout);
  std::printf("%s\n", spending_text(spent, is_priced).c_str());
  if (!summary.budget.empty() && summary.open > 0)
    std::printf("%s. What was in flight is finished; with a higher limit the "
                "same command goes on.\n",
                summary.budget.c_str());
  else if (summary.open > 0)
    std::printf("%d of the samples are not finished: run the same command to "
                "go on.\n",
                summary.open);
  std::printf("logs: %s\n", folder.c_str());
}

/// Writes best.json.
void write_best(database& journal, const std::filesystem::path& folder,
                const std::string& config,
                const std::vector<std::pair<std::string, device_facts>>& by) {
  auto devices = json::array();
  for (const auto& [name, facts] : by) {
    json device = facts;
    device["device"] = name;
    devices.push_back(std::move(device));
  }
  auto best = best_of_run(
    journal, {CAESAR_VERSION, CAESAR_REVISION, config, std::move(devices)});
  replace_file(folder / "best.json", to_pretty(best) + '\n');
}

run_summary summary_of(const opened_run& run) {
  run_summary result;
  result.skipped = static_cast<int32_t>(run.plan.size());
  for (const auto& x : run.plan)
    result.trajectories.push_back(run.ended.at(x.who));
  return result;
}

progress progress_of(const board_view& x, std::chrono::seconds elapsed,
                     bool draining) {
  return {x.trajectories, x.ended,  x.turns, x.turns_planned,
          x.correct,      x.states, elapsed, draining};
}

/// Runs until the end, showing how far it is.
run_summary drive(run_system& run, workshop& shop, console& screen) {
  using namespace std::chrono_literals;
  auto begin = std::chrono::steady_clock::now();
  std::atomic<bool> draining{false};
  auto drain = run.drainer();
  interrupts signals{shop.reactor(), [&draining, drain] {
                       draining = true;
                       drain();
                     }};
  auto end = run.start();
  while (end.wait_for(200ms) != std::future_status::ready) {
    auto elapsed = std::chrono::duration_cast<std::chrono::seconds>(
      std::chrono::steady_clock::now() - begin);
    screen.show(progress_of(run.view(), elapsed, draining));
  }
  screen.clear();
  return end.get();
}

/// Reads what the models need; throws `config_error`.
model_maker models_of(const config::options& x) {
  try {
    return prepare_models(x,
                          [](const char* name) { return std::getenv(name); });
  } catch (const std::runtime_error& error) {
    throw config::config_error{error.what()};
  }
}

/// Keeps keys, which are in this process's memory, off the disk.
void leave_no_core() {
  rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
}

bool is_head(const config::options& options) {
  return !options.cluster.listen.empty();
}

/// Lets nodes come, if they may.
std::unique_ptr<cluster_head> opened_head(workshop& shop,
                                          const config::options& options,
                                          const std::string& run,
                                          std::shared_ptr<log_sinks> sinks,
                                          console& screen) {
  if (!is_head(options))
    return nullptr;
  auto result = std::make_unique<cluster_head>(
    shop, options, CAESAR_VERSION, run, std::move(sinks),
    [&screen](const std::string& text) { screen.say(text); });
  std::printf("nodes come to %s\n", config::to_text(result->place()).c_str());
  std::fflush(stdout);
  return result;
}

int execute(const config::options& options,
            const std::vector<problem>& problems) {
  leave_no_core();
  io::raise_descriptor_limit(); // A request in flight has one.
  auto models = models_of(options);
  auto is_priced =
    config::has_prices(options); // Their file may change meanwhile.
  opened_run run{options, problems, CAESAR_VERSION};
  if (run.all_done()) {
    std::printf("%s: everything is DONE (%zu of %zu samples)\n",
                run.folder.c_str(), run.ended.size(), run.plan.size());
    print_end(summary_of(run), run.journal->spent(), is_priced, options);
    return 0;
  }
  auto programs = programs_in(find_judge(this_judge_search()));
  settle_sandbox(options, programs);
  if (is_head(options))
    check_certificates(options.cluster, options.cluster.name);
  config::stay_on(config::spare_cores(options));
  auto sinks =
    std::make_shared<log_sinks>(run.folder / "actors.jsonl", options.log);
  console screen{*sinks};
  std::printf(
    "%s: %zu samples, %d turns each%s\n", run.folder.c_str(), run.plan.size(),
    options.run.turns,
    run.ended.empty()
      ? ""
      : (", " + std::to_string(run.ended.size()) + " DONE before").c_str());
  std::fflush(stdout);
  auto folder = run.folder;
  auto spent = run.journal->spent();
  network_settings network;
  if (is_head(options)) {
    network = network_of(options.cluster, options.cluster.name);
    network.listens = true;
  }
  workshop shop{options, programs, sinks, network};
  auto head =
    opened_head(shop, options, run.journal->identity(), sinks, screen);
  run_system system{shop,
                    options,
                    {std::move(run.plan), std::move(run.ended), folder,
                     std::move(run.journal), models(shop.reactor()), spent,
                     run.config},
                    sinks};
  auto summary = drive(system, shop, screen);
  database journal{folder / "run.db"};
  print_end(summary, journal.spent(), is_priced, options);
  try {
    write_best(journal, folder, run.config, shop.describe_devices());
  } catch (const storage_error& e) { // All that it says is in the database.
    std::fprintf(stderr, "caesar-actors: %s\n", e.what());
  }
  auto failed =
    std::any_of(summary.trajectories.begin(), summary.trajectories.end(),
                [](const auto& t) { return !t.failure.empty(); });
  return failed ? 3 : summary.open > 0 ? 1 : 0;
}

int run(const run_arguments& arguments) {
  auto x = config::load(arguments.file, arguments.sets, this_machine());
  if (arguments.dry_run) {
    std::cout << plan_text(x.options, x.problems);
    return 0;
  }
  return execute(x.options, x.problems);
}

} // namespace

void add_run(CLI::App& app, int& status) {
  auto arguments = std::make_shared<run_arguments>();
  auto* command = app.add_subcommand(
    "run", "Run what a TOML file asks for; again: go on where it was");
  command->add_option("file", arguments->file, "The TOML file of a run.")
    ->required();
  command
    ->add_option("--set", arguments->sets,
                 "section.key=value: replaces what the file says.")
    ->type_name("KEY=VALUE")
    ->allow_extra_args(false);
  command->add_flag("--dry-run", arguments->dry_run,
                    "Print the plan and run nothing.");
  command->callback([arguments, &status] {
    status = exit_status_of([&] { return run(*arguments); });
  });
}

} // namespace caesar::tools
