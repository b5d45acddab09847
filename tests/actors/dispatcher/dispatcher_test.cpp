#include "actors/dispatcher/dispatcher.hpp"
#include "actors/dispatcher/evaluation_key.hpp"

#include "tests/support/answers.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

using namespace caesar;

namespace {

struct evaluations : test::open_requests<evaluate_candidate, verdict> {
  test::open_requests<await_health, device_recovered> health;
  std::vector<int32_t> wanted_back; ///< By turn.
};

executor_actor::behavior_type
scripted_executor(executor_actor::pointer self,
                  std::shared_ptr<evaluations> script) {
  return {
    [=](const evaluate_candidate& x) {
      return script->take(self->make_response_promise<verdict>(), x);
    },
    [=](const await_health& x) {
      return script->health.take(
        self->make_response_promise<device_recovered>(), x);
    },
    [](const describe_device&) { return device_facts{}; },
    [=](const give_back& x) { script->wanted_back.push_back(x.turn); },
    [=](const frame_received&) {
      script->open.clear();
      script->health.open.clear();
      self->quit();
    },
    [=](const link_closed&) { self->quit(); },
    [=](const deadline_passed&) {
      script->deliver();
      script->health.deliver();
    },
  };
}

builder_actor::behavior_type scripted_builder(builder_actor::pointer,
                                              build_status status) {
  return {
    [status](const build_candidate& x) {
      build_report result;
      result.status = status;
      result.log = x.request.candidate;
      if (status == build_status::built)
        result.artefacts.push_back({"call", "again", "/", {}, {}, {}});
      return result;
    },
    [](const describe_builder&) { return builder_facts{}; },
    [](const job_ended&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [](const deadline_passed&) {},
  };
}

/// A dispatcher, and two executors that the test may offer.
struct two_devices : test::deterministic {
  bool nodes;
  std::shared_ptr<evaluations> left = std::make_shared<evaluations>();
  std::shared_ptr<evaluations> right = std::make_shared<evaluations>();
  executor_actor left_executor = sys.spawn(scripted_executor, left);
  executor_actor right_executor = sys.spawn(scripted_executor, right);
  builder_actor builder = sys.spawn(scripted_builder, build_status::built);
  dispatcher_actor dispatcher =
    launch<dispatcher_state>(sys, builder, 3, nodes, actor_log{});

  explicit two_devices(bool with_nodes = false) : nodes{with_nodes} {}

  ~two_devices() {
    end(left_executor);
    end(right_executor);
    end(builder);
    end(dispatcher);
  }

  template <class Actor>
  void end(const Actor& x) {
    caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  void offer(const executor_actor& x, const char* name, int32_t window = 1,
             std::vector<std::string> held = {}) {
    self->send(dispatcher,
               offer_executor{x, name, {}, window, std::move(held)});
    run();
  }

  static evaluation_request request(int32_t problem, int32_t turn) {
    evaluation_request result;
    result.who = {{1, problem}, 0};
    result.target.id = {1, problem};
    result.turn = turn;
    return result;
  }

  auto ask(int32_t problem, int32_t turn = 1,
           std::vector<artefact> artefacts = {}) {
    evaluate_candidate x;
    x.request = request(problem, turn);
    x.request.artefacts = std::move(artefacts);
    auto answer = self->request(dispatcher, caf::infinite, x);
    run();
    return answer;
  }

  template <class Answer>
  std::string said(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const verdict& x) { result = x.device; },
                   [&](const caf::error& x) { result = describe(x); });
    return result;
  }

  /// Lets one executor answer its oldest evaluation.
  void answers(const executor_actor& who, std::variant<verdict, caf::error> x) {
    auto& script = who == left_executor ? left : right;
    script->answers.push_back(std::move(x));
    self->send(who, deadline_passed{});
    run();
  }

  /// Lets the left one give back what it has not begun.
  void gives_back_the_second() {
    std::swap(left->open.at(0), left->open.at(1));
    answers(left_executor, fault(ec::not_begun, "it was asked back"));
  }

  /// Lets one executor say how its quarantine ended.
  void heals(const executor_actor& who,
             std::variant<device_recovered, caf::error> x) {
    auto& script = who == left_executor ? left : right;
    script->health.answers.push_back(std::move(x));
    self->send(who, deadline_passed{});
    run();
  }

  static verdict by(const char* device) {
    verdict result;
    result.device = device;
    return result;
  }
};

/// The same, which nodes may join.
struct a_head : two_devices {
  a_head() : two_devices{true} {}
};

} // namespace

