#include "actors/board/board.hpp"
#include "actors/supervisor/plan.hpp"
#include "actors/supervisor/supervisor.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

#include <map>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

/// What the test knows of its trajectories, in order of their start.
struct started {
  std::vector<std::pair<trajectory_id, trajectory_actor>> all;
  std::map<trajectory_id, int> begun;
  std::map<trajectory_id, int> drained;
};

trajectory_actor::behavior_type
scripted_trajectory(trajectory_actor::pointer, trajectory_id who,
                    std::shared_ptr<started> notes) {
  return {
    [=](const begin_trajectory&) { ++notes->begun[who]; },
    [](const evaluation_progress&) {},
    [](const code_written&) {},
    [=](const drain&) { ++notes->drained[who]; },
    [=](const cancel_trajectory&) { return command_done{"cancelled"}; },
    [=](const hint_trajectory& x) { return command_done{"hint: " + x.text}; },
  };
}

std::vector<planned_trajectory> plan_of(int32_t problems, int32_t samples) {
  std::vector<problem> all;
  for (int32_t i = 1; i <= problems; ++i)
    all.push_back({{1, i}, std::to_string(i) + "_x.py", "", ""});
  return make_plan(all, samples);
}

/// A supervisor over scripted trajectories.
struct one_run : test::deterministic {
  std::shared_ptr<started> notes = std::make_shared<started>();
  board_actor board = launch<board_state>(sys, 4, 3);
  supervisor_actor supervisor;
  config::budget_options budget;

  ~one_run() {
    for (auto& [who, x] : notes->all)
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
    notes->all.clear();
    caf::anon_send_exit(supervisor, caf::exit_reason::user_shutdown);
    caf::anon_send_exit(board, caf::exit_reason::user_shutdown);
  }

  auto begin(std::vector<planned_trajectory> plan, int32_t active,
             std::map<trajectory_id, trajectory_summary> ended = {}) {
    auto launcher =
      trajectory_launcher{[notes = notes](supervisor_actor::pointer by,
                                          const planned_trajectory& x) {
        auto result = by->spawn(scripted_trajectory, x.who, notes);
        notes->all.emplace_back(x.who, result);
        return result;
      }};
    supervisor = launch<supervisor_state>(
      sys, std::move(plan), std::move(ended),
      supervisor_limits{active, budget, {}}, launcher, board, actor_log{});
    auto answer = self->request(supervisor, caf::infinite, start_run{});
    run();
    return answer;
  }

  /// Lets the trajectory that was started as number `i` end.
  void end(size_t i, bool drained = false, std::string limit = {}) {
    auto& [who, actor] = notes->all[i];
    trajectory_summary summary;
    summary.who = who;
    summary.turns = 3;
    caf::anon_send(supervisor,
                   trajectory_ended{summary, drained, std::move(limit)});
    caf::anon_send_exit(actor, caf::exit_reason::user_shutdown);
    run();
  }

  void kill(size_t i) {
    caf::anon_send_exit(notes->all[i].second, caf::exit_reason::kill);
    run();
  }

  board_view view() {
    auto answer = self->request(board, caf::infinite, view_board{});
    run();
    board_view result;
    answer.receive([&](const board_view& x) { result = x; },
                   [](const caf::error& x) { FAIL(describe(x)); });
    return result;
  }

  template <class Answer>
  run_summary summary(Answer& answer) {
    run();
    run_summary result;
    answer.receive([&](const run_summary& x) { result = x; },
                   [](const caf::error& x) { FAIL(describe(x)); });
    return result;
  }
};

} // namespace

TEST_CASE_METHOD(one_run, "the plan holds every sample of every problem",
                 "[supervisor]") {
  auto plan = plan_of(2, 3);
  REQUIRE(plan.size() == 6);
  CHECK(plan[0].who == trajectory_id{{1, 1}, 0});
  CHECK(plan[2].who == trajectory_id{{1, 1}, 2});
  CHECK(plan[3].who == trajectory_id{{1, 2}, 0});
  CHECK(plan[3].target == plan[5].target);
  auto answer = begin({}, 1);
  CHECK(summary(answer).trajectories.empty());
}

