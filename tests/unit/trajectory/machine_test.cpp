#include "actors/trajectory/machine.hpp"

#include "tests/support/catch.hpp"

#include <deque>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

const auto kernel = "```python\nclass ModelNew:\n    pass\n```\n";

machine_options options(int32_t turns, std::string_view table = "default") {
  machine_options result;
  result.turns = turns;
  result.transitions = config::transition_table::named(table);
  return result;
}

completion says(std::string text) {
  completion result;
  result.text = std::move(text);
  return result;
}

build_report build(build_status status = build_status::built) {
  build_report result;
  result.status = status;
  result.log = status == build_status::built ? "" : "error: no";
  return result;
}

verdict judged(judgement how,
               evaluation_phase phase = evaluation_phase::correctness,
               std::chrono::nanoseconds mean = 0ns) {
  verdict result;
  result.outcome = how;
  result.phase = phase;
  result.compiled = how != judgement::load_error;
  if (mean > 0ns) {
    result.runtime = timing{mean, 0ns, mean, mean, mean, 10};
    result.reference = timing{10ms, 0ns, 10ms, 10ms, 10ms, 10};
  }
  return result;
}

verdict timed(std::chrono::nanoseconds mean) {
  return judged(judgement::correct, evaluation_phase::performance, mean);
}

template <class Command>
bool wants(const machine& x) {
  return std::holds_alternative<Command>(x.next());
}

/// Applies events that must all fit.
void play(machine& x, std::deque<trajectory_event> events) {
  for (auto& event : events)
    REQUIRE(x.apply(std::move(event)));
}

/// A machine of one turn, in `correct` or wherever `events` lead.
machine at(std::deque<trajectory_event> events, int32_t turns = 2) {
  machine result{{{1, 19}, 0}, "19_ReLU.py", options(turns)};
  play(result, std::move(events));
  return result;
}

} // namespace

TEST_CASE("a trajectory begins by composing a prompt", "[machine]") {
  auto x = at({});
  CHECK(x.where() == state::start);
  REQUIRE(wants<compose_prompt>(x));
  CHECK(std::get<compose_prompt>(x.next()).turn == 1);
}

TEST_CASE("a turn asks, builds and evaluates in this order", "[machine]") {
  auto x = at({prompted{"please"}});
  REQUIRE(wants<ask_model>(x));
  CHECK(std::get<ask_model>(x.next()).prompt == "please");
  play(x, {says(kernel)});
  CHECK(x.where() == state::compile);
  REQUIRE(wants<build_code>(x));
  CHECK(std::get<build_code>(x.next()).code.find("ModelNew")
        != std::string::npos);
  play(x, {build()});
  CHECK(x.where() == state::correct);
  REQUIRE(wants<evaluate_code>(x));
  CHECK(std::get<evaluate_code>(x.next()).measure);
}

TEST_CASE("each way a turn can end leads back to start", "[machine]") {
  struct row {
    std::deque<trajectory_event> events;
    outcome how;
  };
  auto correctness = evaluation_phase::correctness;
  auto performance = evaluation_phase::performance;
  auto rows = std::vector<row>{
    {{says("I cannot do that.")}, outcome::no_code},
    {{says(kernel), build(build_status::failed)}, outcome::cpu_compile_fail},
    {{says(kernel), build(build_status::timed_out)}, outcome::timeout},
    {{says(kernel), build(), judged(judgement::load_error)},
     outcome::gpu_compile_fail},
    {{says(kernel), build(), judged(judgement::wrong)},
     outcome::gpu_compile_success_check_fail},
    {{says(kernel), build(), judged(judgement::runtime_error)},
     outcome::runtime_error},
    {{says(kernel), build(), judged(judgement::timeout, correctness)},
     outcome::timeout},
    {{says(kernel), build(), judged(judgement::rejected)}, outcome::rejected},
    {{says(kernel), build(), timed(2ms)}, outcome::performance_success},
    {{says(kernel), build(), judged(judgement::correct, performance)},
     outcome::performance_fail},
    {{says(kernel), build(), judged(judgement::wrong, performance)},
     outcome::performance_fail},
    {{says(kernel), build(), judged(judgement::timeout, performance)},
     outcome::timeout},
  };
  for (auto& [events, how] : rows) {
    INFO(name_of(how));
    auto x = at({prompted{"p"}});
    play(x, events);
    CHECK(x.where() == state::start);
    CHECK(x.last_outcome() == how);
    CHECK(!x.turns().back().feedback.empty());
    CHECK(wants<compose_prompt>(x));
  }
}

