#include "actors/dispatcher/dispatcher.hpp"

#include "tests/support/answers.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

using namespace caesar;

namespace {

using builds = test::open_requests<build_candidate, build_report>;

builder_actor::behavior_type scripted_builder(builder_actor::pointer self,
                                              std::shared_ptr<builds> script) {
  return {
    [=](const build_candidate& x) {
      return script->take(self->make_response_promise<build_report>(), x);
    },
    [](const describe_builder&) { return builder_facts{}; },
    [](const job_ended&) {},
    [=](const frame_received&) {
      script->open.clear();
      self->quit();
    },
    [](const link_closed&) {},
    [=](const deadline_passed&) { script->deliver(); },
  };
}

/// A dispatcher with the builder of its machine, and one of a node.
struct two_builders : test::deterministic {
  std::shared_ptr<builds> here = std::make_shared<builds>();
  std::shared_ptr<builds> there = std::make_shared<builds>();
  builder_actor local = sys.spawn(scripted_builder, here);
  builder_actor remote = sys.spawn(scripted_builder, there);
  dispatcher_actor dispatcher =
    launch<dispatcher_state>(sys, local, 3, true, actor_log{});

  two_builders() {
    self->send(dispatcher, offer_builder{local, {}, 1});
    self->send(dispatcher, offer_builder{remote, "a", 2});
    run();
  }

  ~two_builders() {
    here->open.clear();
    there->open.clear();
    for (const auto& x : {caf::actor_cast<caf::actor>(dispatcher),
                          caf::actor_cast<caf::actor>(local),
                          caf::actor_cast<caf::actor>(remote)})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  auto ask() {
    auto answer = self->request(dispatcher, caf::infinite, build_candidate{});
    run();
    return answer;
  }

  void answers(const builder_actor& who,
               std::variant<build_report, caf::error> x) {
    (who == local ? here : there)->answers.push_back(std::move(x));
    self->send(who, deadline_passed{});
    run();
  }

  static build_report built(const char* by) {
    build_report result;
    result.log = by;
    return result;
  }

  template <class Answer>
  std::string said(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const build_report& x) { result = x.log; },
                   [&](const caf::error& x) { result = describe(x); });
    return result;
  }

  auto withdraw() {
    auto answer =
      self->request(dispatcher, caf::infinite, withdraw_builder{remote});
    run();
    return answer;
  }
};

} // namespace

TEST_CASE_METHOD(two_builders, "builds go where slots are idle",
                 "[dispatcher]") {
  auto a = ask();
  auto b = ask();
  auto c = ask();
  CHECK(there->seen.size() == 2); // It has two slots, this machine one.
  CHECK(here->seen.size() == 1);
  answers(local, built("here"));
  answers(remote, built("there"));
  answers(remote, built("there"));
  CHECK(said(a) == "there");
  CHECK(said(b) == "here");
  CHECK(said(c) == "there");
}

TEST_CASE_METHOD(two_builders, "what a lost node was building others build",
                 "[dispatcher]") {
  auto a = ask();
  REQUIRE(there->seen.size() == 1);
  self->send(remote, frame_received{});
  run();
  REQUIRE(here->seen.size() == 1);
  answers(local, built("here"));
  CHECK(said(a) == "here");
  auto b = ask(); // Nor does it get anything more.
  auto c = ask();
  CHECK(there->seen.size() == 1);
  answers(local, built("here"));
  answers(local, built("here"));
  CHECK(said(b) == "here");
  CHECK(said(c) == "here");
}

TEST_CASE_METHOD(two_builders, "a node that fails three times builds no more",
                 "[dispatcher]") {
  auto once = [this](bool fails) {
    auto seen = there->seen.size();
    auto answer = ask();
    if (there->seen.size() == seen) {
      answers(local, built("only here"));
    } else if (fails) { // It may be the candidate's fault.
      answers(remote, fault(ec::build_system, "the recorder died"));
      answers(local, built("here"));
    } else {
      answers(remote, built("there"));
    }
    return said(answer);
  };
  for (auto i = 0; i < 2; ++i)
    CHECK(once(true) == "here");
  CHECK(once(false) == "there");
  for (auto i = 0; i < build_desk::most_failures; ++i)
    CHECK(once(true) == "here");
  CHECK(once(false) == "only here");
}

TEST_CASE_METHOD(two_builders, "what this machine cannot build is an error",
                 "[dispatcher]") {
  auto a = ask();
  auto b = ask();
  answers(local, fault(ec::build_system, "no compiler"));
  CHECK(said(b) == "no compiler");
  answers(remote, built("there"));
  CHECK(said(a) == "there");
}

TEST_CASE_METHOD(two_builders, "a builder that leaves finishes what it does",
                 "[dispatcher]") {
  auto a = ask();
  auto leaving = withdraw();
  CHECK_FALSE(self->has_next_message());
  auto b = ask();
  CHECK(here->seen.size() == 1);
  answers(remote, built("there"));
  auto released = 0;
  auto count = [&](auto& answer) {
    run();
    answer.receive([&](const node_released&) { ++released; },
                   [&](const caf::error& x) { FAIL(describe(x)); });
  };
  CHECK(said(a) == "there");
  count(leaving);
  auto again = withdraw(); // Nor does it matter that it has left.
  count(again);
  CHECK(released == 2);
  answers(local, built("here"));
  CHECK(said(b) == "here");
}
