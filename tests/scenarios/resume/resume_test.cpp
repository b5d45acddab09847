#include "actors/journal/database.hpp"
#include "actors/trajectory/code_block.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>

#include "tests/scenarios/resume/whole_tree.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

config::options two_by_two() {
  config::options result;
  result.run.name = "scenario";
  result.run.turns = 3;
  result.run.samples = 2;
  result.run.active = 3;
  result.context.strategy = {config::context_strategy::eval_result};
  result.context.history = config::history_choice::last;
  return result;
}

/// The reply to one turn: its number is in the code, and decides its fate.
std::string reply_text(const complete_prompt& x) {
  if (x.turn == 2 && x.who.sample == 1)
    return "Let me think about it.";
  return "Here:\n```python\nclass ModelNew:\n    seed = "
         + std::to_string(x.who.problem.number * 100 + x.who.sample * 10
                          + x.turn)
         + "\n```\n";
}

int seed_of(const std::string& code) {
  auto at = code.find("seed = ");
  return std::stoi(code.substr(at + 7));
}

verdict judge(const evaluation_request& x) {
  auto seed = seed_of(x.candidate);
  verdict result;
  result.compiled = true;
  result.device = "cpu:0";
  if (seed % 10 == 1) {
    result.outcome = judgement::wrong;
    result.phase = evaluation_phase::correctness;
    result.issue = "Output mismatch";
    result.trials = 5;
    return result;
  }
  auto mean = std::chrono::nanoseconds{1'000'000 + seed * 1000};
  result.outcome = judgement::correct;
  result.phase = evaluation_phase::performance;
  result.compat = result.strict = true;
  result.trials = result.trials_passed = 5;
  result.runtime = timing{mean, 1us, mean, mean, mean, 10};
  result.reference = timing{2ms, 1us, 2ms, 2ms, 2ms, 10};
  return result;
}

build_report build(const build_request& x) {
  build_report result;
  auto seed = seed_of(x.candidate);
  result.status = seed == 112 ? build_status::failed : build_status::built;
  if (seed == 112)
    result.log = "error: no such function";
  result.took = 3s;
  return result;
}

std::shared_ptr<test::scripted_world>
new_world(int64_t most_held = most_held_texts) {
  auto result = std::make_shared<test::scripted_world>();
  result->most_held = most_held;
  result->model = [](const complete_prompt& x) -> caf::expected<completion> {
    completion reply;
    reply.text = reply_text(x);
    return reply;
  };
  result->builder = build;
  result->device = judge;
  return result;
}

/// All files of a run that people read, by their path. How long a reply took
/// is real time, so it is not in them.
std::map<std::string, std::string> logs_in(const std::filesystem::path& run) {
  std::map<std::string, std::string> result;
  for (const auto& x : std::filesystem::recursive_directory_iterator{run}) {
    auto name = x.path().filename();
    if (name == "log.json" || name == "DONE" || name == "config.json")
      result[std::filesystem::relative(x.path(), run).string()] =
        test::text_of(x.path());
  }
  return result;
}

int asked_in_all(const test::scripted_world& world) {
  auto result = 0;
  for (const auto& [label, count] : world.asked)
    result += count;
  return result;
}

/// An undisturbed run, to compare with.
struct undisturbed {
  test::scratch_folder folder{test::memory_folder()};
  std::shared_ptr<test::scripted_world> world = new_world();
  std::map<std::string, std::string> logs;

  undisturbed() {
    test::whole_tree tree{two_by_two(), folder.path, world};
    auto summary = tree.finish();
    REQUIRE(summary);
    CHECK(summary->open == 0);
    logs = logs_in(folder.path);
  }
};

} // namespace

TEST_CASE("an undisturbed run writes every sample's logs", "[scenario]") {
  undisturbed run;
  CHECK(run.logs.size() == 12);
  auto log = json::parse(run.logs.at("problem_1/sample_0/log.json"));
  for (const auto* turn : {"1", "2", "3"})
    CHECK(log.contains(turn));
  CHECK(log["result"]["eval_result"]["correctness"] == true);
  CHECK(log["1"]["feedback"].get<std::string>().size() > 10);
  CHECK(log["2"]["context"].get<std::string>().find("seed = 101")
        != std::string::npos);
  // Nothing was asked twice.
  for (const auto& [label, count] : run.world->asked) {
    INFO(label);
    CHECK(count == 1);
  }
}