TEST_CASE_METHOD(one_run, "only so many trajectories are in flight",
                 "[supervisor]") {
  auto answer = begin(plan_of(2, 2), 3);
  CHECK(notes->all.size() == 3);
  end(1);
  CHECK(notes->all.size() == 4);
  end(0);
  end(2);
  end(3);
  auto said = summary(answer);
  REQUIRE(said.trajectories.size() == 4);
  CHECK(said.trajectories[0].who == trajectory_id{{1, 1}, 0});
  CHECK(said.trajectories[3].who == trajectory_id{{1, 2}, 1});
  CHECK(said.open == 0);
  for (const auto& [who, count] : notes->begun)
    CHECK(count == 1);
}

TEST_CASE_METHOD(one_run, "what ended before is not started again",
                 "[supervisor]") {
  trajectory_summary before;
  before.who = {{1, 1}, 0};
  before.turns = 3;
  auto answer = begin(plan_of(2, 1), 8, {{before.who, before}});
  REQUIRE(notes->all.size() == 1);
  CHECK(notes->all[0].first == trajectory_id{{1, 2}, 0});
  CHECK(view().ended == 1);
  CHECK(view().turns == 3);
  end(0);
  auto said = summary(answer);
  CHECK(said.skipped == 1);
  CHECK(said.trajectories.size() == 2);
}

TEST_CASE_METHOD(one_run, "a trajectory that dies is started again, thrice",
                 "[supervisor]") {
  auto answer = begin(plan_of(1, 1), 8);
  for (size_t i = 0; i < 3; ++i) {
    REQUIRE(notes->all.size() == i + 1);
    kill(i);
  }
  auto said = summary(answer);
  CHECK(notes->all.size() == 3);
  REQUIRE(said.trajectories.size() == 1);
  CHECK(said.trajectories[0].failure.starts_with("died"));
}

TEST_CASE_METHOD(one_run, "a poisoned trajectory does not stop the others",
                 "[supervisor]") {
  auto answer = begin(plan_of(2, 1), 1);
  for (size_t i = 0; i < 3; ++i)
    kill(i);
  REQUIRE(notes->all.size() == 4);
  CHECK(notes->all[3].first == trajectory_id{{1, 2}, 0});
  end(3);
  CHECK(summary(answer).trajectories.size() == 2);
}

TEST_CASE_METHOD(one_run, "draining starts nothing new and waits for the rest",
                 "[supervisor]") {
  auto answer = begin(plan_of(2, 2), 2);
  caf::anon_send(supervisor, drain{});
  run();
  CHECK(notes->drained.size() == 2);
  end(0);
  CHECK(notes->all.size() == 2);
  end(1, true);
  auto said = summary(answer);
  CHECK(said.trajectories.size() == 1);
  CHECK(said.open == 3);
}

TEST_CASE_METHOD(one_run, "an end that is told twice counts once",
                 "[supervisor]") {
  auto answer = begin(plan_of(2, 1), 1);
  end(0);
  end(0);
  CHECK(notes->all.size() == 2);
  end(1);
  CHECK(summary(answer).trajectories.size() == 2);
}

TEST_CASE_METHOD(one_run, "the board counts turns and states", "[board]") {
  auto answer = begin(plan_of(2, 1), 2);
  caf::anon_send(board, trajectory_moved{{{1, 1}, 0}, 2, state::compile, 1});
  caf::anon_send(board, trajectory_moved{{{1, 2}, 0}, 1, state::correct, 0});
  run();
  auto now = view();
  CHECK(now.turns == 3);
  CHECK(now.correct == 1);
  CHECK(now.states[static_cast<size_t>(state::compile)] == 1);
  CHECK(now.states[static_cast<size_t>(state::correct)] == 1);
  end(0);
  now = view();
  CHECK(now.turns == 4);
  CHECK(now.ended == 1);
  CHECK(now.states[static_cast<size_t>(state::compile)] == 0);
  end(1);
  CHECK(summary(answer).open == 0);
}

TEST_CASE_METHOD(one_run, "a budget that is used up ends the run",
                 "[supervisor]") {
  auto answer = begin(plan_of(2, 2), 2);
  end(0, true, "[budget] dollars = 5 is used up");
  CHECK(notes->all.size() == 2); // Nothing new begins.
  CHECK(notes->drained.size() == 1);
  end(1, true, "[budget] requests = 9 is used up"); // Follows from it.
  auto said = summary(answer);
  CHECK(said.budget == "[budget] dollars = 5 is used up");
  CHECK(said.open == 4);
}

