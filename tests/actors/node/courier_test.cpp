#include "actors/node/courier.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

using namespace caesar;

namespace {

gate_actor::behavior_type
scripted_gate(gate_actor::pointer,
              std::shared_ptr<std::vector<node_lines>> heard) {
  return {
    [](const introduction& x) { return x; },
    [](const join_cluster&) { return node_admitted{}; },
    [](const leave_cluster&) { return node_released{}; },
    [](const fetch_artefact&) { return artefact_piece{}; },
    [=](const node_lines& x) { heard->push_back(x); },
  };
}

struct a_courier : test::deterministic {
  std::shared_ptr<std::vector<node_lines>> heard =
    std::make_shared<std::vector<node_lines>>();
  gate_actor gate = sys.spawn(scripted_gate, heard);
  courier_actor courier = launch<courier_state>(sys, "one");

  ~a_courier() {
    caf::anon_send_exit(courier, caf::exit_reason::user_shutdown);
    caf::anon_send_exit(gate, caf::exit_reason::user_shutdown);
  }

  void log(const std::string& text) {
    self->send(courier, line_logged{text});
    run();
  }

  void serve(const gate_actor& whom) {
    self->send(courier, report_lines_to{whom});
    run();
  }

  void wait() { advance(courier_state::pause); }
};

} // namespace

TEST_CASE_METHOD(a_courier, "lines come together, with the node's name",
                 "[node]") {
  serve(gate);
  log("a");
  log("b");
  CHECK(heard->empty());
  wait();
  REQUIRE(heard->size() == 1);
  CHECK(heard->front().name == "one");
  CHECK(heard->front().lines == std::vector<std::string>{"a", "b"});
  wait();
  CHECK(heard->size() == 1);
  log("c");
  wait();
  CHECK(heard->size() == 2);
}

TEST_CASE_METHOD(a_courier, "without a head the latest lines are kept",
                 "[node]") {
  for (size_t i = 0; i <= courier_state::most_kept; ++i)
    log(std::to_string(i));
  log(std::string(courier_state::most_bytes + 1, 'x'));
  wait();
  CHECK(heard->empty());
  serve(gate);
  for (size_t i = 0; i < courier_state::most_kept / courier_state::most_sent;
       ++i)
    wait();
  size_t lines = 0;
  for (const auto& x : *heard)
    lines += x.lines.size();
  CHECK(lines == courier_state::most_kept);
  CHECK(heard->front().lines.front() == "1");
  CHECK(heard->back().lines.back() == std::to_string(courier_state::most_kept));
}
