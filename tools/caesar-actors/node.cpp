#include "actors/system.hpp"
#include "config/complaints.hpp"
#include "config/cores.hpp"
#include "config/load.hpp"
#include "tools/caesar-actors/cluster_check.hpp"
#include "tools/caesar-actors/commands.hpp"
#include "tools/caesar-actors/exit_status.hpp"
#include "tools/caesar-actors/interrupts.hpp"
#include "tools/caesar-actors/judge_build.hpp"
#include "tools/caesar-actors/sandbox_check.hpp"
#include "tools/caesar-actors/this_machine.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <thread>
#include <unistd.h>
#include <vector>

namespace caesar::tools {

namespace {

struct node_arguments {
  std::string head;
  std::string file;
  std::string name;
  std::string certificates;
  std::vector<std::string> sets;
};

std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0)
    return "node";
  return name.data();
}

config::options options_of(const node_arguments& arguments) {
  auto result =
    config::for_node(arguments.file, arguments.sets, this_machine());
  if (!arguments.certificates.empty())
    result.cluster.certificates =
      std::filesystem::absolute(arguments.certificates);
  return result;
}

std::filesystem::path log_file(const config::options& options,
                               const std::string& name) {
  auto folder = options.build.cache / "nodes";
  std::filesystem::create_directories(folder);
  return folder / (name + ".jsonl");
}

void say(const std::string& text) {
  std::printf("%s\n", text.c_str());
  std::fflush(stdout);
}

/// Ends this process even if its threads do not: CAF's connector may sit in a
/// connect to a machine that is off for two minutes.
void end_within(std::chrono::seconds limit, int status) {
  std::thread{[limit, status] {
    std::this_thread::sleep_for(limit);
    ::_exit(status);
  }}.detach();
}

int serve(const node_arguments& arguments) {
  auto options = options_of(arguments);
  auto name = arguments.name.empty() ? host_name() : arguments.name;
  if (options.devices.empty() && !options.cluster.compile)
    throw config::config_error{
      "[cluster] evaluate = false and compile = false leave this node nothing "
      "to offer"};
  auto head = head_from(arguments.head, options.cluster);
  check_certificates(options.cluster, name);
  auto programs = programs_in(find_judge(this_judge_search()));
  settle_sandbox(options, programs);
  config::stay_on(config::spare_cores(options));
  auto sinks =
    std::make_shared<log_sinks>(log_file(options, name), options.log);
  workshop shop{options, programs, sinks, network_of(options.cluster, name)};
  cluster_node node{
    shop,
    options,
    {head, name, CAESAR_VERSION, !options.cluster.certificates.empty(), say},
    sinks};
  interrupts signals{shop.reactor(), node.drainer()};
  auto refused = node.left().get();
  end_within(std::chrono::seconds{5}, refused.empty() ? 0 : 1);
  if (refused.empty()) {
    say("left");
    return 0;
  }
  std::fprintf(stderr,
               "caesar-actors: the head does not take this node in: "
               "%s\n",
               refused.c_str());
  return 1;
}

} // namespace

void add_node(CLI::App& app, int& status) {
  auto arguments = std::make_shared<node_arguments>();
  auto* command = app.add_subcommand(
    "node", "Offer this machine's devices to a head, until Ctrl-C or SIGTERM");
  command
    ->add_option("--join", arguments->head,
                 "Where the head listens: its [cluster] listen.")
    ->type_name("HOST:PORT")
    ->required();
  command
    ->add_option("--config", arguments->file,
                 "A TOML file with [[device]], [build], [sandbox], [cluster] "
                 "and [log]; without it, one cpu device.")
    ->type_name("FILE");
  command
    ->add_option("--name", arguments->name,
                 "Of this node, as its certificate has it; the host's name "
                 "unless given.")
    ->type_name("NAME");
  command
    ->add_option("--certificates", arguments->certificates,
                 "The folder with authority.pem, NAME.pem and NAME.key.")
    ->type_name("DIR");
  command
    ->add_option("--set", arguments->sets,
                 "section.key=value: replaces what the file says.")
    ->type_name("KEY=VALUE")
    ->allow_extra_args(false);
  command->callback([arguments, &status] {
    status = exit_status_of([&] { return serve(*arguments); });
  });
}

} // namespace caesar::tools