TEST_CASE("hearing that timing began changes the state, not the end",
          "[machine]") {
  auto told =
    at({prompted{"p"}, says(kernel), build(), evaluation_phase::correctness});
  CHECK(told.where() == state::correct);
  play(told, {evaluation_phase::performance});
  CHECK(told.where() == state::performance);
  auto untold = at({prompted{"p"}, says(kernel), build()});
  play(told, {timed(3ms)});
  play(untold, {timed(3ms)});
  CHECK(told.where() == untold.where());
  CHECK(told.last_outcome() == untold.last_outcome());
  CHECK(told.turns().back().feedback == untold.turns().back().feedback);
}

TEST_CASE("news of a phase outside of an evaluation is ignored", "[machine]") {
  auto x = at({prompted{"p"}, evaluation_phase::performance});
  CHECK(x.where() == state::generate);
}

TEST_CASE("after the last turn the best kernel is built and judged again",
          "[machine]") {
  auto x =
    at({prompted{"p"}, says(kernel), build(), timed(2ms), prompted{"q"},
        says("```python\nclass ModelNew: ...\n```"), build(), timed(3ms)});
  CHECK(x.where() == state::finish);
  REQUIRE(wants<build_code>(x));
  CHECK(std::get<build_code>(x.next()).turn == 0);
  CHECK(std::get<build_code>(x.next()).code == x.turns()[0].code);
  play(x, {build()});
  REQUIRE(wants<evaluate_code>(x));
  CHECK(std::get<evaluate_code>(x.next()).measure);
  play(x, {timed(2500us)});
  REQUIRE(wants<conclude>(x));
  auto summary = x.summary();
  CHECK(summary.best_turn == 1);
  CHECK(summary.turns == 2);
  CHECK(summary.correct);
  CHECK(summary.runtime->mean == 2500us);
  play(x, {summary});
  CHECK(wants<rest>(x));
}

TEST_CASE("final = last takes the last kernel even when it is wrong",
          "[machine]") {
  auto wanted = options(2);
  wanted.final = config::final_choice::last;
  machine x{{{1, 1}, 0}, "1_x.py", wanted};
  play(x, {prompted{"p"}, says(kernel), build(), timed(2ms), prompted{"q"},
           says(kernel), build(), judged(judgement::wrong)});
  REQUIRE(x.result() != nullptr);
  CHECK(x.result()->number == 2);
}

TEST_CASE("without a correct kernel the last one with code is the result",
          "[machine]") {
  auto x = at({prompted{"p"}, says(kernel), build(), judged(judgement::wrong),
               prompted{"q"}, says("no code")});
  REQUIRE(x.result() != nullptr);
  CHECK(x.result()->number == 1);
}

TEST_CASE("without any code there is no final stage", "[machine]") {
  auto x = at({prompted{"p"}, says("no"), prompted{"q"}, says("no")});
  CHECK(x.result() == nullptr);
  CHECK(wants<conclude>(x));
  CHECK(x.summary().best_turn == 0);
}

TEST_CASE("a final build that fails ends the final stage", "[machine]") {
  auto x = at({prompted{"p"}, says(kernel), build(), timed(1ms)}, 1);
  play(x, {build(build_status::failed)});
  CHECK(wants<conclude>(x));
  CHECK(!x.summary().correct);
}

