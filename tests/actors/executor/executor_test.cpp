#include "actors/executor/executor.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"
#include "tests/support/scripted_link.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

constexpr auto ready =
  R"({"ready":{"torch":"2","python":"3","device":"cpu:0","hardware":"x"}})";

std::string verdict_frame(judgement how = judgement::correct) {
  verdict x;
  x.outcome = how;
  return to_line(json{{"verdict", x}});
}

progress_listener_actor::behavior_type
note_phases(progress_listener_actor::pointer,
            std::shared_ptr<std::vector<evaluation_phase>> phases) {
  return {
    [phases](const evaluation_progress& x) { phases->push_back(x.phase); }};
}

/// One executor whose judge speaks what the test says.
struct one_device : test::deterministic {
  std::shared_ptr<test::link_script> judge =
    std::make_shared<test::link_script>();
  std::shared_ptr<std::vector<evaluation_phase>> phases =
    std::make_shared<std::vector<evaluation_phase>>();
  progress_listener_actor listener = sys.spawn(note_phases, phases);
  executor_actor executor = launch<executor_state>(
    sys, executor_settings{"cpu:0", 120s, 600s, 3},
    std::unique_ptr<io::frame_link>{new test::scripted_link{judge}},
    actor_log{});

  one_device() { run(); }

  ~one_device() {
    caf::anon_send_exit(executor, caf::exit_reason::user_shutdown);
    caf::anon_send_exit(listener, caf::exit_reason::user_shutdown);
  }

  auto ask(int32_t turn = 1) {
    evaluate_candidate x;
    x.request.who = {{1, 19}, 0};
    x.request.turn = turn;
    x.listener = listener;
    auto answer = self->request(executor, caf::infinite, x);
    run();
    return answer;
  }

  template <class Answer>
  std::string outcome_of(Answer& answer) {
    run();
    std::string result;
    answer.receive([&](const verdict& x) { result = name_of(x.outcome); },
                   [&](const caf::error& x) {
                     result = "error "
                              + std::to_string(static_cast<int>(*code_of(x)))
                              + ' ' + describe(x);
                   });
    return result;
  }

  bool failed(const std::string& x, ec code) const {
    return x.starts_with("error " + std::to_string(static_cast<int>(code)));
  }

  void say(std::string text) {
    judge->say(std::move(text));
    run();
  }
};

} // namespace

TEST_CASE_METHOD(one_device, "a judge is started at once", "[executor]") {
  CHECK(judge->opened.size() == 1);
}

TEST_CASE_METHOD(one_device, "work waits until the judge is ready",
                 "[executor]") {
  auto answer = ask();
  CHECK(judge->sent.empty());
  say(ready);
  REQUIRE(judge->sent.size() == 1);
  auto frame = json::parse(judge->sent[0]);
  CHECK(frame["evaluate"]["who"]["problem"]["number"] == 19);
  say(verdict_frame());
  CHECK(outcome_of(answer) == "correct");
}

TEST_CASE_METHOD(one_device, "one evaluation at a time", "[executor]") {
  say(ready);
  auto first = ask(1);
  auto second = ask(2);
  CHECK(judge->sent.size() == 1);
  say(verdict_frame(judgement::wrong));
  CHECK(judge->sent.size() == 2);
  say(verdict_frame());
  CHECK(outcome_of(first) == "wrong");
  CHECK(outcome_of(second) == "correct");
}

TEST_CASE_METHOD(one_device, "the listener hears of each phase", "[executor]") {
  say(ready);
  auto answer = ask();
  say(R"({"progress":"correctness"})");
  say(R"({"progress":"performance"})");
  say(verdict_frame());
  CHECK(outcome_of(answer) == "correct");
  CHECK(*phases
        == std::vector{evaluation_phase::correctness,
                       evaluation_phase::performance});
}

TEST_CASE_METHOD(one_device, "a judge that dies is replaced, its work fails",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  judge->die("was killed by SIGKILL");
  CHECK(failed(outcome_of(answer), ec::judge_lost));
  CHECK(judge->opened.size() == 2);
  auto again = ask();
  say(ready);
  say(verdict_frame());
  CHECK(outcome_of(again) == "correct");
}

TEST_CASE_METHOD(one_device, "what an earlier judge said is ignored",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  auto before = judge->listener;
  auto old = judge->opened.back();
  judge->die("exited with status 1");
  CHECK(failed(outcome_of(answer), ec::judge_lost));
  auto next = ask();
  say(ready);
  before.on_frame(frame_received{old, verdict_frame(judgement::wrong)});
  before.on_closed(link_closed{old, "exited with status 1"});
  run();
  CHECK(judge->opened.size() == 2);
  say(verdict_frame());
  CHECK(outcome_of(next) == "correct");
}

TEST_CASE_METHOD(one_device, "a judge that hangs is killed at the deadline",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  advance(779s);
  CHECK(judge->closed == 0);
  advance(2s);
  CHECK(judge->closed == 1);
  CHECK(outcome_of(answer).find("did not answer in time") != std::string::npos);
  CHECK(judge->opened.size() == 2);
}

TEST_CASE_METHOD(one_device, "the deadline of a finished evaluation is stale",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  say(verdict_frame());
  CHECK(outcome_of(answer) == "correct");
  advance(3600s);
  CHECK(judge->opened.size() == 1);
}

TEST_CASE_METHOD(one_device, "nonsense ends the judge", "[executor]") {
  say(ready);
  auto answer = ask();
  say(R"({"verdict":{"outcome":"splendid"}})");
  CHECK(failed(outcome_of(answer), ec::judge_lost));
  CHECK(judge->opened.size() == 2);
}

TEST_CASE_METHOD(one_device, "a bad problem is an error, the judge goes on",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  say(R"({"error":{"code":"bad_problem","text":"no class Model"}})");
  auto said = outcome_of(answer);
  CHECK(failed(said, ec::bad_problem));
  CHECK(said.find("no class Model") != std::string::npos);
  CHECK(judge->opened.size() == 1);
}

TEST_CASE_METHOD(one_device, "judges that do not start give up the device",
                 "[executor]") {
  auto answer = ask();
  for (auto i = 0; i < 3; ++i) {
    judge->die("exited with status 3");
    run();
  }
  auto said = outcome_of(answer);
  CHECK(failed(said, ec::no_device));
  CHECK(said.find("exited with status 3") != std::string::npos);
  CHECK(judge->opened.size() == 3);
  auto late = ask();
  CHECK(failed(outcome_of(late), ec::no_device));
}

TEST_CASE_METHOD(one_device, "a judge may say why it cannot start",
                 "[executor]") {
  auto answer = ask();
  for (auto i = 0; i < 3; ++i)
    say(R"({"error":{"code":"no_device","text":"torch is missing"}})");
  CHECK(outcome_of(answer).find("torch is missing") != std::string::npos);
}

TEST_CASE_METHOD(one_device, "an executor that ends answers what it has",
                 "[executor]") {
  say(ready);
  auto answer = ask();
  caf::anon_send_exit(executor, caf::exit_reason::user_shutdown);
  CHECK(failed(outcome_of(answer), ec::abandoned));
}
