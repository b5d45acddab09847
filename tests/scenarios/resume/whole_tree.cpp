#include "tests/scenarios/resume/whole_tree.hpp"

#include "actors/board/board.hpp"
#include "actors/dispatcher/dispatcher.hpp"
#include "actors/journal/journal.hpp"
#include "actors/journal/sample_folder.hpp"
#include "actors/llm_client/llm_client.hpp"
#include "actors/supervisor/plan.hpp"

namespace caesar::test {

namespace {

using world_ptr = std::shared_ptr<scripted_world>;

std::string label(const trajectory_id& who, int32_t turn, const char* what) {
  return to_text(who) + " turn " + std::to_string(turn) + ' ' + what;
}

class scripted_model final : public completion_source {
public:
  explicit scripted_model(world_ptr world) : world_{std::move(world)} {}

  uint64_t complete(const complete_prompt& x, std::chrono::nanoseconds,
                    callback done, code_callback on_code) override {
    ++world_->asked[label(x.who, x.turn, "reply")];
    auto reply = world_->model(x);
    if (reply && world_->writes_code)
      for (auto& code : world_->writes_code(*reply))
        on_code(std::move(code));
    if (reply)
      done({attempt_end::replied, std::move(*reply), {}, {}, {}});
    else
      done({attempt_end::refused, {}, describe(reply.error()), {}, {}});
    return 0;
  }

