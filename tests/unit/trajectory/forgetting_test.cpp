#include "actors/trajectory/machine.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

machine_options options(int32_t turns, config::history_choice history) {
  machine_options result;
  result.history = history;
  result.turns = turns;
  result.transitions = config::transition_table::named("default");
  return result;
}

completion says(int32_t number) {
  completion result;
  result.text = "```python\nclass ModelNew:\n    number = "
                + std::to_string(number) + "\n```\n";
  result.prompt_tokens = 10 * number;
  return result;
}

completion says_nothing() {
  completion result;
  result.text = "Which shapes do you mean?";
  return result;
}

build_report built() {
  build_report result;
  result.status = build_status::built;
  return result;
}

verdict judged(judgement how, std::chrono::nanoseconds mean = 0ns) {
  verdict result;
  result.outcome = how;
  result.compiled = true;
  result.strict = how == judgement::correct;
  result.device_time = 3s;
  if (mean > 0ns) {
    result.phase = evaluation_phase::performance;
    result.runtime = timing{mean, 0ns, mean, mean, mean, 10};
    result.reference = timing{10ms, 0ns, 10ms, 10ms, 10ms, 10};
  }
  return result;
}

using events = std::vector<trajectory_event>;

/// Two turns that are right, one that is wrong, one without a kernel, a hint,
/// and the final stage.
events whole_life() {
  return {prompted{"first"},
          says(1),
          built(),
          judged(judgement::correct, 3ms),
          prompted{"second"},
          says(2),
          built(),
          judged(judgement::correct, 2ms),
          hinted{"use shared memory"},
          prompted{"third", 1},
          says(3),
          built(),
          judged(judgement::wrong),
          prompted{"fourth"},
          says_nothing(),
          built(),
          judged(judgement::correct, 2ms),
          trajectory_summary{}};
}

events cut_short() {
  return {prompted{"first"},
          says(1),
          built(),
          judged(judgement::correct, 3ms),
          prompted{"second"},
          stopped{"a budget"},
          built(),
          judged(judgement::correct, 3ms),
          trajectory_summary{}};
}

events early_hints() {
  return {hinted{"begin simply"},
          prompted{"first", 1},
          asked_again{},
          says(1),
          built(),
          judged(judgement::timeout),
          prompted{"second"}};
}

machine fold(const events& of, size_t count,
             config::history_choice history = config::history_choice::last) {
  machine result{{{1, 19}, 0}, "19_ReLU.py", options(4, history)};
  for (size_t i = 0; i < count; ++i)
    REQUIRE(result.apply(of[i]));
  return result;
}

std::string text_of(const trajectory_command& x) {
  struct {
    std::string operator()(const compose_prompt& y) {
      return "compose " + std::to_string(y.turn);
    }
    std::string operator()(const ask_model& y) {
      return "ask " + std::to_string(y.turn) + y.prompt;
    }
    std::string operator()(const build_code& y) {
      return "build " + std::to_string(y.turn) + y.code;
    }
    std::string operator()(const evaluate_code& y) {
      return "evaluate " + std::to_string(y.turn) + y.code
             + (y.measure ? "timed" : "");
    }
    std::string operator()(const conclude&) { return "conclude"; }
    std::string operator()(const rest&) { return "rest"; }
  } text;
  return std::visit(text, x);
}

void check_same(const machine& a, const machine& b) {
  CHECK(text_of(a.next()) == text_of(b.next()));
  CHECK(a.where() == b.where());
  CHECK(a.turn_number() == b.turn_number());
  CHECK(a.right_turns() == b.right_turns());
  CHECK(a.record() == b.record());
  CHECK(a.last_outcome() == b.last_outcome());
  CHECK(a.spent().device_time == b.spent().device_time);
  CHECK(a.spent().prompt_tokens == b.spent().prompt_tokens);
  CHECK(a.hints().size() == b.hints().size());
  CHECK(a.summary().turns == b.summary().turns);
  CHECK(a.summary().best_turn == b.summary().best_turn);
}

} // namespace

TEST_CASE("a machine that forgets goes on as one that does not", "[machine]") {
  using config::history_choice;
  auto history =
    GENERATE(history_choice::all, history_choice::last, history_choice::best);
  auto life = GENERATE(whole_life(), cut_short(), early_hints());
  auto forgetful = fold(life, 0, history);
  auto read_again = 0;
  for (size_t i = 0; i <= life.size(); ++i) {
    INFO("event " << i);
    auto known = fold(life, i, history);
    if (forgetful.lacks_history()) {
      forgetful = known;
      ++read_again;
    }
    check_same(forgetful, known);
    forgetful.forget();
    CHECK(forgetful.has_forgotten() == (forgetful.turn_number() > 0));
    if (!forgetful.lacks_history())
      check_same(forgetful, known);
    if (i < life.size())
      REQUIRE(forgetful.apply(life[i]));
  }
  // All turns where prompts show them; else only what is to be asked again.
  if (history == history_choice::all)
    CHECK(read_again > 0);
  else
    CHECK(read_again <= 1);
}

TEST_CASE("what prompts show of earlier turns is not forgotten", "[machine]") {
  auto life = whole_life();
  auto x = fold(life, 17, config::history_choice::best);
  x.forget();
  REQUIRE(x.best() != nullptr);
  CHECK(x.best()->number == 2);
  CHECK(x.best()->code.find("number = 2") != std::string::npos);
  CHECK_FALSE(x.best()->feedback.empty());
  auto y = fold(life, 13);
  auto feedback = y.turns().back().feedback;
  REQUIRE_FALSE(feedback.empty());
  y.forget();
  CHECK(y.turns().back().number == 3);
  CHECK(y.turns().back().feedback == feedback);
  CHECK(y.turns().back().code.find("number = 3") != std::string::npos);
}

TEST_CASE("what is forgotten takes no memory", "[machine]") {
  auto life = whole_life();
  std::get<completion>(life[1]).text += std::string(100'000, 'x');
  std::get<completion>(life[5]).reasoning = std::string(50'000, 'x');
  auto x = fold(life, 9);
  CHECK(x.held_bytes() > 150'000);
  x.forget();
  CHECK(x.held_bytes() < 10'000);
  auto on_the_way = fold(life, 6);
  auto code = text_of(on_the_way.next());
  on_the_way.forget();
  CHECK(on_the_way.held_bytes() < 10'000);
  CHECK(text_of(on_the_way.next()) == code);
}

TEST_CASE("news of an attempt that was lost decide nothing", "[machine]") {
  auto begin = events{prompted{"first"}, says(1), built()};
  auto live = fold(begin, begin.size());
  REQUIRE(live.apply(evaluation_phase::performance));
  CHECK(live.where() == state::performance);
  auto read = fold(begin, begin.size());
  for (auto* x : {&live, &read})
    REQUIRE(x->apply(judged(judgement::wrong)));
  CHECK(live.last_outcome() == outcome::gpu_compile_success_check_fail);
  CHECK(read.last_outcome() == live.last_outcome());
}