TEST_CASE_METHOD(two_devices, "a build goes to the builder", "[dispatcher]") {
  build_candidate x;
  x.request.candidate = "source";
  auto answer = self->request(dispatcher, caf::infinite, x);
  run();
  std::string log;
  answer.receive([&](const build_report& y) { log = y.log; },
                 [&](const caf::error& y) { log = describe(y); });
  CHECK(log == "source");
}

TEST_CASE_METHOD(two_devices, "what is not kept any more is built again",
                 "[dispatcher]") {
  offer(left_executor, "left");
  auto kept = ask(1, 1, {{"call", "first", "/dev/null", {}, {}, {}}});
  REQUIRE(left->seen.size() == 1);
  CHECK(left->seen[0].request.artefacts.at(0).module == "first");
  answers(left_executor, by("left"));
  auto gone = ask(1, 1, {{"call", "first", "/no/such/file", {}, {}, {}}});
  REQUIRE(left->seen.size() == 2);
  CHECK(left->seen[1].request.artefacts.at(0).module == "again");
  answers(left_executor, by("left"));
  CHECK(said(kept) == "left");
  CHECK(said(gone) == "left");
}

TEST_CASE_METHOD(two_devices, "work waits for a device", "[dispatcher]") {
  auto answer = ask(1);
  CHECK(left->seen.empty());
  offer(left_executor, "left");
  REQUIRE(left->seen.size() == 1);
  answers(left_executor, by("left"));
  CHECK(said(answer) == "left");
}

TEST_CASE_METHOD(two_devices, "each device has one evaluation at most",
                 "[dispatcher]") {
  offer(left_executor, "left");
  offer(right_executor, "right");
  auto a = ask(1);
  auto b = ask(2);
  auto c = ask(3);
  CHECK(left->seen.size() == 1);
  CHECK(right->seen.size() == 1);
  answers(right_executor, by("right"));
  run();
  CHECK(right->seen.size() == 2);
  answers(left_executor, by("left"));
  answers(right_executor, by("right"));
  CHECK(said(a) == "left");
  CHECK(said(b) == "right");
  CHECK(said(c) == "right");
}

TEST_CASE_METHOD(two_devices, "a device offered twice is one device",
                 "[dispatcher]") {
  offer(left_executor, "left");
  offer(left_executor, "left");
  auto a = ask(1);
  auto b = ask(2);
  CHECK(left->seen.size() == 1);
  answers(left_executor, by("left"));
  run();
  answers(left_executor, by("left"));
  CHECK(said(a) == "left");
  CHECK(said(b) == "left");
}

TEST_CASE_METHOD(two_devices, "a lost judge's work moves to the other device",
                 "[dispatcher]") {
  offer(left_executor, "left");
  offer(right_executor, "right");
  auto answer = ask(1);
  answers(left_executor, fault(ec::judge_lost, "killed"));
  run();
  REQUIRE(right->seen.size() == 1);
  answers(right_executor, by("right"));
  CHECK(said(answer) == "right");
}

TEST_CASE_METHOD(two_devices, "after three attempts the fault is reported",
                 "[dispatcher]") {
  offer(left_executor, "left");
  auto answer = ask(1);
  for (auto i = 0; i < 3; ++i) {
    REQUIRE(left->seen.size() == static_cast<size_t>(i) + 1);
    answers(left_executor, fault(ec::judge_lost, "killed again"));
    run();
  }
  CHECK(said(answer) == "killed again");
  CHECK(left->seen.size() == 3);
}

TEST_CASE_METHOD(two_devices, "who ends two judges gets a verdict for it",
                 "[dispatcher]") {
  offer(left_executor, "left");
  offer(right_executor, "right");
  auto answer = ask(1);
  answers(left_executor, fault(ec::judge_crashed, "SIGSEGV"));
  run();
  REQUIRE(right->seen.size() == 1); // By another judge.
  answers(right_executor, fault(ec::judge_crashed, "SIGSEGV again"));
  run();
  verdict found;
  answer.receive([&](const verdict& x) { found = x; },
                 [](const caf::error& x) { FAIL(describe(x)); });
  CHECK(found.outcome == judgement::runtime_error);
  CHECK(found.error_name == "JudgeCrash");
  CHECK(found.error.find("SIGSEGV again") != std::string::npos);
}

