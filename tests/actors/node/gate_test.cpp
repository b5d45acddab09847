#include "actors/node/gate.hpp"
#include "actors/node/shelf.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;

namespace {

struct dispatcher_script {
  std::vector<std::string> offered;
  std::vector<std::string> builders;
  int withdrawn = 0;
};

dispatcher_actor::behavior_type
scripted_dispatcher(dispatcher_actor::pointer,
                    std::shared_ptr<dispatcher_script> script) {
  return {
    [](const build_candidate&) { return build_report{}; },
    [](const evaluate_candidate&) { return verdict{}; },
    [=](const offer_executor& x) { script->offered.push_back(x.device); },
    [=](const withdraw_executor&) {
      ++script->withdrawn;
      return node_released{};
    },
    [=](const offer_builder& x) {
      script->builders.push_back(x.name + ' ' + std::to_string(x.slots));
    },
    [=](const withdraw_builder&) {
      ++script->withdrawn;
      return node_released{};
    },
    [](const view_devices&) { return devices_view{}; },
    [](const drain&) {},
  };
}

node_actor::behavior_type scripted_node(node_actor::pointer self, caf::unit_t) {
  return {[](const deadline_passed&) {}, [](const membership_ended&) {},
          [=](const drain&) { self->quit(); }};
}

evaluator_actor::behavior_type scripted_device(evaluator_actor::pointer,
                                               caf::unit_t) {
  return {[](const evaluate_candidate&) { return verdict{}; },
          [](const await_health&) { return device_recovered{}; },
          [](const describe_device&) { return device_facts{}; },
          [](const give_back&) {}};
}

/// A builder that knows what it builds with when it gets any frame.
builder_actor::behavior_type
scripted_builder(builder_actor::pointer self,
                 std::shared_ptr<reply<builder_facts>> asked,
                 builder_facts facts) {
  return {
    [](const build_candidate&) { return build_report{}; },
    [=](const describe_builder&) -> caf::result<builder_facts> {
      auto promise = self->make_response_promise<builder_facts>();
      *asked = reply<builder_facts>{promise};
      return promise;
    },
    [](const job_ended&) {},
    [=](const frame_received&) { (*asked)(facts); },
    [=](const link_closed& x) {
      asked->fail(fault(ec::build_system, x.reason));
    },
    [](const deadline_passed&) {},
  };
}

shelf_actor::behavior_type scripted_shelf(shelf_actor::pointer, caf::unit_t) {
  return {[](const fetch_artefact&) { return artefact_piece{}; }};
}

struct a_gate : test::deterministic {
  test::scratch_folder folder;
  std::vector<std::string> news;
  std::vector<log_line> lines;
  std::shared_ptr<dispatcher_script> script =
    std::make_shared<dispatcher_script>();
  std::shared_ptr<reply<builder_facts>> asked =
    std::make_shared<reply<builder_facts>>();
  builder_facts tools{"2.6", "3.11", "g++ 12", "", "a processor", ""};
  dispatcher_actor dispatcher = sys.spawn(scripted_dispatcher, script);
  builder_actor builder = sys.spawn(scripted_builder, asked, tools);
  shelf_actor shelf = sys.spawn(scripted_shelf, caf::unit);
  node_actor node = sys.spawn(scripted_node, caf::unit);
  evaluator_actor device = sys.spawn(scripted_device, caf::unit);
  device_facts facts{"a processor", "2.6", "3.11.2", "", ""};
  int32_t slots = 0;
  introduction me{"head", "1.0", "1", "0.17.6", "60", "a run"};
  gate_actor gate = launch<gate_state>(
    sys,
    gate_settings{me,
                  "",
                  "a processor",
                  {"torch 2.6"},
                  folder.path / "artefacts",
                  {folder.path / "guests"},
                  [this](const std::string& x) { news.push_back(x); },
                  [this](const log_line& x) { lines.push_back(x); }},
    dispatcher, builder, actor_log{});

  explicit a_gate(bool knows = true) {
    run();
    if (knows)
      learns();
  }

  void learns() {
    self->send(builder, frame_received{});
    run();
  }

