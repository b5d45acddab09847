// A head that has nodes evaluate as fast as they can, and measures that. Prints
// "ready" when it listens, and in the end one line of JSON.

#include "actors/dispatcher/dispatcher.hpp"
#include "actors/node/gate.hpp"
#include "actors/node/network.hpp"
#include "cuda/build/sha256.hpp"
#include "cuda/build/toolchain.hpp"
#include "messages/json.hpp"

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <future>

#include "tests/bench/endpoint/processor_time.hpp"

using namespace caesar;
using steady = std::chrono::steady_clock;

namespace {

struct settings {
  std::string address = "127.0.0.1";
  uint16_t port = 4455;
  std::filesystem::path certificates;
  int nodes = 1;
  int devices = 8; ///< Of a node.
  int evaluations = 1000;
  int milliseconds = 50; ///< Of an evaluation.
  size_t candidate_bytes = 4096;
  std::filesystem::path artefact; ///< That each evaluation needs.
};

/// Knows what the scripted judges say that they have.
builder_actor::behavior_type scripted_builder(builder_actor::pointer,
                                              builder_facts facts) {
  return {[](const build_candidate&) { return build_report{}; },
          [facts](const describe_builder&) { return facts; },
          [](const job_ended&) {},
          [](const frame_received&) {},
          [](const link_closed&) {},
          [](const deadline_passed&) {}};
}

progress_listener_actor::behavior_type ignore(progress_listener_actor::pointer,
                                              caf::unit_t) {
  return {[](const evaluation_progress&) {}};
}

/// Asks for evaluations, so many at a time, until all are done.
class load {
public:
  load(settings x, dispatcher_actor dispatcher,
       progress_listener_actor listener, std::promise<int> failed)
    : settings_{std::move(x)},
      dispatcher_{std::move(dispatcher)},
      listener_{std::move(listener)},
      failed_{std::move(failed)} {
    artefact_.path = settings_.artefact.string();
    artefact_.sha256 = cuda::sha256_of_file(settings_.artefact).value();
    candidate_ = "# takes " + std::to_string(settings_.milliseconds) + " ms\n";
    candidate_.resize(settings_.candidate_bytes, '#');
  }

  void begin(caf::event_based_actor* self) {
    for (auto i = 0; i < 3 * settings_.nodes * settings_.devices; ++i)
      ask(self);
  }

private:
  void ask(caf::event_based_actor* self) {
    if (asked_ == settings_.evaluations)
      return;
    evaluate_candidate x;
    x.listener = listener_;
    x.request.who = {{1, asked_ % 8}, asked_};
    x.request.turn = 1;
    x.request.target.id = x.request.who.problem;
    x.request.candidate = candidate_;
    x.request.artefacts = {artefact_};
    ++asked_;
    self->request(dispatcher_, caf::infinite, std::move(x))
      .then([this, self](const verdict&) { answered(self); },
            [this, self](const caf::error& why) {
              std::fprintf(stderr, "%s\n", describe(why).c_str());
              ++failures_;
              answered(self);
            });
  }

  void answered(caf::event_based_actor* self) {
    ask(self);
    if (++done_ == settings_.evaluations)
      failed_.set_value(failures_);
  }

  settings settings_;
  dispatcher_actor dispatcher_;
  progress_listener_actor listener_;
  std::promise<int> failed_;
  artefact artefact_;
  std::string candidate_;
  int asked_ = 0;
  int done_ = 0;
  int failures_ = 0;
};

void measure(const settings& x) {
  caf::actor_system_config config;
  register_types(config);
  set_network(config, {true, "head", x.certificates, true});
  set_scheduler(config, 2);
  caf::actor_system system{config};
  builder_facts facts{"scripted", "3", {}, {}, cuda::this_cpu(), {}};
  auto builder = system.spawn(scripted_builder, facts);
  auto dispatcher =
    launch<dispatcher_state>(system, builder, 3, true, actor_log{});
  auto listener = system.spawn(ignore, caf::unit);
  std::atomic<int> joined = 0;
  std::promise<void> all_here;
  gate_settings about;
  about.me = introduce("head", "bench");
  about.cpu = facts.cpu;
  about.artefacts = x.artefact.parent_path();
  about.announce = [&](const std::string& text) {
    std::fprintf(stderr, "%s\n", text.c_str());
    if (text.find(" joined with ") != std::string::npos && ++joined == x.nodes)
      all_here.set_value();
  };
  auto gate =
    launch<gate_state>(system, about, dispatcher, builder, actor_log{});
  open_gate(system, gate, {x.address, x.port}, !x.certificates.empty());
  std::printf("ready\n");
  std::fflush(stdout);
  all_here.get_future().wait();

  std::promise<int> promise;
  auto failed = promise.get_future();
  auto work =
    std::make_shared<load>(x, dispatcher, listener, std::move(promise));
  auto begin = steady::now();
  auto processor = processor_seconds();
  system.spawn([](caf::event_based_actor* self,
                  const std::shared_ptr<load>& y) { y->begin(self); },
               work);
  auto failures = failed.get();
  std::chrono::duration<double> took = steady::now() - begin;
  auto spent = processor_seconds() - processor;
  auto busy = 1e-3 * x.milliseconds * x.evaluations
              / (took.count() * x.nodes * x.devices);
  json told{{"nodes", x.nodes},
            {"devices", x.nodes * x.devices},
            {"evaluations", x.evaluations},
            {"failed", failures},
            {"seconds", took.count()},
            {"busy", busy},
            {"head_ms", 1e3 * spent / x.evaluations}};
  std::printf("%s\n", to_line(told).c_str());
  std::fflush(stdout);
  auto end = [](const auto& y) {
    caf::anon_send_exit(y, caf::exit_reason::user_shutdown);
  };
  end(gate);
  end(dispatcher);
  end(builder);
  end(listener);
}

} // namespace

int main(int argc, char** argv) {
  settings x;
  CLI::App app{"Measures a head whose nodes have scripted judges."};
  app.add_option("--address", x.address);
  app.add_option("--port", x.port);
  app.add_option("--certificates", x.certificates);
  app.add_option("--nodes", x.nodes);
  app.add_option("--devices", x.devices);
  app.add_option("--evaluations", x.evaluations);
  app.add_option("--milliseconds", x.milliseconds);
  app.add_option("--candidate-bytes", x.candidate_bytes);
  app.add_option("--artefact", x.artefact)->required();
  CLI11_PARSE(app, argc, argv);
  measure(x);
}
