#include "config/transitions.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <stdexcept>

using namespace caesar;
using namespace caesar::config;

namespace {

using lines = std::vector<std::string>;

std::vector<outcome> outcomes(state x) {
  auto all = outcomes_of(x);
  return {all.begin(), all.end()};
}

bool holds(const lines& where, const std::string& line) {
  return std::find(where.begin(), where.end(), line) != where.end();
}

} // namespace

TEST_CASE("each state has its outcomes", "[config][transitions]") {
  using list = std::vector<outcome>;
  CHECK(outcomes(state::start) == list{outcome::start, outcome::finish});
  CHECK(outcomes(state::generate) == list{outcome::generate, outcome::no_code});
  CHECK(outcomes(state::compile)
        == list{outcome::cpu_compile_success, outcome::cpu_compile_fail,
                outcome::timeout});
  CHECK(outcomes(state::correct)
        == list{outcome::gpu_compile_fail,
                outcome::gpu_compile_success_check_fail,
                outcome::gpu_compile_success_check_success,
                outcome::runtime_error, outcome::timeout, outcome::rejected});
  CHECK(outcomes(state::performance)
        == list{outcome::performance_success, outcome::performance_fail,
                outcome::runtime_error, outcome::timeout, outcome::rejected});
  CHECK(outcomes(state::finish).empty());
}

TEST_CASE("Caesar's default table goes through every stage",
          "[config][transitions]") {
  auto table = transition_table::named("default");
  struct row {
    state from;
    outcome how;
    state to;
  };
  using s = state;
  using o = outcome;
  const row forward[] = {
    {s::start, o::start, s::generate},
    {s::start, o::finish, s::finish},
    {s::generate, o::generate, s::compile},
    {s::generate, o::no_code, s::start},
    {s::compile, o::cpu_compile_success, s::correct},
    {s::compile, o::cpu_compile_fail, s::start},
    {s::compile, o::timeout, s::start},
    {s::correct, o::gpu_compile_fail, s::start},
    {s::correct, o::gpu_compile_success_check_fail, s::start},
    {s::correct, o::gpu_compile_success_check_success, s::performance},
    {s::correct, o::runtime_error, s::start},
    {s::correct, o::timeout, s::start},
    {s::correct, o::rejected, s::start},
    {s::performance, o::performance_success, s::start},
    {s::performance, o::performance_fail, s::start},
    {s::performance, o::runtime_error, s::start},
    {s::performance, o::timeout, s::start},
    {s::performance, o::rejected, s::start},
  };
  for (const auto& x : forward) {
    INFO(name_of(x.from) << " " << name_of(x.how));
    CHECK(table.next(x.from, x.how) == x.to);
  }
  CHECK_FALSE(table.next(s::generate, o::timeout));
  CHECK_FALSE(table.next(s::finish, o::finish));
  CHECK(table.base() == "default");
}

TEST_CASE("Caesar's other tables stop earlier", "[config][transitions]") {
  auto ask = transition_table::named("reflection");
  CHECK(ask.next(state::generate, outcome::generate) == state::start);
  CHECK(ask.next(state::generate, outcome::no_code) == state::start);
  CHECK(ask.reachable()
        == std::vector{state::start, state::generate, state::finish});

  auto check = transition_table::named("reflection_nvcc");
  CHECK(check.next(state::correct, outcome::gpu_compile_success_check_success)
        == state::start);
  CHECK(check.reachable()
        == std::vector{state::start, state::generate, state::compile,
                       state::correct, state::finish});
}

TEST_CASE("all named tables are sound and differ", "[config][transitions]") {
  auto names = transition_table::names();
  REQUIRE(names.size() == 3);
  for (auto a : names) {
    CHECK(transition_table::named(a).defects() == lines{});
    for (auto b : names)
      CHECK((transition_table::named(a) == transition_table::named(b))
            == (a == b));
  }
  CHECK_THROWS_AS(transition_table::named("caesar"), std::out_of_range);
}

TEST_CASE("a fault may end the trajectory", "[config][transitions]") {
  auto table = transition_table::named("default");
  for (auto how : {outcome::runtime_error, outcome::timeout, outcome::rejected})
    table.set(state::correct, how, state::finish);
  CHECK(table.defects() == lines{});
  CHECK(table.base() == "default");
  CHECK_FALSE(table == transition_table::named("default"));
}

TEST_CASE("an outcome without a transition is a defect",
          "[config][transitions]") {
  transition_table table;
  table.set(state::start, outcome::start, state::generate);
  table.set(state::start, outcome::finish, state::finish);
  table.set(state::generate, outcome::generate, state::start);
  CHECK(table.defects()
        == lines{"state \"generate\" has no transition for its outcome "
                 "\"no_code\""});
  CHECK(table.base().empty());
}

TEST_CASE("what cannot be reached need not be complete",
          "[config][transitions]") {
  transition_table table;
  table.set(state::start, outcome::start, state::generate);
  table.set(state::start, outcome::finish, state::finish);
  table.set(state::generate, outcome::generate, state::start);
  table.set(state::generate, outcome::no_code, state::finish);
  CHECK(table.defects() == lines{});
}

TEST_CASE("a run that cannot end is a defect", "[config][transitions]") {
  auto table = transition_table::named("default");
  table.set(state::start, outcome::finish, state::generate);
  auto found = table.defects();
  for (auto name : {"start", "generate", "compile", "correct", "performance"})
    CHECK(holds(found, "state \"finish\" cannot be reached from state \""
                         + std::string{name} + '"'));
  CHECK(holds(found, "outcome \"finish\" of state \"start\" cannot lead to "
                     "\"generate\": no turn is left"));
}

TEST_CASE("a cycle that spends no turn is a defect", "[config][transitions]") {
  auto table = transition_table::named("default");
  table.set(state::performance, outcome::performance_fail, state::correct);
  auto found = table.defects();
  for (auto name : {"correct", "performance"})
    CHECK(holds(found, "state \"" + std::string{name}
                         + "\" can come back to itself without passing "
                           "\"start\", which would spend no turn"));
  CHECK_FALSE(holds(found, "state \"compile\" can come back to itself without "
                           "passing \"start\", which would spend no turn"));
}

TEST_CASE("a state that only follows itself is a defect",
          "[config][transitions]") {
  auto table = transition_table::named("default");
  table.set(state::start, outcome::start, state::start);
  CHECK(holds(table.defects(), "outcome \"start\" of state \"start\" leads to "
                               "itself, which would ask nothing"));
}

TEST_CASE("a stage needs what the stage before it made",
          "[config][transitions]") {
  auto table = transition_table::named("default");
  table.set(state::compile, outcome::cpu_compile_fail, state::performance);
  CHECK(table.defects()
        == lines{"outcome \"cpu_compile_fail\" of state \"compile\" cannot "
                 "lead to \"performance\": only outcome "
                 "\"gpu_compile_success_check_success\" of state \"correct\" "
                 "gives it what it works on"});
}
