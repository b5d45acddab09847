#include "actors/supervisor/supervisor.hpp"

#include "config/budget.hpp"
#include "config/steering.hpp"

#include <algorithm>

namespace caesar {

namespace {

constexpr const char* not_begun = "the run has not begun yet; try again";

} // namespace

supervisor_state::supervisor_state(
  interface::pointer self, std::vector<planned_trajectory> plan,
  std::map<trajectory_id, trajectory_summary> ended,
  const supervisor_limits& limits, trajectory_launcher launcher,
  board_actor board, actor_log log)
  : self_{self},
    plan_{std::move(plan)},
    summaries_{std::move(ended)},
    skipped_{static_cast<int32_t>(summaries_.size())},
    limits_{limits},
    launcher_{std::move(launcher)},
    board_{std::move(board)},
    log_{std::move(log)} {
  self_->set_down_handler(
    [this](const caf::down_msg& x) { trajectory_down(x); });
}

supervisor_actor::behavior_type supervisor_state::make_behavior() {
  return {
    [this](const start_run&) { return begin(); },
    [this](const trajectory_ended& x) { ended(x); },
    [this](const device_used& x) { use_device(x); },
    [this](const drain&) { drain_all(); },
    [this](const deadline_passed& x) {
      if (x.generation == wall_alarm_)
        stop_for("[budget] wall is used up: the run has taken so long");
    },
    [this](const hold_run& x) { hold(x.held); },
    [this](const cancel_trajectory& x) { return pass_on(x); },
    [this](const hint_trajectory& x) { return pass_on(x); },
    [this](const change_setting& x) { return change(x); },
  };
}

caf::result<run_summary> supervisor_state::begin() {
  auto promise = self_->make_response_promise<run_summary>();
  answer_ = reply<run_summary>{promise};
  log_.info("run started",
            json{{"trajectories", plan_.size()}, {"done_before", skipped_}});
  for (const auto& [who, summary] : summaries_)
    self_->send(board_, trajectory_ended{summary, false, {}});
  has_begun_ = true;
  began_ = self_->clock().now();
  set_wall_alarm();
  use_device({}); // Earlier starts may have used up all.
  admit();
  finish_if_over();
  return promise;
}

/// One that was set before counts no more.
void supervisor_state::set_wall_alarm() {
  ++wall_alarm_;
  auto wall = limits_.budget.wall;
  if (wall.count() == 0)
    return;
  auto left = began_ + wall - self_->clock().now();
  self_->delayed_send(self_, std::max(left, decltype(left){0}),
                      deadline_passed{wall_alarm_});
}

void supervisor_state::admit() {
  while (!draining_ && !held_
         && running_.size() < static_cast<size_t>(limits_.active)
         && next_ < plan_.size()) {
    auto index = next_++;
    const auto& who = plan_[index].who;
    if (!summaries_.contains(who) && !running_.contains(who))
      launch_one(index, 0);
  }
}

void supervisor_state::launch_one(size_t index, int32_t starts_before) {
  const auto& x = plan_[index];
  auto actor = launcher_(self_, x);
  self_->monitor(actor);
  running_.insert_or_assign(x.who, running{index, starts_before + 1, actor});
  actors_.emplace(actor->id(), x.who);
  self_->send(actor, begin_trajectory{});
}

void supervisor_state::ended(const trajectory_ended& x) {
  auto live = running_.extract(x.summary.who);
  if (!live)
    return;
  actors_.erase(live.mapped().actor->id());
  if (!x.budget.empty())
    stop_for(x.budget);
  self_->send(board_, x);
  if (!x.drained)
    summaries_.insert_or_assign(x.summary.who, x.summary);
  log_.info("trajectory ended", json{{"who", to_text(x.summary.who)},
                                     {"turns", x.summary.turns},
                                     {"correct", x.summary.correct},
                                     {"drained", x.drained},
                                     {"failure", x.summary.failure}});
  admit();
  finish_if_over();
}

/// A trajectory says that it ended before it goes; one that only goes died.
void supervisor_state::trajectory_down(const caf::down_msg& x) {
  auto dead = actors_.extract(x.source.id());
  if (!dead)
    return;
  auto who = dead.mapped();
  auto [index, starts_before, actor] = running_.extract(who).mapped();
  log_.error("trajectory died", json{{"who", to_text(who)},
                                     {"start", starts_before},
                                     {"why", describe(x.reason)}});
  if (starts_before < starts && !draining_) {
    launch_one(index, starts_before);
    return;
  }
  trajectory_summary summary;
  summary.who = who;
  summary.problem_name = plan_[index].target->name;
  summary.failure = "died: " + describe(x.reason);
  summaries_.insert_or_assign(who, std::move(summary));
  admit();
  finish_if_over();
}

// -- what people ask for ------------------------------------------------------

void supervisor_state::hold(bool held) {
  held_ = held;
  log_.info(held ? "paused" : "resumed", json{{"in_flight", running_.size()}});
  if (has_begun_)
    admit();
}

caf::result<command_done> supervisor_state::change(const change_setting& x) {
  if (!has_begun_ || draining_)
    return fault(ec::refused, draining_
                                ? "the run is ending; start it again with "
                                    + x.key + " = " + x.value
                                : std::string{not_begun});
  config::run_options run;
  run.active = limits_.active;
  auto wrong = x.key.starts_with("run.")
                 ? config::change(run, x.key, x.value)
                 : config::change(limits_.budget, x.key, x.value);
  if (!wrong.empty())
    return fault(ec::refused, wrong);
  log_.info("changed", json{{"key", x.key}, {"value", x.value}});
  limits_.active = run.active;
  set_wall_alarm();
  use_device({});
  admit();
  return command_done{x.key + " = " + x.value};
}

/// Returns who runs `who`, now if nobody did; or null, and why.
trajectory_actor supervisor_state::live(const trajectory_id& who,
                                        std::string& why_not) {
  if (auto found = running_.find(who); found != running_.end())
    return found->second.actor;
  auto planned = std::find_if(plan_.begin(), plan_.end(),
                              [&](const auto& x) { return x.who == who; });
  if (planned == plan_.end())
    why_not = " is not of this run";
  else if (summaries_.contains(who))
    why_not = " has ended";
  else if (draining_)
    why_not = " has not begun, and the run drains";
  if (!why_not.empty())
    return {};
  launch_one(static_cast<size_t>(planned - plan_.begin()), 0);
  return running_.at(who).actor;
}

template <class Request>
caf::result<command_done> supervisor_state::pass_on(const Request& x) {
  if (!has_begun_)
    return fault(ec::refused, not_begun);
  std::string why_not;
  auto to = live(x.who, why_not);
  if (!to)
    return fault(ec::refused, to_text(x.who) + why_not);
  return self_->delegate(to, x);
}

void supervisor_state::use_device(const device_used& x) {
  limits_.device_time += x.time;
  if (auto limit = config::device_limit_reached(limits_.budget, "budget",
                                                limits_.device_time);
      !limit.empty())
    stop_for(limit);
}

/// The first budget that is used up counts; others follow from it.
void supervisor_state::stop_for(const std::string& budget) {
  if (!budget_.empty())
    return;
  budget_ = budget;
  log_.warn("budget used up", json{{"budget", budget}});
  drain_all();
}

void supervisor_state::drain_all() {
  if (std::exchange(draining_, true))
    return;
  log_.info("draining", json{{"in_flight", running_.size()}});
  for (const auto& [who, x] : running_)
    self_->send(x.actor, drain{});
  if (limits_.on_drain)
    limits_.on_drain();
  finish_if_over();
}

void supervisor_state::finish_if_over() {
  if (!running_.empty() || (!draining_ && next_ < plan_.size()))
    return;
  run_summary result;
  result.skipped = skipped_;
  result.budget = budget_;
  for (const auto& x : plan_) {
    auto found = summaries_.find(x.who);
    if (found != summaries_.end())
      result.trajectories.push_back(found->second);
    else
      ++result.open;
  }
  log_.info("run ended",
            json{{"ended", result.trajectories.size()}, {"open", result.open}});
  answer_(std::move(result));
}

} // namespace caesar
