#include "config/complaints.hpp"
#include "config/describe.hpp"
#include "config/recorded.hpp"
#include "config/resume_rules.hpp"
#include "config/schema.hpp"
#include "config/steering.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <functional>

using namespace caesar;
using namespace caesar::config;

namespace {

json changed(const std::function<void(options&)>& change) {
  options x;
  x.run.name = "r";
  change(x);
  return config_json(x);
}

std::vector<std::string>
conflicts(const std::function<void(options&)>& change) {
  return resume_conflicts(changed([](options&) {}), changed(change));
}

} // namespace

TEST_CASE("every key has one rule for going on, and every rule a key",
          "[resume_rules]") {
  std::vector<std::pair<std::string_view, std::string_view>> keys;
  options defaults;
  for_each_section(defaults, [&](const auto& schema, const auto&) {
    for (auto key : schema.names())
      keys.emplace_back(schema.name, key);
  });
  keys.emplace_back("transitions", "table");
  auto rules = resume_entries();
  auto fits = [](const resume_entry& rule, const auto& key) {
    return rule.section == key.first
           && (rule.key == "*" || rule.key == key.second);
  };
  for (const auto& key : keys) {
    INFO(key.first << '.' << key.second);
    CHECK(std::count_if(rules.begin(), rules.end(),
                        [&](const auto& x) { return fits(x, key); })
          == 1);
  }
  for (const auto& rule : rules) {
    INFO(rule.section << '.' << rule.key);
    CHECK(std::any_of(keys.begin(), keys.end(),
                      [&](const auto& key) { return fits(rule, key); }));
  }
}

TEST_CASE("what changes how a run is done may change", "[resume_rules]") {
  CHECK(conflicts([](options& x) {
          x.run.turns = 20;
          x.run.active = 3;
          x.budget.dollars = 7;
          x.model.concurrency = 9;
          x.model.base_url = "http://else";
          x.devices.emplace_back();
          x.log.level = log_level::debug;
          x.problems.select = "1-3";
        }).empty());
}

TEST_CASE("what changes its samples is named with both values",
          "[resume_rules]") {
  CHECK(conflicts([](options& x) { x.run.turns = 9; })
        == std::vector<std::string>{"run.turns: 10 are done, and 9 are asked "
                                    "for: they may only grow"});
  CHECK(conflicts([](options& x) { x.evaluate.gate = verdict_gate::compat; })
        == std::vector<std::string>{"evaluate.gate: was \"strict\" when this "
                                    "run was begun and is \"compat\" now"});
  auto both = conflicts([](options& x) {
    x.model.model = "other";
    x.context.history = history_choice::last;
  });
  REQUIRE(both.size() == 2);
  CHECK(both[0].find("model.model: was \"\"") == 0);
  CHECK(both[1].find("context.history: ") == 0);
  auto table = conflicts(
    [](options& x) { x.transitions = transition_table::named("reflection"); });
  REQUIRE(!table.empty());
  CHECK(table[0].find("transitions.table: was \"default\"") == 0);
}

TEST_CASE("the second of several models is named by its place",
          "[resume_rules]") {
  auto with = [](double temperature) {
    return changed([=](options& x) {
      x.more_models.emplace_back();
      x.more_models[0].temperature = temperature;
    });
  };
  auto found = resume_conflicts(with(0.5), with(0.7));
  REQUIRE(found.size() == 1);
  CHECK(found[0].find("model[1].temperature: was 0.5") == 0);
  CHECK(resume_conflicts(with(0.5), changed([](options&) {})).empty());
}

TEST_CASE("a key that was not there before may be anything", "[resume_rules]") {
  auto before = changed([](options&) {});
  before["evaluate"].erase("gate");
  CHECK(resume_conflicts(before, changed([](options& x) {
                           x.evaluate.gate = verdict_gate::compat;
                         }))
          .empty());
}

TEST_CASE("recorded options are those that were recorded", "[recorded]") {
  options x;
  x.run.name = "r";
  x.run.turns = 7;
  x.run.final = final_choice::last;
  x.problems.path = "/problems";
  x.context.strategy = {context_strategy::eval_result,
                        context_strategy::profiler};
  x.context.max_feedback_chars = 1234;
  x.evaluate.timeout = std::chrono::seconds{77};
  x.evaluate.memory_bytes = uint64_t{3} << 30;
  x.transitions = transition_table::named("reflection_nvcc");
  x.transitions.set(state::correct, outcome::timeout, state::finish);
  auto found = recorded_options(config_json(x));
  CHECK(found.run.name == "r");
  CHECK(found.run.turns == 7);
  CHECK(found.run.final == final_choice::last);
  CHECK(found.context.strategy == x.context.strategy);
  CHECK(found.context.max_feedback_chars == 1234);
  CHECK(found.evaluate.timeout == x.evaluate.timeout);
  CHECK(found.evaluate.memory_bytes == x.evaluate.memory_bytes);
  CHECK(found.transitions == x.transitions);
  CHECK_THROWS_AS(recorded_options(json::object()), config_error);
  CHECK_THROWS_AS(recorded_options(json{}), config_error);
}

TEST_CASE("only limits change while a run goes on", "[steering]") {
  budget_options limits;
  CHECK(change(limits, "budget.dollars", "2.5").empty());
  CHECK(limits.dollars == 2.5);
  CHECK(change(limits, "budget.wall", "2h").empty());
  CHECK(limits.wall == std::chrono::hours{2});
  CHECK(change(limits, "budget.dollars", "some")
        == "budget.dollars must be a number, not a string");
  CHECK(limits.dollars == 2.5);
  CHECK(!change(limits, "budget.dolars", "1").empty());
  CHECK(!change(limits, "run.active", "1").empty());
  run_options run;
  CHECK(change(run, "run.active", "12").empty());
  CHECK(run.active == 12);
  CHECK(change(run, "run.turns", "12").find("budget.dollars")
        != std::string::npos);
}
