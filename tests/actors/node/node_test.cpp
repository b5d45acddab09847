#include "actors/node/node.hpp"

#include "tests/support/answers.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

using facts_asked = test::open_requests<describe_device, device_facts>;

/// Who wants to join. A promise that is forgotten is never answered, as of a
/// head that is gone.
struct joins {
  std::vector<join_cluster> seen;
  std::deque<caf::typed_response_promise<node_admitted>> open;
  std::deque<std::variant<node_admitted, caf::error>> answers;

  void deliver() {
    while (!open.empty() && !answers.empty()) {
      std::visit([this](auto& x) { open.front().deliver(std::move(x)); },
                 answers.front());
      open.pop_front();
      answers.pop_front();
    }
  }
};

guest_actor::behavior_type scripted_guest(guest_actor::pointer self,
                                          std::shared_ptr<facts_asked> asked) {
  return {
    [](const evaluate_candidate&) { return verdict{}; },
    [](const await_health&) { return device_recovered{}; },
    [=](const describe_device& x) {
      return asked->take(self->make_response_promise<device_facts>(), x);
    },
    [](const give_back&) {},
    [](const list_held& x) { return held_evaluations{{"of " + x.run}}; },
    [](const await_idle&) { return is_idle{}; },
    [=](const deadline_passed&) { asked->deliver(); },
  };
}

gate_actor::behavior_type scripted_gate(gate_actor::pointer self,
                                        std::shared_ptr<joins> script) {
  return {
    [](const introduction& x) {
      auto result = x;
      result.run = "the run";
      return result;
    },
    [=](const join_cluster& x) {
      script->seen.push_back(x);
      script->open.push_back(self->make_response_promise<node_admitted>());
      return script->open.back();
    },
    [](const leave_cluster&) { return node_released{}; },
    [](const fetch_artefact&) { return artefact_piece{}; },
    [=](const node_lines&) { script->deliver(); },
  };
}

/// Where a connector leads.
struct way {
  gate_actor gate; ///< Nobody: there is no head.
  int cuts = 0;    ///< So many connections are cut short first.
};

caf::io::middleman_actor::behavior_type
scripted_connector(caf::io::middleman_actor::pointer self,
                   std::shared_ptr<way> to) {
  using names = std::set<std::string>;
  return {
    [](caf::publish_atom, uint16_t, const caf::strong_actor_ptr&, const names&,
       const std::string&,
       bool) -> caf::result<uint16_t> { return caf::sec::runtime_error; },
    [](caf::open_atom, uint16_t, const std::string&,
       bool) -> caf::result<uint16_t> { return caf::sec::runtime_error; },
    [=](caf::connect_atom, const std::string&,
        uint16_t) -> caf::result<caf::node_id, caf::strong_actor_ptr, names> {
      if (!to->gate)
        return caf::make_error(caf::sec::cannot_connect_to_node);
      if (to->cuts > 0) {
        --to->cuts;
        return caf::make_error(caf::sec::connection_timeout);
      }
      caf::detail::type_list<gate_actor> type;
      return {self->node(), caf::actor_cast<caf::strong_actor_ptr>(to->gate),
              self->system().message_types(type)};
    },
    [](caf::unpublish_atom, const caf::actor_addr&, uint16_t) {},
    [](caf::close_atom, uint16_t) {},
    [](caf::spawn_atom, const caf::node_id&, const std::string&,
       const caf::message&,
       const names&) -> caf::result<caf::strong_actor_ptr> {
      return caf::sec::runtime_error;
    },
    [](caf::get_atom, const caf::node_id& x)
      -> caf::result<caf::node_id, std::string, uint16_t> {
      return {x, std::string{}, uint16_t{0}};
    },
  };
}

depot_actor::behavior_type scripted_depot(depot_actor::pointer, caf::unit_t) {
  return {[](const localize_artefact& x) { return x.wanted; },
          [](const use_shelf&) {}};
}

