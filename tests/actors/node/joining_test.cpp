#include "actors/dispatcher/dispatcher.hpp"
#include "actors/node/certificates.hpp"
#include "actors/node/courier.hpp"
#include "actors/node/depot.hpp"
#include "actors/node/gate.hpp"
#include "actors/node/guest.hpp"
#include "actors/node/node.hpp"
#include "actors/node/shelf.hpp"
#include "actors/node/tls_errors.hpp"
#include "cuda/build/sha256.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <atomic>
#include <future>

using namespace caesar;
using namespace std::chrono_literals;

// Two actor systems with real connections between them.

namespace {

constexpr auto patience = 20s;

struct network {
  caf::actor_system_config config;
  std::unique_ptr<caf::actor_system> system;

  explicit network(const network_settings& settings) {
    register_types(config);
    set_scheduler(config, 2);
    set_network(config, settings);
    system = std::make_unique<caf::actor_system>(config);
  }
};

/// An executor that evaluates at once, and says what it was given.
executor_actor::behavior_type echo(executor_actor::pointer, caf::unit_t) {
  return {
    [](const evaluate_candidate& x) {
      verdict result;
      result.outcome = judgement::correct;
      for (const auto& y : x.request.artefacts)
        result.profile += test::text_of(y.path);
      return result;
    },
    [](const await_health&) { return device_recovered{}; },
    [](const describe_device&) { return device_facts{}; },
    [](const give_back&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [](const deadline_passed&) {},
  };
}

builder_actor::behavior_type no_builder(builder_actor::pointer, caf::unit_t) {
  return {[](const build_candidate&) { return build_report{}; },
          [](const describe_builder&) { return builder_facts{}; },
          [](const job_ended&) {},
          [](const frame_received&) {},
          [](const link_closed&) {},
          [](const deadline_passed&) {}};
}

template <class Actor>
void end(const Actor& x) {
  caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
}

struct a_head {
  test::scratch_folder folder;
  network net;
  builder_actor builder;
  dispatcher_actor dispatcher;
  gate_actor gate;
  uint16_t port = 0;
  std::shared_ptr<std::atomic<int>> news = std::make_shared<std::atomic<int>>();

  explicit a_head(const network_settings& settings = {true, "head", {}, true},
                  uint16_t wanted = 0)
    : net{settings} {
    builder = net.system->spawn(no_builder, caf::unit);
    dispatcher =
      launch<dispatcher_state>(*net.system, builder, 3, true, actor_log{});
    gate = launch<gate_state>(
      *net.system,
      gate_settings{introduce("head", "1"),
                    "",
                    "",
                    {},
                    folder.path,
                    {folder.path / "guests"},
                    [seen = news](const std::string&) { ++*seen; }},
      dispatcher, builder, actor_log{});
    port = open_gate(*net.system, gate, {"127.0.0.1", wanted},
                     !settings.certificates.empty());
  }

  ~a_head() {
    end(gate);
    end(dispatcher);
    end(builder);
  }

  /// Has something evaluated by whatever node there is.
  std::string evaluate(std::vector<artefact> artefacts = {}) {
    caf::scoped_actor self{*net.system, true};
    evaluate_candidate x;
    x.request.artefacts = std::move(artefacts);
    std::string result;
    self->request(dispatcher, patience, x)
      .receive([&](const verdict& y) { result = "correct " + y.profile; },
               [&](const caf::error& why) { result = describe(why); });
    return result;
  }
};

struct a_node {
  test::scratch_folder folder;
  network net;
  std::shared_ptr<std::promise<std::string>> promise =
    std::make_shared<std::promise<std::string>>();
  std::future<std::string> ended = promise->get_future();
  executor_actor executor;
  builder_actor builder;
  depot_actor depot;
  shelf_actor shelf;
  courier_actor courier;
  guest_actor guest;
  node_actor node;

  explicit a_node(uint16_t port,
                  const network_settings& settings = {true, "a", {}},
                  const std::string& version = "1")
    : net{settings} {
    auto& sys = *net.system;
    executor = sys.spawn(echo, caf::unit);
    builder = sys.spawn(no_builder, caf::unit);
    depot = launch<depot_state>(sys, depot_settings{folder.path}, actor_log{});
    shelf = launch<shelf_state>(sys, folder.path / "artefacts");
    courier = launch<courier_state>(sys, "a");
    guest = launch<guest_state>(sys, executor, depot);
    node_settings x;
    x.me = introduce("a", version);
    if (version == "0")
      x.me.protocol = "0";
    x.head = {"127.0.0.1", port};
    x.devices = {{guest, "cpu:0"}};
    x.ended = [to = promise](const std::string& why) { to->set_value(why); };
    node = launch<node_state>(
      sys, std::move(x),
      node_partners{connector(sys, !settings.certificates.empty()), depot,
                    builder, shelf, courier},
      actor_log{});
  }

  ~a_node() {
    end(node);
    end(guest);
    end(depot);
    end(shelf);
    end(courier);
    end(builder);
    end(executor);
  }

  std::string how_it_ended() {
    REQUIRE(ended.wait_for(patience) == std::future_status::ready);
    return ended.get();
  }
};

artefact built_on(const a_head& head) {
  auto file = head.folder.path / "module.so";
  test::append(file, "a shared object");
  artefact result;
  result.path = file.string();
  result.sha256 = cuda::sha256("a shared object");
  return result;
}

} // namespace

TEST_CASE("a node joins, gets what it needs, evaluates and leaves", "[node]") {
  a_head head;
  a_node node{head.port};
  CHECK(head.evaluate({built_on(head)}) == "correct a shared object");
  caf::anon_send(node.node, drain{});
  CHECK(node.how_it_ended() == "");
}

TEST_CASE("a node may come before its head", "[node]") {
  uint16_t port = 0;
  {
    a_head first;
    port = first.port;
  }
  a_node node{port};
  a_head head{{true, "head", {}, true}, port};
  CHECK(head.evaluate() == "correct ");
}

TEST_CASE("a node of another protocol is refused with both", "[node]") {
  a_head head;
  a_node node{head.port, {true, "a", {}}, "0"};
  CHECK(node.how_it_ended().find("cluster protocol 3, this node 0")
        != std::string::npos);
}

TEST_CASE("certificates decide who joins", "[node]") {
  test::scratch_folder ours;
  test::scratch_folder theirs;
  make_certificates(ours.path, {"head", "a"});
  make_certificates(theirs.path, {"head", "a"});
  a_head head{{true, "head", ours.path, true}};
  SECTION("of the same authority") {
    a_node node{head.port, {true, "a", ours.path}};
    CHECK(head.evaluate({built_on(head)}) == "correct a shared object");
  }
  SECTION("of another authority, or without any, they never do") {
    std::promise<std::string> refused;
    std::atomic<bool> heard = false;
    on_refused_handshake([&](const std::string& address, const std::string&) {
      if (!heard.exchange(true))
        refused.set_value(address);
    });
    a_node stranger{head.port, {true, "a", theirs.path}};
    a_node naked{head.port, {true, "a", {}}};
    a_node friendly{head.port, {true, "a", ours.path}};
    // Nor do those who knock cost others their connection: they do so after
    // 0.25 s, 0.75 s and 1.75 s, and nobody leaves and joins again.
    auto end = std::chrono::steady_clock::now() + 2s;
    while (std::chrono::steady_clock::now() < end)
      REQUIRE(head.evaluate() == "correct ");
    CHECK(*head.news == 1);
    CHECK(stranger.ended.wait_for(0s) != std::future_status::ready);
    auto who = refused.get_future();
    REQUIRE(who.wait_for(patience) == std::future_status::ready);
    CHECK(who.get().find("127.0.0.1:") == 0);
    on_refused_handshake({});
  }
}