TEST_CASE_METHOD(two_devices, "a bad problem is reported at once",
                 "[dispatcher]") {
  offer(left_executor, "left");
  auto answer = ask(1);
  answers(left_executor, fault(ec::bad_problem, "no Model"));
  CHECK(said(answer) == "no Model");
  CHECK(left->seen.size() == 1);
}

TEST_CASE_METHOD(two_devices, "an executor that ends loses its work to others",
                 "[dispatcher]") {
  offer(left_executor, "left");
  auto answer = ask(1);
  offer(right_executor, "right");
  // Its promises end with it, as a real executor's do.
  self->send(left_executor, frame_received{});
  run();
  REQUIRE(right->seen.size() == 1);
  answers(right_executor, by("right"));
  CHECK(said(answer) == "right");
}

TEST_CASE_METHOD(two_devices, "an executor that leaves finishes what it does",
                 "[dispatcher]") {
  offer(left_executor, "left");
  offer(right_executor, "right");
  auto first = ask(1);
  auto leaving =
    self->request(dispatcher, caf::infinite, withdraw_executor{left_executor});
  run();
  auto second = ask(2);
  auto third = ask(3);
  CHECK(left->seen.size() == 1);
  CHECK(right->seen.size() == 1);
  answers(left_executor, by("left"));
  CHECK(said(first) == "left");
  bool released = false;
  leaving.receive([&](const node_released&) { released = true; },
                  [&](const caf::error& x) { FAIL(describe(x)); });
  CHECK(released);
  CHECK(left->seen.size() == 1);
  answers(right_executor, by("right"));
  answers(right_executor, by("right"));
  CHECK(said(second) == "right");
  CHECK(said(third) == "right");
}

TEST_CASE_METHOD(two_devices, "an idle executor leaves at once",
                 "[dispatcher]") {
  offer(left_executor, "left");
  for (auto times = 0; times < 2; ++times) { // Nor does it matter when it has.
    auto leaving = self->request(dispatcher, caf::infinite,
                                 withdraw_executor{left_executor});
    run();
    bool released = false;
    leaving.receive([&](const node_released&) { released = true; },
                    [&](const caf::error& x) { FAIL(describe(x)); });
    CHECK(released);
  }
}

TEST_CASE_METHOD(a_head, "without any node work waits for one",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0");
  auto first = ask(1);
  auto second = ask(2);
  // As a machine does: it answers nothing, and is down.
  self->send(left_executor, link_closed{});
  run();
  CHECK(left->seen.size() == 1);
  offer(right_executor, "b/cpu:0");
  REQUIRE(right->seen.size() == 1);
  answers(right_executor, by("b"));
  answers(right_executor, by("b"));
  CHECK(said(first) == "b/cpu:0");
  CHECK(said(second) == "b/cpu:0");
}

TEST_CASE_METHOD(a_head, "a device that is back lost what it did",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0");
  auto answer = ask(1);
  REQUIRE(left->seen.size() == 1);
  offer(left_executor, "a/cpu:0");
  CHECK(left->seen.size() == 2);
  answers(left_executor, by("stale")); // Of the lease that is void.
  answers(left_executor, by("a"));
  CHECK(said(answer) == "a/cpu:0");
}

TEST_CASE_METHOD(a_head, "a node's device has the next one before it is done",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0", 2);
  auto first = ask(1, 1);
  auto second = ask(2, 2);
  auto third = ask(3, 3);
  CHECK(left->seen.size() == 2);
  SECTION("and does them one after another") {
    answers(left_executor, by("a"));
    CHECK(left->seen.size() == 3);
    answers(left_executor, by("a"));
    answers(left_executor, by("a"));
  }
  SECTION("and all are queued again when it is lost") {
    self->send(left_executor, link_closed{});
    run();
    offer(right_executor, "b/cpu:0");
    for (auto i = 0; i < 3; ++i)
      answers(right_executor, by("b"));
  }
  for (auto* answer : {&first, &second, &third})
    CHECK(said(*answer).find("/cpu:0") == 1);
}