  void cancel(uint64_t) override {}

private:
  world_ptr world_;
};

builder_actor::behavior_type scripted_builder(builder_actor::pointer,
                                              world_ptr world) {
  return {
    [=](const build_candidate& x) {
      ++world->builds[label(x.request.who, x.request.turn, "build")];
      return world->builder(x.request);
    },
    [](const describe_builder&) { return builder_facts{}; },
    [](const job_ended&) {},
    [](const frame_received&) {},
    [](const link_closed&) {},
    [](const deadline_passed&) {},
  };
}

executor_actor::behavior_type scripted_executor(executor_actor::pointer self,
                                                world_ptr world) {
  return {
    [=](const evaluate_candidate& x) {
      const auto& request = x.request;
      ++world->asked[label(request.who, request.turn, "verdict")];
      auto result = world->device(request);
      for (auto phase : {evaluation_phase::load, evaluation_phase::correctness,
                         evaluation_phase::performance})
        if (phase <= result.phase)
          self->send(x.listener,
                     evaluation_progress{request.who, request.turn, phase});
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

/// Stands before the journal and lets nothing pass once the power is off.
class wall_state {
public:
  using interface = journal_actor;
  static constexpr const char* name = "caesar.test.wall";

  wall_state(interface::pointer self, journal_actor journal, power_cut cut)
    : self_{self},
      journal_{std::move(journal)},
      cut_{cut} {}

  interface::behavior_type make_behavior() {
    return {
      [this](const record_event& x) { return record(x); },
      [this](const load_history& x) { return self_->delegate(journal_, x); },
      [this](const write_sample& x) { return write(x); },
      [](const deadline_passed&) {},
    };
  }

private:
  caf::result<event_recorded> record(const record_event& x) {
    ++records_;
    if (records_ < cut_.records)
      return self_->delegate(journal_, x);
    if (records_ == cut_.records && cut_.last_is_durable)
      caf::anon_send(journal_, x);
    auto never = self_->make_response_promise<event_recorded>();
    lost_.push_back(never);
    return never;
  }

  caf::result<sample_written> write(const write_sample& x) {
    if (records_ < cut_.records)
      return self_->delegate(journal_, x);
    auto never = self_->make_response_promise<sample_written>();
    lost_.push_back(never);
    return never;
  }

  interface::pointer self_;
  journal_actor journal_;
  power_cut cut_;
  int records_ = 0;
  std::vector<caf::response_promise> lost_;
};

caf::behavior wait_for_end(caf::event_based_actor* self,
                           supervisor_actor supervisor,
                           std::shared_ptr<std::optional<run_summary>> where) {
  self->request(supervisor, caf::infinite, start_run{})
    .then([where](const run_summary& x) { *where = x; },
          [](const caf::error&) {
            // The power went off.
          });
  return {[](int) {}};
}

std::vector<problem> problems_of(const config::options& options) {
  std::vector<problem> result;
  for (auto number : {1, 2}) {
    auto name = std::to_string(number) + "_Test.py";
    result.push_back({{options.problems.level, number},
                      name,
                      "problems/" + name,
                      "class Model: ..."});
  }
  return result;
}

} // namespace

whole_tree::whole_tree(config::options options, std::filesystem::path folder,
                       std::shared_ptr<scripted_world> world, power_cut cut)
  : options_{std::move(options)},
    world_{std::move(world)},
    summary_{std::make_shared<std::optional<run_summary>>()} {
  auto plan = make_plan(problems_of(options_), options_.run.samples);
  auto events = std::make_unique<database>(folder / "run.db");
  std::map<trajectory_id, trajectory_summary> ended;
  for (auto& [x, sequence] : events->ended())
    if (is_done(sample_folder(folder, x.who)))
      ended.emplace(x.who, x);
  journal_ = launch<journal_state>(sys, std::move(events), folder, actor_log{});
  wall_ = launch<wall_state>(sys, journal_, cut);
  builder_ = sys.spawn(scripted_builder, world_);
  dispatcher_ = launch<dispatcher_state>(sys, builder_, 3, false, actor_log{});
  executors_.push_back(sys.spawn(scripted_executor, world_));
  caf::anon_send(dispatcher_, offer_executor{executors_[0], "cpu:0"});
  llm_client_settings models;
  models.endpoints.emplace_back();
  models.endpoints.front().source = std::make_unique<scripted_model>(world_);
  models.endpoints.front().limits.concurrency = 4;
  model_ = launch<llm_client_state>(sys, std::move(models), actor_log{});
  board_ = launch<board_state>(sys, static_cast<int32_t>(plan.size()),
                               options_.run.turns);
  supervisor_ =
    launch<supervisor_state>(sys, std::move(plan), std::move(ended),
                             supervisor_limits{options_.run.active, {}, {}},
                             launcher(), board_, actor_log{});
  waiting_ = sys.spawn(wait_for_end, supervisor_, summary_);
}

whole_tree::~whole_tree() {
  auto kill = [](const auto& x) {
    caf::anon_send_exit(x, caf::exit_reason::kill);
  };
  kill(supervisor_);
  for (const auto& x : trajectories_)
    kill(x);
  for (const auto& x : executors_)
    kill(x);
  kill(builder_);
  kill(dispatcher_);
  kill(model_);
  kill(board_);
  kill(wall_);
  kill(journal_);
  kill(waiting_);
  trajectories_.clear();
}

trajectory_launcher whole_tree::launcher() {
  auto facts = std::make_shared<const run_facts>(run_facts{
    options_, "{}\n", {}, std::make_shared<held_texts>(world_->most_held)});
  return
    [this, facts](supervisor_actor::pointer by, const planned_trajectory& x) {
      auto partners = trajectory_partners{model_, dispatcher_, wall_,
                                          supervisor_actor{by}, board_};
      auto result = launch<trajectory_state>(*by, x.who, x.target, facts,
                                             partners, actor_log{});
      trajectories_.push_back(result);
      return result;
    };
}

std::optional<run_summary> whole_tree::finish() {
  run();
  return *summary_;
}

void whole_tree::drain_run() {
  caf::anon_send(supervisor_, drain{});
}

void whole_tree::run_until_asked(int times) {
  auto count = [this] {
    int result = 0;
    for (const auto& [label, n] : world_->asked)
      result += n;
    return result;
  };
  while (count() < times && step()) {
  }
}

} // namespace caesar::test
