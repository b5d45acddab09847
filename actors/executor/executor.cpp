#include "actors/executor/executor.hpp"

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
    log_{std::move(log)} {}

executor_actor::behavior_type executor_state::make_behavior() {
  start_judge();
  return {
    [this](const evaluate_candidate& x) { return enqueue(x); },
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

void executor_state::serve() {
  if (given_up_) {
    for (auto& x : waiting_)
      x.answer.fail(fault(ec::no_device, *given_up_));
    waiting_.clear();
    return;
  }
  if (!ready_ || now_ || waiting_.empty())
    return;
  now_ = std::move(waiting_.front());
  waiting_.pop_front();
  now_->begun = stopwatch{};
  const auto& request = now_->message.request;
  judge_->send(evaluate_frame(request));
  set_deadline(request.options.timeout + settings_.judge_allowance);
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
  ready_ = false;
  auto me = executor_actor{self_};
  judge_->open(++link_,
               {
                 [me](frame_received x) { caf::anon_send(me, std::move(x)); },
                 [me](link_closed x) { caf::anon_send(me, std::move(x)); },
               });
  set_deadline(settings_.start_limit);
}

void executor_state::hear(const frame_received& x) {
  if (x.link != link_ || given_up_)
    return;
  std::visit([this](const auto& word) { hear(word); }, judge_word_from(x.text));
}

void executor_state::hear(const judge_ready& x) {
  log_.info(
    "judge ready",
    json{{"torch", x.torch}, {"python", x.python}, {"hardware", x.hardware}});
  ready_ = true;
  failed_starts_ = 0;
  ++generation_;
  serve();
}

void executor_state::hear(evaluation_phase x) {
  if (!now_)
    return;
  const auto& request = now_->message.request;
  self_->send(now_->message.listener,
              evaluation_progress{request.who, request.turn, x});
}

void executor_state::hear(const verdict& x) {
  if (!now_)
    return;
  auto answer = std::move(now_->answer);
  finish(std::string{name_of(x.outcome)}, {});
  answer(x);
  serve();
}

void executor_state::hear(const judge_error& x) {
  if (!ready_) {
    judge_gone(x.text);
    return;
  }
  if (now_)
    finish(x.code, error_of(x));
  serve();
}

void executor_state::hear(const judge_nonsense& x) {
  judge_gone("the judge said something that is not of its protocol (" + x.why
             + "); is caesar-judge of the same build?");
}

void executor_state::closed(const link_closed& x) {
  if (x.link == link_ && !given_up_)
    judge_gone("the judge " + x.reason);
}

void executor_state::overdue(const deadline_passed& x) {
  if (x.generation != generation_ || given_up_)
    return;
  judge_gone(ready_ ? "the judge did not answer in time"
                    : "the judge did not start in time");
}

void executor_state::judge_gone(const std::string& why) {
  log_.warn("judge gone", json{{"why", why}});
  judge_->close();
  if (now_)
    finish("judge_lost", fault(ec::judge_lost, why));
  if (!ready_ && ++failed_starts_ >= settings_.starts) {
    give_up_device(why);
    return;
  }
  start_judge();
}

void executor_state::give_up_device(const std::string& why) {
  given_up_ = "device " + settings_.device + " cannot be used: " + why;
  ++generation_;
  log_.error("device given up", json{{"why", why}});
  serve();
}

void executor_state::set_deadline(std::chrono::nanoseconds from_now) {
  self_->delayed_send(self_, from_now, deadline_passed{++generation_});
}

} // namespace caesar