TEST_CASE("an event that does not fit is refused and changes nothing",
          "[machine]") {
  auto x = at({prompted{"p"}});
  CHECK(!x.apply(prompted{"again"}));
  CHECK(!x.apply(build()));
  CHECK(!x.apply(timed(1ms)));
  CHECK(!x.apply(trajectory_summary{}));
  CHECK(x.where() == state::generate);
  CHECK(x.turns().size() == 1);
}

TEST_CASE("the table reflection only asks", "[machine]") {
  machine x{{{1, 1}, 0}, "1_x.py", options(2, "reflection")};
  play(x, {prompted{"p"}, says(kernel)});
  CHECK(x.where() == state::start);
  CHECK(x.turns().back().feedback.empty());
  play(x, {prompted{"q"}, says(kernel)});
  CHECK(x.where() == state::finish);
  CHECK(x.result()->number == 2);
}

TEST_CASE("the table reflection_nvcc checks and never times", "[machine]") {
  machine x{{{1, 1}, 0}, "1_x.py", options(2, "reflection_nvcc")};
  play(x, {prompted{"p"}, says(kernel), build()});
  CHECK(!std::get<evaluate_code>(x.next()).measure);
  play(x, {judged(judgement::correct)});
  CHECK(x.where() == state::start);
  CHECK(x.last_outcome() == outcome::gpu_compile_success_check_success);
}

TEST_CASE("a table may end a trajectory at a fault", "[machine]") {
  auto wanted = options(5);
  wanted.transitions.set(state::correct, outcome::runtime_error, state::finish);
  machine x{{{1, 1}, 0}, "1_x.py", wanted};
  play(x, {prompted{"p"}, says(kernel), build(),
           judged(judgement::runtime_error)});
  CHECK(x.where() == state::finish);
  CHECK(wants<build_code>(x));
}

TEST_CASE("a table that skips compile builds when it evaluates", "[machine]") {
  auto wanted = options(1);
  wanted.transitions.set(state::generate, outcome::generate, state::correct);
  machine x{{{1, 1}, 0}, "1_x.py", wanted};
  play(x, {prompted{"p"}, says(kernel)});
  CHECK(x.where() == state::correct);
  REQUIRE(wants<build_code>(x));
  play(x, {build(build_status::failed)});
  CHECK(x.last_outcome() == outcome::gpu_compile_fail);
}

TEST_CASE("the best speedup so far is the record to beat", "[machine]") {
  auto x = at({prompted{"p"}, says(kernel), build()}, 2);
  CHECK(x.record() == 0);
  play(x, {timed(5ms), prompted{"q"}, says(kernel), build()});
  CHECK(x.record() == 2);
  play(x, {timed(4ms)});
  REQUIRE(wants<build_code>(x)); // The final stage: nothing is left to beat.
  CHECK(x.record() == 0);
}

TEST_CASE("the best turn is the fastest correct one", "[machine]") {
  auto x = at({prompted{"p"}, says(kernel), build(), timed(5ms), prompted{"q"},
               says(kernel), build(), timed(4ms), prompted{"r"}, says(kernel),
               build(), timed(6ms)},
              4);
  REQUIRE(x.best() != nullptr);
  CHECK(x.best()->number == 2);
}

// -- more turns, and people ---------------------------------------------------

namespace {

/// What one whole turn does, with a right kernel of this time.
std::deque<trajectory_event> right_turn(std::chrono::nanoseconds mean) {
  return {prompted{"p"}, says(kernel), build(), timed(mean)};
}

} // namespace

