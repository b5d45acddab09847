#include "actors/journal/database.hpp"
#include "config/complaints.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/export_run.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

namespace caesar::tools {

namespace {

struct export_request {
  std::filesystem::path run;
  std::string format;
  std::string view = "turns";
  std::filesystem::path into;
};

/// Calls `write` with the file that the user named, or standard output.
void write_to(const std::filesystem::path& file,
              const std::function<void(std::ostream&)>& write) {
  if (file.empty()) {
    write(std::cout);
    std::cout.flush();
    return;
  }
  std::ofstream to{file, std::ios::binary};
  write(to);
  to.close();
  if (!to)
    throw storage_error(file.string()
                        + ": cannot be written: check its folder "
                          "and the space on the disk");
}

int export_as_asked(const export_request& x) {
  auto file = x.run / "run.db";
  if (std::error_code ignored; !std::filesystem::exists(file, ignored))
    throw config::config_error{
      x.run.string()
      + ": holds no run.db: give the folder of a run, <root>/<group>/<name>"};
  auto from = database::open_to_read(file);
  if (x.format == "jsonl") {
    write_to(x.into, [&](std::ostream& to) { export_events(from, to); });
  } else if (x.format == "csv") {
    write_to(x.into, [&](std::ostream& to) { export_view(from, x.view, to); });
  } else {
    if (x.into.empty())
      throw config::config_error{
        "--format log.json writes folders: say where with --into DIR"};
    auto count = export_folders(from, x.into);
    std::printf("%lld samples: %s\n", static_cast<long long>(count),
                x.into.c_str());
  }
  return 0;
}

} // namespace

void add_export(CLI::App& app, int& status) {
  auto request = std::make_shared<export_request>();
  auto* command = app.add_subcommand(
    "export", "Write what a run's database holds, for other programs");
  command
    ->add_option("RUN_DIR", request->run,
                 "Folder of the run: <root>/<group>/<name>")
    ->required();
  command
    ->add_option("--format", request->format,
                 "log.json: the folder of every sample; jsonl: every event; "
                 "csv: a table")
    ->required()
    ->check(CLI::IsMember({"log.json", "jsonl", "csv"}));
  command->add_option("--view", request->view, "Of csv: which table (turns)")
    ->check(CLI::IsMember({"turns", "evaluations", "spend", "trajectories"}));
  command->add_option("--into", request->into,
                      "The folder (log.json) or file; without one: standard "
                      "output");
  command->callback([request, &status] {
    status = exit_status_of([&] { return export_as_asked(*request); });
  });
}

} // namespace caesar::tools