TEST_CASE("after a power cut at any record the logs end the same",
          "[scenario]") {
  undisturbed whole;
  auto most_held = GENERATE(most_held_texts, int64_t{0});
  auto records = 0;
  for (int32_t problem : {1, 2})
    for (int32_t sample : {0, 1})
      records += static_cast<int>(database{whole.folder.path / "run.db"}
                                    .history({{1, problem}, sample})
                                    .size());
  REQUIRE(records > 40);
  for (auto cut = 1; cut <= records; ++cut) {
    for (auto durable : {true, false}) {
      INFO("cut at record " << cut << (durable ? ", durable" : ", lost"));
      test::scratch_folder folder{test::memory_folder()};
      auto world = new_world(most_held);
      {
        test::whole_tree tree{two_by_two(), folder.path, world, {cut, durable}};
        CHECK(!tree.finish());
      }
      auto before = asked_in_all(*world);
      test::whole_tree tree{two_by_two(), folder.path, world};
      auto summary = tree.finish();
      REQUIRE(summary);
      CHECK(summary->open == 0);
      CHECK(logs_in(folder.path) == whole.logs);
      // What was durable was not asked for again: at most one request a
      // trajectory was under way.
      auto again = asked_in_all(*world) - asked_in_all(*whole.world);
      CHECK(again >= 0);
      CHECK(again <= std::min(before, 4));
    }
  }
}

TEST_CASE("a run that is done asks nobody", "[scenario]") {
  undisturbed whole;
  auto world = new_world();
  test::whole_tree tree{two_by_two(), whole.folder.path, world};
  auto summary = tree.finish();
  REQUIRE(summary);
  CHECK(summary->skipped == 4);
  CHECK(world->asked.empty());
  CHECK(logs_in(whole.folder.path) == whole.logs);
}

TEST_CASE("a lost DONE is written again, and nobody is asked", "[scenario]") {
  undisturbed whole;
  std::filesystem::remove(whole.folder.path / "problem_1/sample_0/DONE");
  std::filesystem::remove(whole.folder.path / "problem_1/sample_0/log.json");
  auto world = new_world();
  test::whole_tree tree{two_by_two(), whole.folder.path, world};
  REQUIRE(tree.finish());
  CHECK(world->asked.empty());
  CHECK(logs_in(whole.folder.path) == whole.logs);
}

TEST_CASE("a drained run stops between turns and goes on later", "[scenario]") {
  undisturbed whole;
  auto most_held = GENERATE(most_held_texts, int64_t{0});
  for (auto asked : {0, 1, 2, 3, 5, 8, 13}) {
    INFO("drained after " << asked << " requests");
    test::scratch_folder folder{test::memory_folder()};
    auto world = new_world(most_held);
    {
      test::whole_tree tree{two_by_two(), folder.path, world};
      tree.run_until_asked(asked);
      tree.drain_run();
      auto summary = tree.finish();
      REQUIRE(summary);
      CHECK(summary->open > 0);
    }
    test::whole_tree tree{two_by_two(), folder.path, world};
    auto summary = tree.finish();
    REQUIRE(summary);
    CHECK(summary->open == 0);
    CHECK(logs_in(folder.path) == whole.logs);
    for (const auto& [label, count] : world->asked) {
      INFO(label);
      CHECK(count == 1);
    }
  }
}

TEST_CASE("what is built while the model writes is not built again",
          "[scenario]") {
  undisturbed whole;
  auto most_held = GENERATE(most_held_texts, int64_t{0});
  for (auto writes_other : {false, true}) {
    INFO("another block first: " << writes_other);
    test::scratch_folder folder{test::memory_folder()};
    auto world = new_world(most_held);
    world->writes_code = [=](const completion& x) {
      std::vector<std::string> result;
      if (writes_other)
        result.emplace_back("class ModelNew:\n    seed = 999\n");
      if (auto code = extract_code(x.text).code; !code.empty())
        result.push_back(code);
      return result;
    };
    test::whole_tree tree{two_by_two(), folder.path, world};
    REQUIRE(tree.finish());
    CHECK(logs_in(folder.path) == whole.logs);
    for (const auto& [label, count] : world->builds) {
      INFO(label);
      // The final stage asks no model, and one reply holds no code in the end.
      auto has_one = label.find("turn 0") != std::string::npos
                     || label.find("/1 turn 2") != std::string::npos;
      CHECK(count == (writes_other && !has_one ? 2 : 1));
    }
  }
}

