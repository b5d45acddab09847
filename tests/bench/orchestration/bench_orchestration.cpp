// All actors of a run but those that speak to processes, with a model, a
// builder and devices that answer at once: what the orchestration costs.
//
//   bench_orchestration FOLDER --trajectories N [--turns N] [--stop-after N]
//
// With --stop-after the process ends after so many requests as if it was
// killed. In a folder where there is a run, it goes on.

#include "actors/board/board.hpp"
#include "actors/dispatcher/dispatcher.hpp"
#include "actors/journal/database.hpp"
#include "actors/journal/journal.hpp"
#include "actors/llm_client/llm_client.hpp"
#include "actors/supervisor/plan.hpp"
#include "actors/supervisor/supervisor.hpp"
#include "actors/trajectory/trajectory.hpp"
#include "config/options.hpp"
#include "messages/json.hpp"

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <future>
#include <string>
#include <sys/resource.h>
#include <unistd.h>

#include "tests/bench/endpoint/processor_time.hpp"

using namespace caesar;

namespace {

using clock = std::chrono::steady_clock;

struct arguments {
  std::filesystem::path folder;
  int32_t trajectories = 1000;
  int32_t turns = 10;
  int32_t active = 0;
  int64_t stop_after = 0;
  int32_t concurrency = 256;
};

/// What goes on, for the figures.
struct counters {
  std::atomic<int64_t> asked{0};
  std::atomic<int64_t> evaluated{0};
  std::atomic<int64_t> peak_kib{0};
  clock::time_point begin = clock::now();
  std::atomic<int64_t> first_ask_ns{0};
};

int64_t resident_kib() {
  std::ifstream file{"/proc/self/statm"};
  int64_t size = 0;
  int64_t resident = 0;
  file >> size >> resident;
  return resident * (::sysconf(_SC_PAGESIZE) / 1024);
}

std::string reply_text(const complete_prompt& x) {
  std::string code = "class ModelNew:\n    seed = " + to_text(x.who) + " turn "
                     + std::to_string(x.turn) + "\n";
  for (auto i = 0; code.size() < 1'500; ++i)
    code += "    value_" + std::to_string(i) + " = "
            + std::to_string(i * x.turn + x.who.sample) + "\n";
  return "Here is a kernel.\n\n```python\n" + code + "```\n";
}

class instant_model final : public completion_source {
public:
  explicit instant_model(std::shared_ptr<counters> seen)
    : seen_{std::move(seen)} {}

  uint64_t complete(const complete_prompt& x, std::chrono::nanoseconds,
                    callback done, code_callback) override {
    if (seen_->asked++ == 0)
      seen_->first_ask_ns = (clock::now() - seen_->begin).count();
    completion reply;
    reply.text = reply_text(x);
    reply.model = "instant";
    reply.prompt_tokens = static_cast<int64_t>(x.prompt.size() / 4);
    reply.completion_tokens = 400;
    done({attempt_end::replied, std::move(reply), {}, {}, {}});
    return 0;
  }

  void cancel(uint64_t) override {}

private:
  std::shared_ptr<counters> seen_;
};

builder_actor::behavior_type instant_builder(builder_actor::pointer,
                                             caf::unit_t) {
  return {
    [](const build_candidate&) {
      build_report result;
      result.status = build_status::built;
      return result;
    },
    [](const describe_builder&) { return builder_facts{}; },
    [](const job_ended&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [](const deadline_passed&) {},
  };
}

executor_actor::behavior_type instant_device(executor_actor::pointer,
                                             std::shared_ptr<counters> seen) {
  return {
    [=](const evaluate_candidate& x) {
      ++seen->evaluated;
      verdict result;
      result.compiled = true;
      result.device = "cpu:0";
      result.hardware = "none";
      auto right = x.request.turn % 2 == 0;
      result.outcome = right ? judgement::correct : judgement::wrong;
      result.issue = right ? "" : "Output mismatch";
      result.compat = result.strict = right;
      if (right) {
        auto mean = std::chrono::microseconds{1000 - x.request.turn};
        result.phase = evaluation_phase::performance;
        result.runtime = timing{mean, {}, mean, mean, mean, 10};
        result.reference = timing{2 * mean, {}, mean, mean, mean, 10};
      }
      return result;
    },
    [](const await_health&) { return device_recovered{}; },
    [](const describe_device&) { return device_facts{}; },
    [](const give_back&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [](const deadline_passed&) {},
  };
}

std::vector<problem> problems_for(int32_t trajectories) {
  std::vector<problem> result;
  for (int32_t i = 1; i <= std::min(trajectories, 100); ++i)
    result.push_back({{1, i},
                      std::to_string(i) + "_x.py",
                      std::to_string(i) + "_x.py",
                      "class Model: # " + std::string(1'000, 'x')});
  return result;
}

void print(const arguments& x, const counters& seen, const char* how,
           double took, int64_t turns_before) {
  auto turns = static_cast<double>(seen.asked.load());
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  std::printf(
    "%s\n",
    to_line(
      json{{"how", how},
           {"trajectories", x.trajectories},
           {"turns", seen.asked.load()},
           {"turns_before", turns_before},
           {"seconds", took},
           {"first_ask_seconds", static_cast<double>(seen.first_ask_ns) / 1e9},
           {"processor_us_per_turn",
            turns > 0 ? processor_seconds() * 1e6 / turns : 0},
           {"peak_mib", used.ru_maxrss / 1024},
           {"resident_mib", resident_kib() / 1024},
           {"database_mib",
            std::filesystem::file_size(x.folder / "run.db") >> 20}})
      .c_str());
  std::fflush(stdout);
}

int run(const arguments& x) {
  auto seen = std::make_shared<counters>();
  std::filesystem::create_directories(x.folder);
  config::options options;
  options.run.name = "bench";
  options.run.turns = x.turns;
  options.run.samples = std::max(1, x.trajectories / 100);
  options.run.active = x.active > 0 ? x.active : x.trajectories;
  options.context.strategy = {config::context_strategy::eval_result};
  options.context.history = config::history_choice::last;
  caf::actor_system_config cfg;
  register_types(cfg);
  set_scheduler(cfg, 2);
  caf::actor_system system{cfg};
  auto plan = make_plan(problems_for(x.trajectories), options.run.samples);
  auto events = std::make_unique<database>(x.folder / "run.db");
  std::map<trajectory_id, trajectory_summary> ended;
  for (auto& [summary, sequence] : events->ended())
    ended.insert_or_assign(summary.who, summary);
  auto before = static_cast<int64_t>(ended.size());
  auto journal = launch<journal_state, caf::detached>(system, std::move(events),
                                                      x.folder, actor_log{});
  auto builder = system.spawn(instant_builder, caf::unit);
  auto dispatcher =
    launch<dispatcher_state>(system, builder, 3, false, actor_log{});
  std::vector<executor_actor> devices;
  for (auto i = 0; i < 8; ++i) {
    devices.push_back(system.spawn(instant_device, seen));
    caf::anon_send(dispatcher,
                   offer_executor{devices.back(), "cpu:" + std::to_string(i)});
  }
  llm_client_settings models;
  models.endpoints.emplace_back();
  models.endpoints.front().source = std::make_unique<instant_model>(seen);
  models.endpoints.front().limits.concurrency = x.concurrency;
  auto model = launch<llm_client_state>(system, std::move(models), actor_log{});
  auto board = launch<board_state>(system, static_cast<int32_t>(plan.size()),
                                   options.run.turns);
  auto facts =
    std::make_shared<const run_facts>(run_facts{options, "{}\n", {}});
  auto launcher = [=](supervisor_actor::pointer by,
                      const planned_trajectory& t) {
    return launch<trajectory_state>(
      *by, t.who, t.target, facts,
      trajectory_partners{model, dispatcher, journal, supervisor_actor{by},
                          board},
      actor_log{});
  };
  seen->begin = clock::now();
  auto supervisor =
    launch<supervisor_state>(system, std::move(plan), std::move(ended),
                             supervisor_limits{options.run.active, {}, {}},
                             trajectory_launcher{launcher}, board, actor_log{});
  std::promise<run_summary> promise;
  auto end = promise.get_future();
  auto wait = [&promise](caf::event_based_actor* me, supervisor_actor whom) {
    me->request(whom, caf::infinite, start_run{})
      .then([&promise](run_summary& y) { promise.set_value(std::move(y)); },
            [](const caf::error&) {});
  };
  system.spawn(wait, supervisor);
  while (end.wait_for(std::chrono::milliseconds{20})
         != std::future_status::ready) {
    if (x.stop_after > 0 && seen->asked >= x.stop_after) {
      auto took = std::chrono::duration<double>(clock::now() - seen->begin);
      print(x, *seen, "stopped", took.count(), before);
      ::_exit(0);
    }
  }
  auto took = std::chrono::duration<double>(clock::now() - seen->begin);
  print(x, *seen, "ended", took.count(), before);
  auto stop = [](const auto& y) {
    caf::anon_send_exit(y, caf::exit_reason::user_shutdown);
  };
  stop(supervisor);
  stop(model);
  stop(board);
  stop(dispatcher);
  stop(builder);
  stop(journal);
  for (const auto& y : devices)
    stop(y);
  return 0;
}

} // namespace

int main(int argc, char** argv) {
  arguments x;
  CLI::App app{"What the orchestration of a run costs"};
  app.add_option("FOLDER", x.folder)->required();
  app.add_option("--trajectories", x.trajectories);
  app.add_option("--turns", x.turns);
  app.add_option("--active", x.active);
  app.add_option("--stop-after", x.stop_after);
  app.add_option("--concurrency", x.concurrency);
  CLI11_PARSE(app, argc, argv);
  return run(x);
}
