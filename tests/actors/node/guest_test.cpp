#include "actors/node/guest.hpp"

#include "tests/support/answers.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

using namespace caesar;

namespace {

using evaluations = test::open_requests<evaluate_candidate, verdict>;

executor_actor::behavior_type
scripted_executor(executor_actor::pointer self,
                  std::shared_ptr<evaluations> script) {
  return {
    [=](const evaluate_candidate& x) {
      return script->take(self->make_response_promise<verdict>(), x);
    },
    [](const await_health&) { return device_recovered{}; },
    [](const describe_device&) {
      device_facts result;
      result.hardware = "a processor";
      return result;
    },
    [](const give_back&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [=](const deadline_passed&) { script->deliver(); },
  };
}

using fetches = test::open_requests<localize_artefact, artefact>;

depot_actor::behavior_type scripted_depot(depot_actor::pointer self,
                                          std::shared_ptr<bool> works,
                                          std::shared_ptr<fetches> slowly) {
  return {
    [=](const localize_artefact& x) -> caf::result<artefact> {
      if (x.wanted.module == "slow")
        return slowly->take(self->make_response_promise<artefact>(), x);
      if (x.wanted.module == "lost")
        return fault(ec::no_artefact, "nobody has it");
      if (!*works)
        return fault(ec::node_lost, "there is nobody to ask");
      auto result = x.wanted;
      result.path = "/here/" + result.module;
      return result;
    },
    [=](const use_shelf&) { slowly->deliver(); },
  };
}

struct a_guest : test::deterministic {
  std::shared_ptr<evaluations> script = std::make_shared<evaluations>();
  std::shared_ptr<bool> depot_works = std::make_shared<bool>(true);
  executor_actor executor = sys.spawn(scripted_executor, script);
  std::shared_ptr<fetches> slowly = std::make_shared<fetches>();
  depot_actor depot = sys.spawn(scripted_depot, depot_works, slowly);
  guest_actor guest = launch<guest_state>(sys, executor, depot);

  ~a_guest() {
    script->open.clear();
    slowly->open.clear();
    for (const auto& x : {caf::actor_cast<caf::actor>(guest),
                          caf::actor_cast<caf::actor>(depot),
                          caf::actor_cast<caf::actor>(executor)})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  auto ask(int32_t turn = 1, std::vector<std::string> modules = {"a", "b"}) {
    evaluate_candidate x;
    x.request.turn = turn;
    for (const auto& module : modules) {
      x.request.artefacts.emplace_back();
      x.request.artefacts.back().module = module;
    }
    auto answer = self->request(guest, caf::infinite, x);
    run();
    return answer;
  }

  void artefact_comes() {
    slowly->answers.push_back(artefact{});
    self->send(depot, use_shelf{});
    run();
  }

  std::vector<std::string> held(const char* run_name = "a run") {
    auto answer = self->request(guest, caf::infinite, list_held{run_name});
    run();
    std::vector<std::string> result;
    answer.receive([&](const held_evaluations& x) { result = x.keys; },
                   [&](const caf::error& x) { FAIL(describe(x)); });
    return result;
  }

  void executor_answers(const char* device = "cpu:0") {
    verdict x;
    x.device = device;
    script->answers.push_back(x);
    self->send(executor, deadline_passed{});
    run();
  }

  template <class Answer>
  std::string said(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const verdict& x) { result = x.device; },
                   [&](const caf::error& x) { result = describe(x); });
    return result;
  }
};

} // namespace

TEST_CASE_METHOD(a_guest, "an evaluation is passed on with what is here",
                 "[node]") {
  auto answer = ask();
  REQUIRE(script->seen.size() == 1);
  const auto& artefacts = script->seen[0].request.artefacts;
  CHECK(artefacts.at(0).path == "/here/a");
  CHECK(artefacts.at(1).path == "/here/b");
  executor_answers();
  CHECK(said(answer) == "cpu:0");
}

TEST_CASE_METHOD(a_guest, "what cannot be brought here is not evaluated",
                 "[node]") {
  *depot_works = false;
  auto answer = ask();
  CHECK(said(answer) == "there is nobody to ask");
  CHECK(script->seen.empty());
  // Others get the work for a second, then for two.
  for (auto pause : {std::chrono::seconds{1}, std::chrono::seconds{2}}) {
    auto health = self->request(guest, caf::infinite, await_health{});
    run();
    advance(pause - std::chrono::milliseconds{1});
    CHECK_FALSE(self->has_next_message());
    advance(std::chrono::milliseconds{1});
    auto well = false;
    health.receive([&](const device_recovered&) { well = true; },
                   [&](const caf::error& x) { FAIL(describe(x)); });
    CHECK(well);
    auto again = ask();
    CHECK(said(again) == "there is nobody to ask");
  }
}

