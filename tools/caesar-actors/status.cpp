#include "actors/io/control_socket.hpp"
#include "messages/json.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/status_text.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace caesar::tools {

namespace {

struct status_request {
  std::filesystem::path run;
  bool json = false;
};

int complain(const std::string& text, int status) {
  std::fprintf(stderr, "status: %s\n", text.c_str());
  return status;
}

int show_status(const status_request& request) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(request.run, ignored))
    return complain(request.run.string()
                      + ": no such folder: give the folder of a run, "
                        "<root>/<group>/<name>; `caesar-actors check "
                        "FILE.toml` shows it",
                    2);
  auto answer = io::ask_run(request.run, R"({"ask":"status"})");
  if (!answer)
    return complain(request.run.string()
                      + ": nobody runs it now; `caesar-actors run FILE.toml` "
                        "goes on with it, `caesar-actors logs` shows what was",
                    1);
  if (request.json) {
    std::printf("%s\n", answer->c_str());
    return 0;
  }
  try {
    std::fputs(status_text(json::parse(*answer)).c_str(), stdout);
  } catch (const json::exception&) {
    return complain("the run says something else: " + *answer
                      + " - is it of this version of caesar-actors?",
                    3);
  }
  return 0;
}

} // namespace

void add_status(CLI::App& app, int& status) {
  auto request = std::make_shared<status_request>();
  auto* command = app.add_subcommand(
    "status", "Show what a run is at: samples, devices, nodes, queues");
  command
    ->add_option("RUN_DIR", request->run,
                 "Folder of the run: <root>/<group>/<name>")
    ->required();
  command->add_flag("--json", request->json, "Print it as one line of JSON");
  command->callback([request, &status] { status = show_status(*request); });
}

} // namespace caesar::tools