  ~a_gate() {
    for (const auto& x :
         {caf::actor_cast<caf::actor>(gate), caf::actor_cast<caf::actor>(node),
          caf::actor_cast<caf::actor>(device),
          caf::actor_cast<caf::actor>(builder),
          caf::actor_cast<caf::actor>(shelf),
          caf::actor_cast<caf::actor>(dispatcher)})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  template <class Answer, class Request>
  std::string ask(const Request& x) {
    auto answer = self->request(gate, caf::infinite, x);
    run();
    return said<Answer>(answer);
  }

  template <class Answer, class Pending>
  std::string said(Pending& answer) {
    std::string result;
    answer.receive([&](const Answer&) { result = "good"; },
                   [&](const caf::error& why) { result = describe(why); });
    return result;
  }

  join_cluster joining(const std::string& name) const {
    join_cluster x;
    x.who = me;
    x.who.name = name;
    x.node = node;
    x.devices = {{device, "cpu:0", facts}, {device, "cpu:1", facts}};
    x.builder = builder;
    x.tools = tools;
    x.slots = slots;
    x.shelf = shelf;
    return x;
  }

  std::string join(const std::string& name) {
    return ask<node_admitted>(joining(name));
  }

  void lose_node() {
    self->send(node, drain{});
    run();
    node = sys.spawn(scripted_node, caf::unit);
  }

  artefact_piece piece(const std::string& path, uint64_t offset) {
    auto answer =
      self->request(gate, caf::infinite, fetch_artefact{path, "", offset});
    run();
    artefact_piece result;
    answer.receive([&](const artefact_piece& x) { result = x; },
                   [&](const caf::error& x) { result.bytes = describe(x); });
    return result;
  }
};

/// One whose builder does not know yet what it builds with.
struct a_new_gate : a_gate {
  a_new_gate() : a_gate{false} {}
};

} // namespace

TEST_CASE_METHOD(a_gate, "a node's devices are offered by its name", "[node]") {
  CHECK(ask<introduction>(me) == "good");
  CHECK(join("a") == "good");
  CHECK(script->offered == std::vector<std::string>{"a/cpu:0", "a/cpu:1"});
  CHECK(news == std::vector<std::string>{"node a joined with 2 devices"});
  self->send(node, drain{});
  run();
  CHECK(news.back() == "node a was lost");
  CHECK(ask<node_released>(leave_cluster{"a"}) == "good");
  CHECK(script->withdrawn == 0); // They are gone with it.
}

TEST_CASE_METHOD(a_gate, "a node that leaves gives its devices back first",
                 "[node]") {
  REQUIRE(join("a") == "good");
  CHECK(ask<node_released>(leave_cluster{"a"}) == "good");
  CHECK(script->withdrawn == 2);
}

TEST_CASE_METHOD(a_gate, "two nodes of one name are one too many", "[node]") {
  REQUIRE(join("a") == "good");
  auto first = node;
  node = sys.spawn(scripted_node, caf::unit);
  CHECK(join("a").find("is here already") != std::string::npos);
  CHECK(script->offered.size() == 2);
  self->send(node, drain{});
  run();
  node = first; // It was cut off, and is back before that was noticed.
  CHECK(join("a") == "good");
  CHECK(script->offered.size() == 4);
}

TEST_CASE_METHOD(a_gate, "who does not fit is refused with both versions",
                 "[node]") {
  me.protocol = "2";
  CHECK(ask<introduction>(me).find("cluster protocol 1, this node 2")
        != std::string::npos);
  CHECK(join("a").find("cluster protocol 1, this node 2") != std::string::npos);
  me.protocol = "1";
  for (const auto* name : {"", "..", "a/b"})
    CHECK(join(name).find("the node's name") == 0);
  auto whole = std::exchange(device, nullptr);
  CHECK(join("a") == "a device without a name");
  device = whole;
  CHECK(script->offered.empty());
}

TEST_CASE_METHOD(a_gate, "nodes read artefacts in pieces, and nothing else",
                 "[node]") {
  auto root = folder.path / "artefacts";
  std::filesystem::create_directories(root / "ab");
  auto file = (root / "ab" / "module.so").string();
  test::append(file, std::string(piece_bytes + 3, 'x'));
  test::append(folder.path / "secret", "key");
  std::filesystem::create_symlink(folder.path / "secret", root / "link");
  CHECK(piece(file, 0).bytes.size() == piece_bytes);
  auto last = piece(file, piece_bytes);
  CHECK(last.bytes == "xxx");
  CHECK(last.whole == piece_bytes + 3);
  for (const auto& path :
       {folder.path / "secret", root / ".." / "secret", root / "link",
        std::filesystem::path{"/etc/passwd"}, root / "missing"})
    CHECK(piece(path.string(), 0).bytes.find("is no artefact")
          != std::string::npos);
  CHECK(piece(file, 1u << 30).bytes.find("cannot be read")
        != std::string::npos);
}

TEST_CASE_METHOD(a_gate, "what does not fit is left out, and why", "[node]") {
  struct row {
    std::string device_facts::*fact;
    const char* value;
    const char* why;
  };
  auto x = GENERATE(values<row>({
    {&device_facts::arch, "sm_90", "kernels are for a processor"},
    {&device_facts::torch, "2.61", "the head has torch 2.6, this node 2.61"},
    {&device_facts::python, "3.1", "the head has Python 3.11, this node 3.1"},
  }));
  auto y = joining("a");
  y.devices[1].facts.*x.fact = x.value;
  CHECK(ask<node_admitted>(y) == "good");
  CHECK(script->offered == std::vector<std::string>{"a/cpu:0"});
  REQUIRE(news.size() == 2);
  CHECK(news[0].find("device a/cpu:1 is left out: ") == 0);
  CHECK(news[0].find(x.why) != std::string::npos);
  CHECK(news[1] == "node a joined with 1 device");
  y.who.name = "b";
  y.node = sys.spawn(scripted_node, caf::unit);
  y.devices.erase(y.devices.begin());
  CHECK(ask<node_admitted>(y).find(x.why) != std::string::npos);
  caf::anon_send_exit(y.node, caf::exit_reason::user_shutdown);
}

TEST_CASE_METHOD(a_gate, "a cpu device of another processor is left out",
                 "[node]") {
  tools.cpu = "another";
  CHECK(join("a").find("its processor is another") == 0);
}

TEST_CASE_METHOD(a_gate, "a node whose tools are the same builds, too",
                 "[node]") {
  slots = 4;
  auto x = joining("a");
  SECTION("beside its devices") {
    CHECK(ask<node_admitted>(x) == "good");
    CHECK(news.back() == "node a joined with 2 devices and 4 compile slots");
    CHECK(ask<node_released>(leave_cluster{"a"}) == "good");
    CHECK(script->withdrawn == 3);
    lose_node();
    CHECK(news.back() == "node a left");
  }
  SECTION("and need not have any") {
    x.devices.clear();
    CHECK(ask<node_admitted>(x) == "good");
    CHECK(news.back() == "node a joined with 0 devices and 4 compile slots");
  }
  CHECK(script->builders == std::vector<std::string>{"a 4"});
}

TEST_CASE_METHOD(a_gate, "a node whose tools differ only evaluates", "[node]") {
  slots = 4;
  tools.compiler = "g++ 13";
  CHECK(join("a") == "good");
  CHECK(script->builders.empty());
  CHECK(news.front()
        == "the builder of node a is left out: the head has the compiler g++ "
           "12, this node g++ 13");
}

TEST_CASE_METHOD(a_new_gate,
                 "who comes early waits until the head knows itself",
                 "[node]") {
  auto early = self->request(gate, caf::infinite, joining("a"));
  run();
  CHECK_FALSE(self->has_next_message());
  SECTION("and comes in then") {
    learns();
    CHECK(said<node_admitted>(early) == "good");
  }
  SECTION("or hears that it cannot build") {
    self->send(builder, link_closed{0, "no torch"});
    run();
    CHECK(said<node_admitted>(early) == "the head cannot build: no torch");
    auto again = self->request(gate, caf::infinite, joining("a"));
    run();
    learns(); // Now it can.
    CHECK(said<node_admitted>(again) == "good");
  }
}

TEST_CASE_METHOD(a_gate, "a node that is lost again and again has to wait",
                 "[node]") {
  CHECK(join("a") == "good");
  lose_node();
  CHECK(join("a") == "good");
  lose_node();
  CHECK(join("a").find("may come back in 2 s") != std::string::npos);
  CHECK(join("b") == "good");
  advance(std::chrono::seconds{3});
  lose_node();
  CHECK(join("a") == "good");
}

TEST_CASE_METHOD(a_gate, "what a node logs is the run's", "[node]") {
  REQUIRE(join("a") == "good");
  log_line x{std::chrono::system_clock::now(), config::log_level::warn,
             "executor/cpu:0", "judge gone", nullptr};
  self->send(gate, node_lines{"a", {to_json_line(x), "no line"}});
  self->send(gate, node_lines{"stranger", {to_json_line(x)}});
  run();
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].actor == "node/a/executor/cpu:0");
  CHECK(lines[0].event == "judge gone");
}