TEST_CASE("an endpoint without a reply ends that trajectory only",
          "[scenario]") {
  test::scratch_folder folder{test::memory_folder()};
  auto world = new_world();
  auto silent = trajectory_id{{1, 2}, 0};
  world->model = [=](const complete_prompt& x) -> caf::expected<completion> {
    if (x.who == silent && x.turn == 2)
      return fault(ec::no_reply, "the endpoint is down");
    completion reply;
    reply.text = reply_text(x);
    return reply;
  };
  {
    test::whole_tree tree{two_by_two(), folder.path, world};
    auto summary = tree.finish();
    REQUIRE(summary);
    REQUIRE(summary->trajectories.size() == 4);
    for (const auto& x : summary->trajectories)
      CHECK(x.failure == (x.who == silent ? "the endpoint is down" : ""));
    CHECK(!std::filesystem::exists(folder.path / "problem_2/sample_0/DONE"));
  }
  // The next start goes on where it failed.
  undisturbed whole;
  test::whole_tree tree{two_by_two(), folder.path, new_world()};
  REQUIRE(tree.finish());
  CHECK(logs_in(folder.path) == whole.logs);
}

TEST_CASE("a journal of another configuration is refused, not damaged",
          "[scenario]") {
  undisturbed whole;
  std::filesystem::remove(whole.folder.path / "problem_1/sample_0/DONE");
  auto options = two_by_two();
  options.run.turns = 2;
  auto world = new_world();
  test::whole_tree tree{options, whole.folder.path, world};
  auto summary = tree.finish();
  REQUIRE(summary);
  auto found =
    std::find_if(summary->trajectories.begin(), summary->trajectories.end(),
                 [](const auto& x) { return !x.failure.empty(); });
  REQUIRE(found != summary->trajectories.end());
  CHECK(found->failure.find("configuration changed") != std::string::npos);
  CHECK(world->asked.empty());
}

TEST_CASE("a request that was under way is made once more, and noted",
          "[scenario]") {
  undisturbed whole;
  auto most_held = GENERATE(most_held_texts, int64_t{0});
  for (auto asked : {1, 2, 4, 7, 11}) {
    INFO("killed after " << asked << " requests");
    test::scratch_folder folder{test::memory_folder()};
    auto world = new_world(most_held);
    {
      test::whole_tree tree{two_by_two(), folder.path, world};
      tree.run_until_asked(asked);
    }
    test::whole_tree tree{two_by_two(), folder.path, world};
    REQUIRE(tree.finish());
    CHECK(logs_in(folder.path) == whole.logs);
    std::map<std::string, int> noted;
    database{folder.path / "run.db"}.for_each([&](const journal_entry& x) {
      if (x.record.kind == event_kind::asked_again)
        ++noted[to_text(x.record.who) + " turn " + std::to_string(x.record.turn)
                + " reply"];
    });
    for (const auto& [label, count] : world->asked)
      if (label.ends_with("reply")) {
        INFO(label);
        CHECK(count <= 1 + noted[label]);
      }
  }
}

TEST_CASE("with more turns a run goes on where it had ended", "[scenario]") {
  undisturbed whole;
  auto most_held = GENERATE(most_held_texts, int64_t{0});
  test::scratch_folder folder{test::memory_folder()};
  auto world = new_world(most_held);
  auto options = two_by_two();
  options.run.turns = 2;
  {
    test::whole_tree tree{options, folder.path, world};
    REQUIRE(tree.finish());
  }
  for (const auto& x :
       std::filesystem::recursive_directory_iterator{folder.path})
    if (x.path().filename() == "DONE")
      std::filesystem::remove(x.path());
  test::whole_tree tree{two_by_two(), folder.path, world};
  REQUIRE(tree.finish());
  CHECK(logs_in(folder.path) == whole.logs);
  for (const auto& [label, count] : world->asked) {
    INFO(label); // Only the final stage is done for both ends.
    CHECK(count == (label.find("turn 0") != std::string::npos ? 2 : 1));
  }
}