courier_actor::behavior_type scripted_courier(courier_actor::pointer,
                                              caf::unit_t) {
  return {[](const line_logged&) {}, [](const report_lines_to&) {},
          [](const deadline_passed&) {}};
}

/// A node with two devices whose facts and head the test decides.
struct a_node : test::deterministic {
  std::vector<std::string> news;
  std::shared_ptr<std::string> ended = std::make_shared<std::string>();
  std::shared_ptr<way> head_way = std::make_shared<way>();
  std::vector<std::shared_ptr<facts_asked>> facts{
    std::make_shared<facts_asked>(), std::make_shared<facts_asked>()};
  std::vector<guest_actor> guests{sys.spawn(scripted_guest, facts[0]),
                                  sys.spawn(scripted_guest, facts[1])};
  std::shared_ptr<joins> head = std::make_shared<joins>();
  gate_actor gate = sys.spawn(scripted_gate, head);
  caf::io::middleman_actor connector = sys.spawn(scripted_connector, head_way);
  depot_actor depot = sys.spawn(scripted_depot, caf::unit);
  courier_actor courier = sys.spawn(scripted_courier, caf::unit);
  node_actor node;

  a_node() {
    head_way->gate = gate;
    node_settings x;
    x.me.name = "a";
    x.head = {"head", 4455};
    x.devices = {{guests[0], "cpu:0"}, {guests[1], "cpu:1"}};
    x.announce = [this](const std::string& text) { news.push_back(text); };
    x.ended = [to = ended](const std::string& why) { *to = "ended: " + why; };
    node = launch<node_state>(sys, std::move(x),
                              node_partners{connector, depot, {}, {}, courier},
                              actor_log{});
    run();
  }

  ~a_node() {
    head_way->gate = nullptr;
    for (const auto& x : facts)
      x->open.clear();
    for (const auto& x :
         {caf::actor_cast<caf::actor>(node), caf::actor_cast<caf::actor>(gate),
          caf::actor_cast<caf::actor>(connector),
          caf::actor_cast<caf::actor>(depot),
          caf::actor_cast<caf::actor>(courier),
          caf::actor_cast<caf::actor>(guests[0]),
          caf::actor_cast<caf::actor>(guests[1])})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  void device_is_up(size_t i, std::variant<device_facts, caf::error> x = {}) {
    facts[i]->answers.push_back(std::move(x));
    self->send(guests[i], deadline_passed{});
    run();
  }

  void head_answers(std::variant<node_admitted, caf::error> x = {}) {
    head->answers.push_back(std::move(x));
    self->send(gate, node_lines{});
    run();
  }

  void new_head() {
    caf::anon_send_exit(gate, caf::exit_reason::kill);
    head->open.clear();
    gate = sys.spawn(scripted_gate, head);
    head_way->gate = gate;
    run();
  }

  size_t devices_of(size_t join) const {
    return head->seen.at(join).devices.size();
  }
};

} // namespace

TEST_CASE_METHOD(a_node, "a node joins when all its devices are up", "[node]") {
  device_is_up(0);
  CHECK(head->seen.empty());
  device_is_up(1);
  REQUIRE(head->seen.size() == 1);
  CHECK(devices_of(0) == 2);
  CHECK(head->seen[0].devices[0].held
        == std::vector<std::string>{"of the run"});
  head_answers();
  CHECK(news == std::vector<std::string>{"joined the head at head:4455 as a"});
  self->send(node, drain{});
  run();
  CHECK(*ended == "ended: ");
}

TEST_CASE_METHOD(a_node, "a device that cannot be used is not offered",
                 "[node]") {
  device_is_up(0, fault(ec::no_device, "no torch"));
  device_is_up(1);
  REQUIRE(head->seen.size() == 1);
  CHECK(devices_of(0) == 1);
  CHECK(news.at(0) == "device cpu:0 is not offered: no torch");
}