TEST_CASE_METHOD(a_new_gate, "who knocks again is let in once", "[node]") {
  auto early = self->request(gate, caf::infinite, joining("a"));
  run();
  auto again = self->request(gate, caf::infinite, joining("a"));
  run();
  learns();
  CHECK(said<node_admitted>(early).find("the actor asked has ended") == 0);
  CHECK(said<node_admitted>(again) == "good");
  CHECK(script->offered.size() == 2);
}

TEST_CASE_METHOD(a_gate, "a member may offer more", "[node]") {
  auto x = joining("a");
  auto late = sys.spawn(scripted_device, caf::unit);
  REQUIRE(ask<node_admitted>(x) == "good");
  x.more = true;
  x.devices.push_back({late, "cpu:2", facts});
  x.slots = 4;
  CHECK(ask<node_admitted>(x) == "good");
  CHECK(script->offered
        == std::vector<std::string>{"a/cpu:0", "a/cpu:1", "a/cpu:2"});
  CHECK(script->builders == std::vector<std::string>{"a 4"});
  CHECK(ask<node_admitted>(x) == "good"); // All of that is here already.
  CHECK(script->offered.size() == 3);
  CHECK(script->builders.size() == 1);
  auto nameless = x;
  nameless.devices.push_back({});
  CHECK(ask<node_admitted>(nameless) == "this node is no member");
  x.who.name = "b";
  CHECK(ask<node_admitted>(x) == "this node is no member");
  x.who.name = "a";
  CHECK(ask<node_released>(leave_cluster{"a"}) == "good");
  CHECK(ask<node_admitted>(x) == "this node is no member");
  caf::anon_send_exit(late, caf::exit_reason::user_shutdown);
}

TEST_CASE_METHOD(a_gate, "the builder of a lost node gets nothing any more",
                 "[node]") {
  slots = 4;
  REQUIRE(join("a") == "good");
  lose_node();
  CHECK(script->withdrawn == 1);
}
