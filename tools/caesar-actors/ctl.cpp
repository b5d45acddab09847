#include "actors/io/control_socket.hpp"
#include "messages/json.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/status_text.hpp"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace caesar::tools {

namespace {

/// What the user wants of a run: the question, and how its answer is shown.
struct control_request {
  std::filesystem::path run;
  json question;
  bool json_wanted = false;
};

int complain(const std::string& text, int status) {
  std::fprintf(stderr, "caesar-actors: %s\n", text.c_str());
  return status;
}

std::optional<std::string> ask(const control_request& x, int& status) {
  std::error_code ignored;
  if (!std::filesystem::is_directory(x.run, ignored)) {
    status = complain(x.run.string()
                        + ": no such folder: give the folder of a run, "
                          "<root>/<group>/<name>; `caesar-actors check "
                          "FILE.toml` shows it",
                      2);
    return std::nullopt;
  }
  auto question = to_line(x.question);
  if (question.size() >= io::control_socket::most_bytes) {
    status = complain("this is too long: a run hears no more than "
                        + std::to_string(io::control_socket::most_bytes / 1024)
                        + " KiB at once",
                      2);
    return std::nullopt;
  }
  auto answer = io::ask_run(x.run, question);
  if (!answer)
    status = complain(x.run.string()
                        + ": nobody runs it now; `caesar-actors run FILE.toml` "
                          "goes on with it, `caesar-actors logs` shows what "
                          "was",
                      1);
  return answer;
}

int control(const control_request& x) {
  auto status = 0;
  auto said = ask(x, status);
  if (!said)
    return status;
  auto answer = json::parse(*said, nullptr, false);
  auto failed = answer.is_object() && answer.contains("error");
  if (x.json_wanted) {
    std::printf("%s\n", said->c_str());
    return failed ? 2 : 0;
  }
  try {
    if (failed)
      return complain(answer.at("error").get<std::string>(), 2);
    auto text = answer.contains("done")
                  ? answer.at("done").get<std::string>() + '\n'
                  : status_text(answer);
    std::fputs(text.c_str(), stdout);
  } catch (const json::exception&) {
    return complain("the run says something else: " + *said
                      + " - is it of this version of caesar-actors?",
                    3);
  }
  return 0;
}

/// One word that a run can be told, and the words behind it.
struct control_word {
  const char* name;
  const char* help;
  std::vector<std::pair<const char*, const char*>> arguments; ///< With helps.
};

const std::vector<control_word>& control_words() {
  constexpr const char* who = "The sample, as level1/19/0";
  static const std::vector<control_word> result{
    {"status", "Show what the run is at: samples, devices, nodes, queues", {}},
    {"pause", "Ask models nothing new; what is under way ends", {}},
    {"resume", "Go on after `pause`", {}},
    {"drain", "End after what is in flight, as Ctrl-C does", {}},
    {"cancel", "End a sample after what is under way", {{"who", who}}},
    {"set",
     "Change run.active or a [budget] while the run goes on",
     {{"key", "As budget.dollars"}, {"value", "As in the TOML file"}}},
    {"hint",
     "Tell the model something with the next prompt of a sample",
     {{"who", who}, {"text", "What it is told"}}}};
  return result;
}

} // namespace

void add_status(CLI::App& app, int& status) {
  auto request = std::make_shared<control_request>();
  request->question["ask"] = "status";
  auto* command = app.add_subcommand(
    "status", "Show what a run is at: samples, devices, nodes, queues");
  command
    ->add_option("RUN_DIR", request->run,
                 "Folder of the run: <root>/<group>/<name>")
    ->required();
  command->add_flag("--json", request->json_wanted,
                    "Print it as one line of JSON");
  command->callback([request, &status] { status = control(*request); });
}

void add_ctl(CLI::App& app, int& status) {
  auto request = std::make_shared<control_request>();
  auto* command = app.add_subcommand("ctl", "Steer a run while it goes on");
  command->require_subcommand(1);
  command
    ->add_option("RUN_DIR", request->run,
                 "Folder of the run: <root>/<group>/<name>")
    ->required();
  command->add_flag("--json", request->json_wanted,
                    "Print the answer as one line of JSON");
  command->fallthrough();
  for (const auto& word : control_words()) {
    auto* action = command->add_subcommand(word.name, word.help);
    auto values = std::make_shared<std::map<std::string, std::string>>();
    for (const auto& [name, help] : word.arguments)
      action->add_option(name, (*values)[name], help)->required();
    action->callback([request, values, &status, name = word.name] {
      request->question = json{{"ask", name}};
      for (const auto& [key, value] : *values)
        request->question[key] = value;
      status = control(*request);
    });
  }
}

} // namespace caesar::tools
