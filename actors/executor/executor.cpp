#include "actors/executor/executor.hpp"

#include "config/requirements.hpp"

#include <algorithm>

namespace caesar {

namespace {

caf::error error_of(const judge_error& x) {
  if (x.code == "bad_problem")
    return fault(ec::bad_problem, x.text);
  if (x.code == "no_device")
    return fault(ec::no_device, x.text);
  return fault(ec::judge_lost, x.text);
}

} // namespace

executor_state::executor_state(interface::pointer self,
                               executor_settings settings,
                               std::unique_ptr<io::frame_link> judge,
                               actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    judge_{std::move(judge)},
    log_{std::move(log)},
    health_{settings_.quarantine} {}

executor_actor::behavior_type executor_state::make_behavior() {
  start_judge();
  return {
    [this](const evaluate_candidate& x) { return enqueue(x); },
    [this](const await_health& x) { return await(x); },
    [this](const describe_device&) { return tell_facts(); },
    [this](const give_back& x) { hand_back(x); },
    [this](const frame_received& x) { hear(x); },
    [this](const link_closed& x) { closed(x); },
    [this](const deadline_passed& x) { overdue(x); },
  };
}

// -- work ---------------------------------------------------------------------

caf::result<verdict> executor_state::enqueue(const evaluate_candidate& x) {
  auto promise = self_->make_response_promise<verdict>();
  waiting_.push_back({x, reply<verdict>{promise}, {}});
  serve();
  return promise;
}

caf::result<device_recovered> executor_state::await(const await_health&) {
  auto promise = self_->make_response_promise<device_recovered>();
  watchers_.emplace_back(promise);
  answer_watchers();
  return promise;
}

caf::result<device_facts> executor_state::tell_facts() {
  if (facts_)
    return *facts_;
  if (health_.given_up())
    return sickness();
  auto promise = self_->make_response_promise<device_facts>();
  describers_.emplace_back(promise);
  return promise;
}

void executor_state::hand_back(const give_back& x) {
  auto found = std::find_if(waiting_.begin(), waiting_.end(), [&](auto& y) {
    return y.message.request.who == x.who && y.message.request.turn == x.turn;
  });
  if (found == waiting_.end())
    return; // It has begun.
  found->answer.fail(fault(ec::not_begun, "it was asked back"));
  waiting_.erase(found);
}

void executor_state::serve() {
  if (health_.sick())
    return turn_away();
  if (judge_is_ != judge_standing::ready || now_ || waiting_.empty())
    return;
  now_ = std::move(waiting_.front());
  waiting_.pop_front();
  now_->begun = stopwatch{};
  const auto& request = now_->message.request;
  judge_->send(evaluate_frame(request));
  set_deadline(request.options.timeout + settings_.judge_allowance);
}

void executor_state::turn_away() {
  for (auto& x : waiting_)
    x.answer.fail(sickness());
  waiting_.clear();
}

void executor_state::answer_watchers() {
  if (health_.sick() && !health_.given_up())
    return;
  for (auto& x : watchers_)
    if (health_.given_up())
      x.fail(sickness());
    else
      x(device_recovered{});
  watchers_.clear();
  for (auto& x : describers_)
    if (health_.given_up())
      x.fail(sickness());
  if (health_.given_up())
    describers_.clear();
}

caf::error executor_state::sickness() const {
  auto device = "device " + settings_.device;
  if (health_.given_up())
    return fault(ec::no_device, device + " cannot be used: " + health_.why());
  return fault(ec::device_sick, device + " is in quarantine: " + health_.why());
}

void executor_state::finish(const std::string& how, const caf::error& failure) {
  auto done = std::exchange(now_, std::nullopt);
  ++generation_; // The deadline in force is stale.
  auto note = json{{"who", to_text(done->message.request.who)},
                   {"turn", done->message.request.turn},
                   {"how", how},
                   {"took_ms", done->begun.took_ms()}};
  if (failure) {
    note["why"] = describe(failure);
    log_.warn("evaluation failed", note);
    done->answer.fail(failure);
  } else {
    log_.info("evaluated", note);
  }
}

// -- the judge ----------------------------------------------------------------

void executor_state::start_judge() {
  judge_is_ = judge_standing::starting;
  auto me = executor_actor{self_};
  judge_->open(++link_,
               {
                 [me](frame_received x) { caf::anon_send(me, std::move(x)); },
                 [me](link_closed x) { caf::anon_send(me, std::move(x)); },
               });
  set_deadline(settings_.start_limit);
}

void executor_state::hear(const frame_received& x) {
  if (x.link != link_ || judge_is_ == judge_standing::gone)
    return;
  std::visit([this](const auto& word) { hear(word); }, judge_word_from(x.text));
}

void executor_state::hear(const judge_ready& x) {
  log_.info("judge ready", json(x));
  facts_ = device_facts{x.hardware, x.torch, x.python, x.driver, x.arch};
  if (auto why = config::unmet(settings_.required, *facts_))
    return unfit(*why);
  for (auto& asking : std::exchange(describers_, {}))
    asking(*facts_);
  if (health_.sick())
    log_.info("device recovered", json{{"from", health_.why()}});
  judge_is_ = judge_standing::ready;
  health_.recovered();
  ++generation_;
  answer_watchers();
  serve();
}

void executor_state::hear(evaluation_phase x) {
  if (!now_)
    return;
  now_->entered = true;
  const auto& request = now_->message.request;
  self_->send(now_->message.listener,
              evaluation_progress{request.who, request.turn, x});
}

void executor_state::hear(const verdict& x) {
  if (!now_)
    return;
  health_.worked();
  auto answer = std::move(now_->answer);
  finish(std::string{name_of(x.outcome)}, {});
  answer(x);
  serve();
}

void executor_state::hear(const judge_error& x) {
  if (judge_is_ != judge_standing::ready)
    return judge_gone(x.text);
  if (x.code == "device_sick")
    return device_failed(x.text);
  if (now_)
    finish(x.code, error_of(x));
  serve();
}

void executor_state::hear(const judge_nonsense& x) {
  judge_gone("the judge said something that is not of its protocol (" + x.why
             + "); is caesar-judge of the same build?");
}

void executor_state::closed(const link_closed& x) {
  if (x.link == link_ && judge_is_ != judge_standing::gone)
    judge_gone("the judge " + x.reason,
               x.killed ? ec::judge_lost : ec::judge_crashed);
}

void executor_state::overdue(const deadline_passed& x) {
  if (x.generation != generation_)
    return;
  switch (judge_is_) {
  case judge_standing::starting:
    return judge_gone("the judge did not start in time");
  case judge_standing::ready:
    return judge_gone("the judge did not answer in time", ec::judge_crashed);
  case judge_standing::gone:
    return start_judge();
  }
}

/// What was not begun cannot have done it.
void executor_state::judge_gone(const std::string& why, ec code) {
  log_.warn("judge gone", json{{"why", why}});
  judge_->close();
  if (now_)
    finish("judge_lost", fault(now_->entered ? code : ec::judge_lost, why));
  if (judge_is_ == judge_standing::ready)
    start_judge();
  else
    quarantine(why);
}

void executor_state::device_failed(const std::string& why) {
  judge_->close();
  if (now_) // What was not begun cannot have done it, and need not count.
    finish("device_sick",
           now_->entered
             ? fault(ec::judge_lost, "the device failed: " + why)
             : fault(ec::device_sick, "the device failed before: " + why));
  quarantine(why);
}

// No probe will make it another device.
void executor_state::unfit(const std::string& why) {
  judge_->close();
  judge_is_ = judge_standing::gone;
  ++generation_;
  facts_.reset();
  health_.give_up(why);
  log_.error("device given up", json{{"why", why}});
  answer_watchers();
  serve();
}

void executor_state::quarantine(const std::string& why) {
  judge_is_ = judge_standing::gone;
  ++generation_; // Whatever deadline there was, it is stale.
  if (auto delay = health_.failed(why)) {
    auto pause = std::chrono::duration_cast<std::chrono::milliseconds>(*delay);
    log_.warn("device in quarantine",
              json{{"why", why}, {"probe_in_ms", pause.count()}});
    set_deadline(*delay);
  } else {
    log_.error("device given up", json{{"why", why}});
    answer_watchers();
  }
  serve();
}

void executor_state::set_deadline(std::chrono::nanoseconds from_now) {
  self_->delayed_send(self_, from_now, deadline_passed{++generation_});
}

} // namespace caesar