TEST_CASE_METHOD(a_head, "who is idle does what others have not begun",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0", 2);
  auto first = ask(1, 1);
  auto second = ask(2, 2);
  REQUIRE(left->seen.size() == 2);
  offer(right_executor, "b/cpu:0", 2);
  CHECK(left->wanted_back == std::vector<int32_t>{2});
  SECTION("when it is given back") {
    gives_back_the_second();
    REQUIRE(right->seen.size() == 1);
    CHECK(right->seen[0].request.turn == 2);
    answers(right_executor, by("b"));
    answers(left_executor, by("a"));
    CHECK(said(second) == "b/cpu:0");
  }
  SECTION("but not what has begun meanwhile") {
    answers(left_executor, by("a"));
    answers(left_executor, by("a"));
    CHECK(right->seen.empty());
    CHECK(said(second) == "a/cpu:0");
  }
  CHECK(said(first) == "a/cpu:0");
}

TEST_CASE_METHOD(a_head, "nothing is asked back twice", "[dispatcher]") {
  offer(left_executor, "a/cpu:0", 2);
  auto first = ask(1, 1);
  auto second = ask(2, 2);
  offer(right_executor, "b/cpu:0", 2);
  auto third = ask(3, 3);
  auto fourth = ask(4, 4);
  REQUIRE(right->seen.size() == 2);
  gives_back_the_second();
  REQUIRE(left->seen.size() == 3); // There it is again.
  answers(right_executor, by("b"));
  answers(right_executor, by("b"));
  CHECK(left->wanted_back == std::vector<int32_t>{2});
  answers(left_executor, by("a"));
  answers(left_executor, by("a"));
  CHECK(said(first) == "a/cpu:0");
  CHECK(said(second) == "a/cpu:0");
  CHECK(said(third) == "b/cpu:0");
  CHECK(said(fourth) == "b/cpu:0");
}

TEST_CASE_METHOD(a_head, "a node hands in what a head before this has missed",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0");
  auto busy = ask(1, 1);
  auto waiting = ask(2, 2);
  REQUIRE(left->seen.size() == 1);
  auto held = evaluation_key(request(2, 2));
  SECTION("of what waits") {
    offer(right_executor, "b/cpu:0", 1, {"another", held});
    REQUIRE(right->seen.size() == 1);
    CHECK(right->seen[0].request.turn == 2);
  }
  SECTION("of what comes later, whatever it is at") {
    offer(right_executor, "b/cpu:0", 1, {evaluation_key(request(4, 4))});
    REQUIRE(right->seen.size() == 1);
    auto late = ask(4, 4);
    REQUIRE(right->seen.size() == 2);
    answers(right_executor, by("b"));
    answers(right_executor, by("b"));
    CHECK(said(late) == "b/cpu:0");
  }
  answers(left_executor, by("a"));
  if (!right->open.empty())
    answers(right_executor, by("b"));
  CHECK(said(busy) == "a/cpu:0");
  CHECK(said(waiting) == "b/cpu:0");
}

TEST_CASE_METHOD(a_head, "work of a lost node avoids all of that node",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0");
  auto answer = ask(1);
  offer(right_executor, "a/cpu:1");
  answers(left_executor, fault(ec::node_lost, "gone"));
  // There is no other, so it may try again.
  CHECK(left->seen.size() + right->seen.size() == 2);
  for (const auto* x : {&left_executor, &right_executor})
    answers(*x, by("a"));
  CHECK(said(answer).find("a/cpu:") == 0);
}

TEST_CASE_METHOD(a_head, "what no device gets is built again, but not for ever",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0");
  auto answer = ask(1, 1, {{"call", "first", "/dev/null", {}, {}, {}}});
  REQUIRE(left->seen.size() == 1);
  for (size_t i = 1; i <= 4; ++i) { // The first is not counted.
    answers(left_executor, fault(ec::no_artefact, "nobody has it"));
    if (i == 4)
      break;
    REQUIRE(left->seen.size() == i + 1);
    CHECK(left->seen[i].request.artefacts.at(0).module == "again");
  }
  CHECK(said(answer) == "nobody has it");
}