TEST_CASE_METHOD(a_node, "a node with nothing to offer ends", "[node]") {
  device_is_up(0, fault(ec::no_device, "no torch"));
  device_is_up(1, fault(ec::no_device, "no torch"));
  CHECK(*ended == "ended: device cpu:1 is not offered: no torch");
}

TEST_CASE_METHOD(a_node, "a device that is slow to start comes later",
                 "[node]") {
  device_is_up(0);
  advance(node_state::slow_start);
  REQUIRE(head->seen.size() == 1);
  CHECK(devices_of(0) == 1);
  SECTION("even if the head had no use for the others") {
    head_answers(fault(ec::not_admitted, "another processor"));
    CHECK(ended->empty());
    device_is_up(1);
    advance(node_state::first_pause);
    REQUIRE(head->seen.size() == 2);
    CHECK(devices_of(1) == 2);
  }
  SECTION("but not to a head that is left") {
    head_answers();
    self->send(node, drain{});
    device_is_up(1);
    CHECK(head->seen.size() == 1);
  }
  SECTION("beside the others") {
    auto is_early = GENERATE(true, false);
    if (is_early) // Than the answer.
      device_is_up(1);
    head_answers();
    if (!is_early)
      device_is_up(1);
    REQUIRE(head->seen.size() == 2);
    CHECK(head->seen[1].more);
    CHECK(devices_of(1) == 1);
    CHECK(head->seen[1].devices[0].device == "cpu:1");
  }
  SECTION("or with them when the head comes back") {
    device_is_up(1);
    new_head();
    advance(node_state::first_pause);
    REQUIRE(head->seen.size() == 2);
    CHECK(devices_of(1) == 2);
  }
}

TEST_CASE_METHOD(a_node, "a node waits for no head that is gone", "[node]") {
  device_is_up(0);
  device_is_up(1);
  REQUIRE(head->seen.size() == 1);
  SECTION("while it joins") {
    new_head();
  }
  SECTION("after it has joined") {
    head_answers();
    new_head();
  }
  SECTION("or that takes it for lost") {
    head_answers();
    self->send(node, membership_ended{});
    run();
  }
  SECTION("or that does not want it yet") {
    head_answers(fault(ec::held_back, "later"));
  }
  CHECK(head->seen.size() == 1);
  advance(node_state::first_pause);
  REQUIRE(head->seen.size() == 2);
  head_answers();
  CHECK(news.back() == "joined the head at head:4455 as a");
  advance(10min); // Nothing of earlier attempts is left.
  CHECK(head->seen.size() == 2);
}

TEST_CASE_METHOD(a_node, "a head that is not there is tried again", "[node]") {
  device_is_up(0);
  device_is_up(1);
  head_way->gate = nullptr;
  head_answers(fault(ec::name_taken, "it is here already"));
  for (auto i = 0; i < 10; ++i)
    advance(node_state::longest_pause);
  CHECK(head->seen.size() == 1);
  head_way->gate = gate;
  advance(node_state::longest_pause);
  CHECK(head->seen.size() == 2);
  REQUIRE(news.size() == 2); // Each reason is said once.
  CHECK(news[0].find("it is here already") != std::string::npos);
  CHECK(news[1].find("it is here already") == std::string::npos);
}

TEST_CASE_METHOD(a_node,
                 "a connection that was cut short is made at once again",
                 "[node]") {
  device_is_up(0);
  device_is_up(1);
  head_answers();
  head_way->cuts = 4;
  new_head();
  advance(node_state::first_pause);
  CHECK(head_way->cuts == 0); // Four in a row: now there is a pause.
  CHECK(head->seen.size() == 1);
  advance(2 * node_state::first_pause);
  CHECK(head->seen.size() == 2);
}

TEST_CASE_METHOD(a_node, "a node that is refused ends", "[node]") {
  device_is_up(0);
  device_is_up(1);
  head_answers(fault(ec::not_admitted, "another version"));
  CHECK(*ended == "ended: another version");
}
