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
    [](const frame_received&) {},
    [](const link_closed&) {},
    [=](const deadline_passed&) { script->deliver(); },
  };
}

depot_actor::behavior_type scripted_depot(depot_actor::pointer,
                                          std::shared_ptr<bool> works) {
  return {
    [=](const localize_artefact& x) -> caf::result<artefact> {
      if (!*works)
        return fault(ec::node_lost, "there is no head to ask");
      auto result = x.wanted;
      result.path = "/here/" + result.module;
      return result;
    },
    [](const use_gate&) {},
  };
}

struct a_guest : test::deterministic {
  std::shared_ptr<evaluations> script = std::make_shared<evaluations>();
  std::shared_ptr<bool> depot_works = std::make_shared<bool>(true);
  executor_actor executor = sys.spawn(scripted_executor, script);
  depot_actor depot = sys.spawn(scripted_depot, depot_works);
  guest_actor guest = launch<guest_state>(sys, executor, depot);

  ~a_guest() {
    script->open.clear();
    for (const auto& x : {caf::actor_cast<caf::actor>(guest),
                          caf::actor_cast<caf::actor>(depot),
                          caf::actor_cast<caf::actor>(executor)})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  auto ask() {
    evaluate_candidate x;
    for (const auto* module : {"a", "b"}) {
      x.request.artefacts.emplace_back();
      x.request.artefacts.back().module = module;
    }
    auto answer = self->request(guest, caf::infinite, x);
    run();
    return answer;
  }

  void executor_answers() {
    verdict x;
    x.device = "cpu:0";
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
  CHECK(said(answer) == "there is no head to ask");
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
    CHECK(said(again) == "there is no head to ask");
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
