#include "actors/cluster.hpp"
#include "actors/node/node_lock.hpp"
#include "config/checks.hpp"
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
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <poll.h>
#include <string>
#include <sys/syscall.h>
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
  bool drain = false;
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

/// Returns where a node of this machine keeps what is its own: NAME.jsonl, its
/// log, and NAME.pid.
std::filesystem::path folder_of(const config::options& options) {
  auto result = options.build.cache / "nodes";
  std::filesystem::create_directories(result);
  return result;
}

std::string name_of(const node_arguments& arguments) {
  auto result = arguments.name.empty() ? host_name() : arguments.name;
  if (auto why = config::path_component(result))
    throw config::config_error{"--name " + *why};
  return result;
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
  auto name = name_of(arguments);
  if (options.devices.empty() && !options.cluster.compile)
    throw config::config_error{
      "[cluster] evaluate = false and compile = false leave this node nothing "
      "to offer"};
  auto head = head_from(arguments.head, options.cluster);
  check_certificates(options.cluster, name);
  auto folder = folder_of(options);
  node_lock only_one{folder / (name + ".pid")};
  auto programs = programs_in(find_judge(this_judge_search()));
  settle_sandbox(options, programs);
  config::stay_on(config::spare_cores(options));
  auto sinks =
    std::make_shared<log_sinks>(folder / (name + ".jsonl"), options.log);
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

/// Has the node of this machine that is called so finish what it does and
/// leave, and waits for that.
int drain_node(const node_arguments& arguments) {
  auto name = name_of(arguments);
  auto pid =
    holder_of_node_lock(folder_of(options_of(arguments)) / (name + ".pid"));
  auto process =
    pid ? unique_fd{static_cast<int>(::syscall(SYS_pidfd_open, *pid, 0))}
        : unique_fd{};
  if (!process || ::kill(*pid, SIGTERM) != 0) {
    std::fprintf(stderr,
                 "caesar-actors: no node called \"%s\" of this user runs on "
                 "this machine with this [build] cache\n",
                 name.c_str());
    return 1;
  }
  say("node " + name + " finishes what it does");
  pollfd end{process.get(), POLLIN, 0};
  while (::poll(&end, 1, -1) < 0 && errno == EINTR)
    continue;
  say("node " + name + " has ended");
  return 0;
}

int node(const node_arguments& arguments) {
  if (arguments.drain == !arguments.head.empty())
    throw config::config_error{
      "either --join HOST:PORT, or --drain for a node that runs here"};
  return arguments.drain ? drain_node(arguments) : serve(arguments);
}

} // namespace

void add_node(CLI::App& app, int& status) {
  auto arguments = std::make_shared<node_arguments>();
  auto* command = app.add_subcommand(
    "node", "Offer this machine's devices to a head, until Ctrl-C or SIGTERM");
  command
    ->add_option("--join", arguments->head,
                 "Where the head listens: its [cluster] listen.")
    ->type_name("HOST:PORT");
  command->add_flag("--drain", arguments->drain,
                    "Let the node of this name that runs on this machine "
                    "finish what it does and leave, and wait for that.");
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
    status = exit_status_of([&] { return node(*arguments); });
  });
}

} // namespace caesar::tools