TEST_CASE_METHOD(a_guest, "a guest is idle when all is answered", "[node]") {
  auto answer = ask();
  auto idle = self->request(guest, caf::infinite, await_idle{});
  run();
  auto done = false;
  executor_answers();
  idle.receive([&](const is_idle&) { done = true; },
               [&](const caf::error& x) { FAIL(describe(x)); });
  CHECK(done);
  CHECK(said(answer) == "cpu:0");
  auto again = self->request(guest, caf::infinite, await_idle{});
  run();
  done = false;
  again.receive([&](const is_idle&) { done = true; },
                [&](const caf::error& x) { FAIL(describe(x)); });
  CHECK(done);
}

TEST_CASE_METHOD(a_guest, "the next evaluation waits until one is done",
                 "[node]") {
  auto first = ask(1);
  auto second = ask(2);
  CHECK(script->seen.size() == 1);
  SECTION("and may be asked back until then") {
    self->send(guest, give_back{{}, 1}); // It has begun.
    self->send(guest, give_back{{}, 2});
    CHECK(said(second) == "it was asked back");
    executor_answers();
    CHECK(script->seen.size() == 1);
  }
  SECTION("and begins then") {
    executor_answers();
    REQUIRE(script->seen.size() == 2);
    executor_answers("later");
    CHECK(said(second) == "later");
  }
  CHECK(said(first) == "cpu:0");
}

TEST_CASE_METHOD(a_guest, "a failure lets the next one begin", "[node]") {
  auto first = ask(1);
  auto second = ask(2);
  script->answers.push_back(fault(ec::judge_lost, "killed"));
  self->send(executor, deadline_passed{});
  run();
  CHECK(said(first) == "killed");
  CHECK(script->seen.size() == 2);
  executor_answers();
  CHECK(said(second) == "cpu:0");
}

TEST_CASE_METHOD(a_guest, "who comes back gets the verdicts of its run",
                 "[node]") {
  CHECK(held().empty());
  auto first = ask(1);
  auto second = ask(2);
  executor_answers();
  CHECK(said(first) == "cpu:0");
  CHECK(held().size() == 2); // Also what it is at.
  auto again = ask(1);
  CHECK(said(again) == "cpu:0");
  auto rejoined = ask(2); // Whoever asked before may be gone.
  CHECK(script->seen.size() == 2);
  executor_answers("once");
  CHECK(said(rejoined) == "once");
  CHECK(said(second) == "once");
  SECTION("for some time") {
    advance(verdict_shelf::longest + std::chrono::seconds{1});
    CHECK(held().empty());
  }
  SECTION("and no other run does") {
    CHECK(held("another").empty());
    auto other = ask(1);
    CHECK(script->seen.size() == 3);
    executor_answers("new");
    CHECK(said(other) == "new");
  }
}

TEST_CASE_METHOD(a_guest, "another run does not wait for the one before",
                 "[node]") {
  CHECK(held().empty());
  auto first = ask(1);
  auto second = ask(2);
  CHECK(held("another").empty());
  CHECK(said(second) == "the head serves another run");
  executor_answers();
  CHECK(held("another").empty()); // Its verdict is of the run before.
  CHECK(said(first) == "cpu:0");
}

TEST_CASE_METHOD(a_guest, "a guest tells what its device is", "[node]") {
  auto answer = self->request(guest, caf::infinite, describe_device{});
  run();
  std::string hardware;
  answer.receive([&](const device_facts& x) { hardware = x.hardware; },
                 [&](const caf::error& x) { FAIL(describe(x)); });
  CHECK(hardware == "a processor");
}

TEST_CASE_METHOD(a_guest, "what nobody has is not the device's fault",
                 "[node]") {
  auto answer = ask(1, {"a", "lost"});
  CHECK(said(answer) == "nobody has it");
  auto other = ask(2);
  CHECK(script->seen.size() == 1);
  executor_answers();
  CHECK(said(other) == "cpu:0");
}

TEST_CASE_METHOD(a_guest, "what comes for another run does not begin",
                 "[node]") {
  CHECK(held().empty());
  auto old = ask(1, {"slow"});
  CHECK(held("another").empty());
  artefact_comes();
  CHECK(said(old) == "the head serves another run");
  CHECK(script->seen.empty());
}

TEST_CASE_METHOD(a_guest, "what is asked back before all is here goes back",
                 "[node]") {
  auto first = ask(1);
  auto second = ask(2, {"slow"});
  self->send(guest, give_back{{}, 2});
  run();
  SECTION("when another is at work") {
    artefact_comes();
    CHECK(said(second) == "it was asked back");
    executor_answers();
  }
  SECTION("and begins when none is") {
    executor_answers();
    artefact_comes();
    executor_answers("it");
    CHECK(said(second) == "it");
  }
  CHECK(said(first) == "cpu:0");
}
