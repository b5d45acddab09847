#include "actors/trajectory/trajectory.hpp"

#include "actors/trajectory/event_record.hpp"
#include "actors/trajectory/sample_log.hpp"
#include "config/budget.hpp"
#include "config/derived.hpp"

#include <algorithm>

namespace caesar {

namespace {

// A log is written anew at the end of a turn, but not more often, and where
// many are to be written not all of them: it grows with every turn, and the
// journal has all that it says.
constexpr auto log_pause = std::chrono::seconds{10};

} // namespace

trajectory_state::trajectory_state(interface::pointer self, trajectory_id who,
                                   std::shared_ptr<const problem> target,
                                   std::shared_ptr<const run_facts> run,
                                   trajectory_partners partners, actor_log log)
  : self_{self},
    who_{who},
    target_{std::move(target)},
    run_{std::move(run)},
    partners_{std::move(partners)},
    log_{std::move(log)},
    machine_{who, target_->name, machine_options_of(run_->options)},
    share_{*run_->texts} {}

// -- one behaviour per state --------------------------------------------------

trajectory_actor::behavior_type trajectory_state::make_behavior() {
  return waiting();
}

/// Not begun: the history is not read yet.
trajectory_actor::behavior_type trajectory_state::waiting() {
  return {
    [this](const begin_trajectory&) { resume(); },
    [](const evaluation_progress&) {},
    [](const code_written&) {},
    [this](const drain&) { drained(); },
    [this](const cancel_trajectory&) { return hear({}); },
    [this](const hint_trajectory& x) { return hear(x.text); },
  };
}

trajectory_actor::behavior_type trajectory_state::behaviour_of(state x) {
  switch (x) {
  case state::start:
    return starting();
  case state::generate:
  case state::compile:
  case state::performance:
    return working();
  case state::correct:
    return correcting();
  case state::finish:
    return finishing();
  }
  return finishing();
}

/// Between two turns: the one place where a drained trajectory stops.
trajectory_actor::behavior_type trajectory_state::starting() {
  return {
    [](const begin_trajectory&) {},
    [](const evaluation_progress&) {},
    [](const code_written&) {},
    [this](const drain& x) { begin_to_drain(x); },
    [this](const cancel_trajectory&) { return hear({}); },
    [this](const hint_trajectory& x) { return hear(x.text); },
  };
}

/// Somebody else has the work: the model, the builder, the device.
trajectory_actor::behavior_type trajectory_state::working() {
  return {
    [](const begin_trajectory&) {},
    [](const evaluation_progress&) {},
    [this](const code_written& x) { build_early(x); },
    [this](const drain& x) { begin_to_drain(x); },
    [this](const cancel_trajectory&) { return hear({}); },
    [this](const hint_trajectory& x) { return hear(x.text); },
  };
}

/// The device checks, and tells when it begins to time.
trajectory_actor::behavior_type trajectory_state::correcting() {
  return {
    [](const begin_trajectory&) {},
    [this](const evaluation_progress& x) { progressed(x); },
    [](const code_written&) {},
    [this](const drain& x) { begin_to_drain(x); },
    [this](const cancel_trajectory&) { return hear({}); },
    [this](const hint_trajectory& x) { return hear(x.text); },
  };
}

/// The final stage is never interrupted: what it needs was paid for. But there
/// may be more turns behind it.
trajectory_actor::behavior_type trajectory_state::finishing() {
  return {
    [](const begin_trajectory&) {},
    [](const evaluation_progress&) {},
    [](const code_written&) {},
    [this](const drain& x) { begin_to_drain(x); },
    [this](const cancel_trajectory&) { return hear({}); },
    [this](const hint_trajectory& x) { return hear(x.text); },
  };
}

// -- begin --------------------------------------------------------------------

void trajectory_state::resume() {
  self_->become(starting());
  self_->request(partners_.journal, caf::infinite, load_history{who_})
    .then([this](const trajectory_history& x) { replay(x.records); },
          [this](const caf::error& x) { give_up(x); });
}

void trajectory_state::replay(const std::vector<journal_record>& records) {
  if (!fold(records))
    return;
  if (!records.empty())
    log_.info("resumed", json{{"events", records.size()},
                              {"turn", machine_.turn_number()},
                              {"state", name_of(machine_.where())}});
  hold_less();
  replayed_ = true;
  if (early_commands_.empty())
    return go_on();
  for (auto& x : std::exchange(early_commands_, {}))
    obey(x.hint, std::move(x.answer));
  // Its answer comes behind theirs: the next prompt can hold them.
  self_->request(partners_.journal, caf::infinite, load_history{who_})
    .then([this](const trajectory_history&) { go_on(); },
          [this](const caf::error& x) { give_up(x); });
}

void trajectory_state::go_on() {
  // What was asked may have been answered, and paid, after the program ended.
  if (machine_.where() == state::generate && !draining_)
    return record(machine_.turn_number(), asked_again{});
  proceed();
}

// -- onwards ------------------------------------------------------------------

void trajectory_state::proceed() {
  if (reading_)
    return;
  show_state();
  if (draining_ && std::holds_alternative<compose_prompt>(machine_.next()))
    return put_off();
  if (cancelled_ && !machine_.is_stopping()
      && machine_.where() != state::generate
      && machine_.where() != state::finish)
    return record(machine_.turn_number(), stopped{cancelled_by_a_person});
  if (machine_.lacks_history()) {
    reading_ = true;
    return with_history([this] {
      reading_ = false;
      proceed();
    });
  }
  std::visit([this](const auto& x) { execute(x); }, machine_.next());
}

void trajectory_state::show_state() {
  auto now = machine_.where();
  self_->become(behaviour_of(now));
  self_->send(partners_.board, trajectory_moved{who_, machine_.turn_number(),
                                                now, machine_.right_turns()});
  if (now == shown_)
    return;
  log_.info("state", json{{"turn", machine_.turn_number()},
                          {"from", name_of(shown_)},
                          {"to", name_of(now)},
                          {"took_ms", entered_.took_ms()}});
  shown_ = now;
  entered_ = stopwatch{};
}

void trajectory_state::progressed(const evaluation_progress& x) {
  if (x.turn != machine_.turn_number())
    return;
  machine_.apply(x.phase);
  show_state();
}

/// A request that waits for its endpoint need not be made any more.
void trajectory_state::begin_to_drain(const drain& x) {
  draining_ = true;
  self_->send(partners_.model, x);
}

/// Reached before the trajectory began: nothing was paid for yet.
void trajectory_state::drained() {
  leave(machine_.summary(), true);
}

// -- commands -----------------------------------------------------------------

void trajectory_state::execute(const compose_prompt& x) {
  auto facts = prompt_facts_of(run_->options, *target_, machine_);
  record(x.turn, prompted{build_prompt(facts), facts.hints.size()});
}

void trajectory_state::execute(const ask_model& x) {
  if (cancelled_)
    return record(x.turn, stopped{cancelled_by_a_person});
  if (draining_)
    return put_off();
  if (auto limit = budget_reached(x.prompt); !limit.empty()) {
    log_.warn("budget used up", json{{"turn", x.turn}, {"budget", limit}});
    return record(x.turn, stopped{limit});
  }
  if (base_chars_ == 0) {
    auto facts = prompt_facts_of(run_->options, *target_, machine_);
    base_chars_ = static_cast<int64_t>(build_base(facts).size());
  }
  ask<completion>(partners_.model,
                  complete_prompt{who_, x.turn, {}, x.prompt, base_chars_},
                  x.turn, "complete_prompt");
}

/// Returns which limit of a trajectory leaves no room for `prompt`.
std::string trajectory_state::budget_reached(const std::string& prompt) const {
  const auto& limits = run_->options.trajectory_budget;
  if (limits.wall.count() > 0 && lived_.elapsed() >= limits.wall)
    return "[trajectory_budget] wall is used up";
  if (limits == config::budget_options{})
    return {};
  auto spent = machine_.spent();
  auto devices = config::device_limit_reached(limits, "trajectory_budget",
                                              spent.device_time);
  if (!devices.empty())
    return devices;
  return config::limit_reached(limits, "trajectory_budget", spent,
                               most_of_asking(*run_, prompt));
}

void trajectory_state::execute(const build_code& x) {
  if (adopt_early(x))
    return;
  ask<build_report>(partners_.dispatcher, build_order_for(x.turn, x.code),
                    x.turn, "build_candidate");
}

void trajectory_state::execute(const evaluate_code& x) {
  auto options =
    config::to_evaluation_options(run_->options.evaluate, x.measure,
                                  config::wants_profile(run_->options.context));
  if (x.turn == 0) // What becomes a result is held to our own rule.
    options.gate = verdict_gate::strict;
  auto request = evaluation_request{
    who_, x.turn, *target_, x.code, x.artefacts, options, machine_.record()};
  ask<verdict>(
    partners_.dispatcher,
    evaluate_candidate{std::move(request),
                       caf::actor_cast<progress_listener_actor>(self_)},
    x.turn, "evaluate_candidate");
}

void trajectory_state::execute(const conclude&) {
  record(0, machine_.summary());
}

void trajectory_state::execute(const rest&) {
  write_folder(true, {}, [this] { leave(machine_.summary(), false); });
}

/// Asks `whom`, logs how long it took, and records what came of it.
template <class Answer, class Actor, class Request>
void trajectory_state::ask(const Actor& whom, Request request, int32_t turn,
                           const char* what) {
  auto log = [this, asked = stopwatch{}, turn, what](std::string_view how) {
    log_.info("answered", json{{"request", what},
                               {"turn", turn},
                               {"how", how},
                               {"took_ms", asked.took_ms()}});
  };
  // All partners answer through `reply`, so that waiting needs no limit.
  self_->request(whom, caf::infinite, std::move(request))
    .then(
      [this, turn, log](Answer& x) {
        log("ok");
        if constexpr (std::is_same_v<Answer, verdict>)
          self_->send(partners_.supervisor, device_used{x.device_time});
        record(turn, std::move(x));
      },
      [this, log](const caf::error& x) {
        log(describe(x));
        give_up(x);
      });
  hold_less();
}

/// Makes `event` durable, then applies it.
void trajectory_state::record(int32_t turn, trajectory_event event) {
  auto row = to_record(who_, turn, event);
  self_->request(partners_.journal, caf::infinite, record_event{std::move(row)})
    .then([this, event = std::move(event)](
            const event_recorded&) mutable { apply(std::move(event)); },
          [this](const caf::error& x) { give_up(x); });
}

void trajectory_state::apply(trajectory_event event) {
  auto working = machine_.where() != state::start;
  if (!machine_.apply(std::move(event))) {
    give_up(fault(ec::bug, "an event came that does not fit its state"));
    return;
  }
  auto over =
    machine_.where() == state::start || machine_.where() == state::finish;
  if (working && over && logged_.elapsed() >= log_pause
      && run_->logs->may(pace::clock::now()))
    write_folder(false, {}, [] {});
  proceed();
}

// -- the end ------------------------------------------------------------------

void trajectory_state::write_folder(bool done, const std::string& failure,
                                    const std::function<void()>& then) {
  logged_ = stopwatch{};
  with_history([this, done, failure, then] {
    auto text =
      sample_log(sample_facts_of(run_->options, *target_, who_,
                                 machine_.turns(), machine_.result(), failure));
    // Before histories that others want: each frees what it was made of.
    self_
      ->request<caf::message_priority::high>(
        partners_.journal, caf::infinite,
        write_sample{who_, std::move(text), run_->config_json, done})
      .then([then](const sample_written&) { then(); },
            [this](const caf::error& x) { give_up(x); });
  });
}

/// Ends for a fault that is not the candidate's. What is recorded stays; the
/// next start of the run goes on from there.
void trajectory_state::give_up(const caf::error& reason) {
  if (ending_)
    return;
  if (code_of(reason) == ec::budget_spent) // Of the run: it goes on some day.
    return put_off(describe(reason));
  if (code_of(reason) == ec::cancelled && cancelled_
      && machine_.where() == state::generate)
    return proceed();
  if (code_of(reason) == ec::cancelled) // The run drains.
    return put_off();
  log_.error("gave up", json{{"turn", machine_.turn_number()},
                             {"state", name_of(machine_.where())},
                             {"why", describe(reason)}});
  auto summary = machine_.summary();
  summary.failure = describe(reason);
  // What cannot be written for its own sake need not be tried again.
  if (!replayed_ || code_of(reason) == ec::journal_failed
      || std::exchange(giving_up_, true))
    return leave(std::move(summary), false);
  write_folder(false, summary.failure,
               [this, summary] { leave(summary, false); });
}

/// Ends until the run is started again. Its log says how far it is.
void trajectory_state::put_off(const std::string& budget) {
  if (std::exchange(giving_up_, true))
    return leave(machine_.summary(), true, budget);
  write_folder(machine_.is_concluded(), {},
               [this, budget] { leave(machine_.summary(), true, budget); });
}

void trajectory_state::leave(trajectory_summary summary, bool drained,
                             std::string budget) {
  if (std::exchange(ending_, true))
    return;
  self_->send(partners_.supervisor,
              trajectory_ended{std::move(summary), drained, std::move(budget)});
  self_->quit();
}

} // namespace caesar