TEST_CASE("with more turns an ended trajectory goes on", "[machine]") {
  auto x = at(right_turn(5ms), 1);
  auto end =
    std::deque<trajectory_event>{build(), timed(5ms), trajectory_summary{}};
  play(x, end);
  CHECK(wants<rest>(x));
  // The same events, where there are more turns now.
  auto more = at(right_turn(5ms), 2);
  play(more, end);
  REQUIRE(wants<compose_prompt>(more));
  CHECK(std::get<compose_prompt>(more.next()).turn == 2);
  play(more, right_turn(3ms));
  CHECK(more.where() == state::finish);
  CHECK(more.summary().best_turn == 2);
  play(more, end);
  CHECK(wants<rest>(more));
  // And so once more when that is read again.
  auto again = at(right_turn(5ms), 2);
  play(again, end);
  play(again, right_turn(3ms));
  play(again, end);
  CHECK(wants<rest>(again));
  CHECK(again.turns().size() == 2);
}

TEST_CASE("a final stage that was begun ends before more turns", "[machine]") {
  auto x = at(right_turn(5ms), 2);
  play(x, {build()}); // There was one turn then.
  CHECK(x.where() == state::finish);
  REQUIRE(wants<evaluate_code>(x));
  play(x, {timed(5ms)});
  REQUIRE(wants<conclude>(x));
  play(x, {trajectory_summary{}});
  CHECK(wants<compose_prompt>(x));
}

TEST_CASE("who ended for another reason has no more turns", "[machine]") {
  auto x = at({prompted{"p"}, stopped{"a budget"}, trajectory_summary{}}, 5);
  CHECK(wants<rest>(x));
}

TEST_CASE("a stop lets the turn that is under way end", "[machine]") {
  for (size_t events = 0; events <= 4; ++events) {
    INFO(events);
    auto turn = right_turn(5ms);
    turn.resize(events, stopped{});
    if (events == 1)
      turn.emplace_back(says(kernel)); // A reply that is awaited comes first.
    auto x = at(turn, 5);
    play(x, {stopped{"a person"}});
    CHECK(x.is_stopping());
    // Between two turns the next prompt may have been composed already.
    if (events == 0 || events == 4)
      play(x, {prompted{"too late"}});
    if (wants<build_code>(x) && x.where() != state::finish)
      play(x, {build()});
    if (wants<evaluate_code>(x) && x.where() != state::finish)
      play(x, {timed(5ms)});
    CHECK(x.where() == state::finish);
    CHECK(x.turns().size() == (events == 0 ? 0 : 1));
  }
}

TEST_CASE("a stop that came too late is one where there are more turns",
          "[machine]") {
  auto x = at(right_turn(5ms), 2); // There was one then.
  play(x, {stopped{"a person"}, build(), timed(5ms), trajectory_summary{}});
  CHECK(wants<rest>(x));
}

TEST_CASE("the result is a kernel that is strictly right, if there is one",
          "[machine]") {
  auto loose = timed(1ms);
  auto strict = timed(5ms);
  strict.strict = true;
  auto x = at({prompted{"p"}, says(kernel), build(), strict, prompted{"p"},
               says(kernel), build(), loose});
  REQUIRE(x.result() != nullptr);
  CHECK(x.result()->number == 1);
  auto only_loose = at({prompted{"p"}, says(kernel), build(), loose}, 1);
  REQUIRE(only_loose.result() != nullptr);
  CHECK(only_loose.result()->number == 1);
}

TEST_CASE("a hint is of the next prompt", "[machine]") {
  auto x =
    at({prompted{"p"}, hinted{"one"}, says("no code"), hinted{"two"}}, 3);
  CHECK(std::vector(x.hints().begin(), x.hints().end())
        == std::vector<std::string>{"one", "two"});
  play(x, {hinted{"late"}, prompted{"p", 2}});
  CHECK(x.turns()[0].hints.empty());
  CHECK(x.turns()[1].hints == std::vector<std::string>{"one", "two"});
  CHECK(std::vector(x.hints().begin(), x.hints().end())
        == std::vector<std::string>{"late"});
}

TEST_CASE("asking again changes nothing", "[machine]") {
  auto x = at({prompted{"p"}, asked_again{}});
  CHECK(wants<ask_model>(x));
  CHECK(!at({}).apply(asked_again{}));
}