TEST_CASE_METHOD(one_run, "devices and time have a budget", "[supervisor]") {
  budget.device_seconds = 10;
  auto answer = begin(plan_of(2, 2), 2);
  caf::anon_send(supervisor, device_used{std::chrono::seconds{6}});
  run();
  CHECK(notes->drained.empty());
  caf::anon_send(supervisor, device_used{std::chrono::seconds{4}});
  run();
  CHECK(notes->drained.size() == 2);
  end(0, true);
  end(1, true);
  CHECK(summary(answer).budget
        == "[budget] device_seconds = 10 is used up: 10 s");
}

TEST_CASE_METHOD(one_run, "a run has a time to end at", "[supervisor]") {
  budget.wall = std::chrono::seconds{60};
  auto answer = begin(plan_of(1, 1), 2);
  advance(std::chrono::seconds{59});
  CHECK(notes->drained.empty());
  advance(std::chrono::seconds{1});
  CHECK(notes->drained.size() == 1);
  end(0, true);
  CHECK(summary(answer).budget.find("[budget] wall") == 0);
}

// -- what people ask for ------------------------------------------------------

TEST_CASE_METHOD(one_run, "a paused run begins nothing", "[supervisor]") {
  auto answer = begin(plan_of(1, 4), 1);
  self->send(supervisor, hold_run{true});
  end(0);
  CHECK(notes->all.size() == 1);
  self->send(supervisor, hold_run{false});
  run();
  CHECK(notes->all.size() == 2);
  for (size_t i = 1; i < 4; ++i)
    end(i);
  CHECK(summary(answer).trajectories.size() == 4);
}

TEST_CASE_METHOD(one_run, "people reach every trajectory that has not ended",
                 "[supervisor]") {
  auto ended = trajectory_summary{};
  ended.who = {{1, 1}, 3};
  auto answer = begin(plan_of(1, 4), 1, {{ended.who, ended}});
  auto ask = [&](auto x) {
    auto asked = self->request(supervisor, caf::infinite, std::move(x));
    run();
    std::string result;
    asked.receive([&](const command_done& y) { result = y.text; },
                  [&](const caf::error& y) { result = describe(y); });
    return result;
  };
  CHECK(ask(hint_trajectory{{{1, 1}, 0}, "tiles"}) == "hint: tiles");
  CHECK(notes->all.size() == 1);
  CHECK(ask(cancel_trajectory{{{1, 1}, 2}}) == "cancelled"); // Out of turn.
  CHECK(notes->all.size() == 2);
  CHECK(ask(cancel_trajectory{{{1, 1}, 3}}) == "level1/1/3 has ended");
  CHECK(ask(cancel_trajectory{{{1, 9}, 0}}) == "level1/9/0 is not of this run");
  end(0);
  end(1);
  end(2); // 1/1, the last one.
  CHECK(summary(answer).trajectories.size() == 4);
  CHECK(notes->all.size() == 3);
}

TEST_CASE_METHOD(one_run, "limits change while the run goes on",
                 "[supervisor]") {
  auto answer = begin(plan_of(1, 4), 1);
  auto change = [&](const char* key, const char* value) {
    auto asked =
      self->request(supervisor, caf::infinite, change_setting{key, value});
    run();
    std::string result;
    asked.receive([&](const command_done& x) { result = x.text; },
                  [&](const caf::error& x) { result = describe(x); });
    return result;
  };
  CHECK(change("run.active", "3") == "run.active = 3");
  CHECK(notes->all.size() == 3);
  CHECK(change("run.active", "0").find("run.active must") == 0);
  CHECK(change("run.turns", "3").find("cannot be changed")
        != std::string::npos);
  CHECK(change("budget.wall", "60s") == "budget.wall = 60s");
  advance(59s);
  CHECK(notes->drained.empty());
  CHECK(change("budget.wall", "120s") == "budget.wall = 120s");
  advance(2s); // The alarm of before.
  CHECK(notes->drained.empty());
  advance(60s);
  CHECK(notes->drained.size() == 3);
  for (size_t i = 0; i < 3; ++i)
    end(i, true);
  CHECK(summary(answer).budget.find("wall") != std::string::npos);
}
