#include "actors/node/gate.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"
#include "tests/support/scratch_folder.hpp"

using namespace caesar;

namespace {

struct dispatcher_script {
  std::vector<std::string> offered;
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
    [](const drain&) {},
  };
}

node_actor::behavior_type scripted_node(node_actor::pointer self, caf::unit_t) {
  return {[](const deadline_passed&) {}, [=](const drain&) { self->quit(); }};
}

evaluator_actor::behavior_type scripted_device(evaluator_actor::pointer,
                                               caf::unit_t) {
  return {[](const evaluate_candidate&) { return verdict{}; },
          [](const await_health&) { return device_recovered{}; }};
}

struct a_gate : test::deterministic {
  test::scratch_folder folder;
  std::vector<std::string> news;
  std::shared_ptr<dispatcher_script> script =
    std::make_shared<dispatcher_script>();
  dispatcher_actor dispatcher = sys.spawn(scripted_dispatcher, script);
  node_actor node = sys.spawn(scripted_node, caf::unit);
  evaluator_actor device = sys.spawn(scripted_device, caf::unit);
  std::string cpu = "a processor";
  std::string arch{};
  introduction me{"head", "1.0", "1", "0.17.6", "60"};
  gate_actor gate = launch<gate_state>(
    sys,
    gate_settings{me, "", "a processor", folder.path / "artefacts",
                  [this](const std::string& x) { news.push_back(x); }},
    dispatcher, actor_log{});

  ~a_gate() {
    for (const auto& x :
         {caf::actor_cast<caf::actor>(gate), caf::actor_cast<caf::actor>(node),
          caf::actor_cast<caf::actor>(device),
          caf::actor_cast<caf::actor>(dispatcher)})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  template <class Answer, class Request>
  std::string ask(const Request& x) {
    auto answer = self->request(gate, caf::infinite, x);
    run();
    std::string result;
    answer.receive([&](const Answer&) { result = "good"; },
                   [&](const caf::error& why) { result = describe(why); });
    return result;
  }

  std::string join(const std::string& name) {
    join_cluster x;
    x.who = me;
    x.who.name = name;
    x.cpu = cpu;
    x.node = node;
    x.devices = {{device, "cpu:0", arch}, {device, "cpu:1", arch}};
    return ask<node_admitted>(x);
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

} // namespace

TEST_CASE_METHOD(a_gate, "a node's devices are offered by its name", "[node]") {
  CHECK(ask<introduction>(me) == "good");
  CHECK(join("a") == "good");
  CHECK(script->offered == std::vector<std::string>{"a/cpu:0", "a/cpu:1"});
  CHECK(news == std::vector<std::string>{"node a joined with 2 devices"});
  self->send(node, drain{});
  run();
  CHECK(news.back() == "node a left");
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
  arch = "sm_90";
  CHECK(join("a").find("kernels are for a processor") != std::string::npos);
  arch.clear();
  cpu = "another";
  CHECK(join("a").find("its processor is another") != std::string::npos);
  cpu = "a processor";
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
  test::append(file, std::string(gate_state::piece_bytes + 3, 'x'));
  test::append(folder.path / "secret", "key");
  std::filesystem::create_symlink(folder.path / "secret", root / "link");
  CHECK(piece(file, 0).bytes.size() == gate_state::piece_bytes);
  auto last = piece(file, gate_state::piece_bytes);
  CHECK(last.bytes == "xxx");
  CHECK(last.whole == gate_state::piece_bytes + 3);
  for (const auto& path :
       {folder.path / "secret", root / ".." / "secret", root / "link",
        std::filesystem::path{"/etc/passwd"}, root / "missing"})
    CHECK(piece(path.string(), 0).bytes.find("is no artefact")
          != std::string::npos);
  CHECK(piece(file, 1u << 30).bytes.find("cannot be read")
        != std::string::npos);
}