TEST_CASE_METHOD(a_head,
                 "who waits when the last device leaves hears of the end",
                 "[dispatcher]") {
  offer(left_executor, "a/cpu:0");
  auto answer = ask(1);
  answers(left_executor, fault(ec::device_sick, "no memory"));
  self->send(dispatcher, drain{});
  run();
  auto leaving =
    self->request(dispatcher, caf::infinite, withdraw_executor{left_executor});
  run();
  auto released = false;
  CHECK(said(answer) == "the run ends, and no node is here");
  leaving.receive([&](const node_released&) { released = true; },
                  [&](const caf::error& x) { FAIL(describe(x)); });
  CHECK(released);
  heals(left_executor, device_recovered{});
}

TEST_CASE_METHOD(a_head, "people see who is at what", "[dispatcher]") {
  offer(left_executor, "a/cpu:0", 2);
  auto answer = ask(1);
  advance(std::chrono::seconds{3});
  answers(left_executor, by("a"));
  advance(std::chrono::seconds{1});
  auto asked = self->request(dispatcher, caf::infinite, view_devices{});
  run();
  devices_view view;
  asked.receive([&](const devices_view& x) { view = x; },
                [&](const caf::error& x) { FAIL(describe(x)); });
  REQUIRE(view.devices.size() == 1);
  CHECK(view.devices[0].name == "a/cpu:0");
  CHECK(view.devices[0].standing == device_standing::idle);
  CHECK(view.devices[0].evaluations == 1);
  CHECK(view.devices[0].busy_share == Approx(0.75));
  REQUIRE(view.builders.size() == 1);
  CHECK(view.waiting == 0);
  CHECK(said(answer) == "a/cpu:0");
}

TEST_CASE_METHOD(a_head, "a run that ends does not wait for nodes",
                 "[dispatcher]") {
  auto answer = ask(1);
  self->send(dispatcher, drain{});
  CHECK(said(answer) == "the run ends, and no node is here");
}

TEST_CASE_METHOD(two_devices, "without any device left all work fails",
                 "[dispatcher]") {
  offer(left_executor, "left");
  auto first = ask(1);
  auto second = ask(2);
  answers(left_executor, fault(ec::no_device, "torch is missing"));
  CHECK(said(first).find("no device is left") != std::string::npos);
  CHECK(said(second) == "no device is left to evaluate on: torch is missing");
  auto late = ask(3);
  CHECK(said(late).find("no device is left") != std::string::npos);
}

TEST_CASE_METHOD(two_devices, "a sick device's work moves to the other",
                 "[dispatcher]") {
  offer(left_executor, "left");
  offer(right_executor, "right");
  auto first = ask(1);
  auto second = ask(2);
  answers(left_executor, fault(ec::device_sick, "no memory"));
  CHECK(left->health.seen.size() == 1);
  CHECK(left->seen.size() == 1);
  answers(right_executor, by("right"));
  CHECK(right->seen.size() == 2);
  answers(right_executor, by("right"));
  CHECK(said(first) == "right");
  CHECK(said(second) == "right");
  auto third = ask(3);
  auto fourth = ask(4);
  CHECK(left->seen.size() == 1);
  heals(left_executor, device_recovered{});
  CHECK(left->seen.size() == 2);
  answers(left_executor, by("left"));
  answers(right_executor, by("right"));
  CHECK(said(third) == "right");
  CHECK(said(fourth) == "left");
}

TEST_CASE_METHOD(two_devices, "work waits for the only device to recover",
                 "[dispatcher]") {
  offer(left_executor, "left");
  auto answer = ask(1);
  // More often than an evaluation is attempted: it was never begun.
  for (size_t i = 1; i <= 5; ++i) {
    answers(left_executor, fault(ec::device_sick, "no memory"));
    CHECK(left->seen.size() == i);
    heals(left_executor, device_recovered{});
    CHECK(left->seen.size() == i + 1);
  }
  answers(left_executor, by("left"));
  CHECK(said(answer) == "left");
}

TEST_CASE_METHOD(two_devices, "a sick device that is given up takes no work",
                 "[dispatcher]") {
  offer(left_executor, "left");
  auto answer = ask(1);
  answers(left_executor, fault(ec::device_sick, "no memory"));
  SECTION("given up") {
    heals(left_executor, fault(ec::no_device, "no memory"));
  }
  SECTION("its executor ends") {
    self->send(left_executor, frame_received{});
    run();
  }
  CHECK(said(answer).find("no device is left") != std::string::npos);
}
