#include "actors/llm_client/llm_client.hpp"

#include "config/budget.hpp"
#include "config/steering.hpp"
#include "messages/token_estimate.hpp"

namespace caesar {

namespace {

std::vector<endpoint_limits>
limits_of(const std::vector<model_endpoint>& endpoints) {
  std::vector<endpoint_limits> result;
  for (const auto& x : endpoints)
    result.push_back(x.limits);
  return result;
}

} // namespace

llm_client_state::llm_client_state(interface::pointer self,
                                   llm_client_settings settings, actor_log log)
  : self_{self},
    endpoints_{std::move(settings.endpoints)},
    traffic_{limits_of(endpoints_), settings.retry},
    purse_{settings.budget, settings.spent},
    log_{std::move(log)} {}

llm_client_actor::behavior_type llm_client_state::make_behavior() {
  return {
    [this](complete_prompt& x) { return enqueue(std::move(x)); },
    [this](const completion_settled& x) { settle(x); },
    [this](const code_written& x) { pass_on(x); },
    [this](const drain&) { withdraw_all(); },
    [this](const hold_run& x) { hold(x.held); },
    [this](const withdraw_requests& x) { withdraw(x.who); },
    [this](const change_setting& x) { return change(x); },
    [this](const deadline_passed& x) {
      if (x.generation != alarm_)
        return;
      alarm_at_.reset();
      serve();
    },
  };
}

steady_time llm_client_state::now() const {
  return self_->clock().now();
}

// -- in -----------------------------------------------------------------------

caf::result<completion> llm_client_state::enqueue(complete_prompt x) {
  auto who = self_->current_sender(); // The promise takes it.
  auto promise = self_->make_response_promise<completion>();
  auto ticket = ++last_ticket_;
  auto need = need_of(x);
  requests_.emplace(ticket, request{std::move(x), reply<completion>{promise},
                                    std::move(who), need});
  unfunded_.push_back(ticket);
  serve();
  return promise;
}

/// Returns what `x` may use at most, at the dearest endpoint.
spending llm_client_state::need_of(const complete_prompt& x) const {
  spending result;
  for (const auto& to : endpoints_)
    result = config::larger_of(
      result, config::most_of_a_request(estimated_tokens(to.system)
                                          + estimated_tokens(x.prompt),
                                        to.max_tokens, to.price));
  return result;
}

// -- out ----------------------------------------------------------------------

void llm_client_state::serve() {
  for (auto ticket :
       held_ ? std::vector<uint64_t>{} : traffic_.overdue(now())) {
    const auto& x = requests_.at(ticket);
    fail(ticket, fault(ec::no_reply, x.reason + " (attempt "
                                       + std::to_string(x.attempts)
                                       + ", and no time is left for another)"));
  }
  fund();
  while (auto x = held_ ? std::nullopt : traffic_.next(now()))
    send(*x);
  if (!held_)
    hedge();
  wake_later();
}

/// Makes second attempts beside first ones that take long, where they are
/// affordable.
void llm_client_state::hedge() {
  auto time = now();
  while (auto found = traffic_.next_straggler(time)) {
    auto& x = requests_.at(found->ticket);
    auto need = need_of(x.prompt);
    // Whoever waits for the purse comes first.
    if (draining_ || !limit_.empty() || !unfunded_.empty()
        || purse_.reserve(need) != purse::grant::given)
      continue;
    x.reserved += need;
    log_.info("asks another", json{{"who", to_text(x.prompt.who)},
                                   {"turn", x.prompt.turn},
                                   {"attempt", x.attempts}});
    send(traffic_.beside(time, *found));
  }
}

/// Lets requests into traffic that the budget has room for.
void llm_client_state::fund() {
  while (!unfunded_.empty()) {
    auto ticket = unfunded_.front();
    auto& x = requests_.at(ticket);
    auto grant = limit_.empty() && !draining_ ? purse_.reserve(x.reserved)
                                              : purse::grant::never;
    if (grant == purse::grant::later)
      return;
    unfunded_.pop_front();
    if (grant == purse::grant::given) {
      traffic_.add(ticket, to_text(x.prompt.who),
                   x.reserved.prompt_tokens + x.reserved.completion_tokens);
      continue;
    }
    if (limit_.empty() && !draining_) // From now on nothing new is sent.
      limit_ = purse_.limit_reached_by(x.reserved);
    x.answer.fail(limit_.empty() ? fault(ec::cancelled, "the run drains")
                                 : fault(ec::budget_spent, limit_));
    requests_.erase(ticket);
  }
}

void llm_client_state::send(const traffic::departure& x) {
  auto& sent = requests_.at(x.ticket);
  auto& to = endpoints_[x.endpoint];
  sent.attempts = x.attempt;
  sent.prompt.system = to.system;
  auto settled = [me = llm_client_actor{self_}, ticket = x.ticket,
                  attempt = x.attempt](attempt_result how) {
    caf::anon_send(me, completion_settled{ticket, attempt, std::move(how)});
  };
  auto written = [me = llm_client_actor{self_}, ticket = x.ticket,
                  turn = sent.prompt.turn](std::string code) {
    caf::anon_send(me, code_written{ticket, turn, std::move(code)});
  };
  auto name = to.source->complete(sent.prompt, x.limit, std::move(settled),
                                  std::move(written));
  sent.under_way[x.attempt] = {x.endpoint, name};
}

void llm_client_state::wake_later() {
  if (held_)
    return;
  auto when = traffic_.wakes_at(now());
  if (!when || (alarm_at_ && *alarm_at_ <= *when))
    return;
  alarm_at_ = when;
  self_->delayed_send(self_, *when - now(), deadline_passed{++alarm_});
}

// -- back ---------------------------------------------------------------------

void llm_client_state::pass_on(const code_written& x) {
  auto found = requests_.find(x.ticket);
  if (found != requests_.end() && !found->second.is_whole)
    if (auto who = caf::actor_cast<code_listener_actor>(found->second.who))
      self_->send(who, x);
}

void llm_client_state::settle(const completion_settled& x) {
  auto found = requests_.find(x.ticket);
  if (found == requests_.end())
    return;
  auto& asked = found->second;
  auto made = asked.under_way.extract(x.attempt);
  if (!made)
    return;
  const auto& how = x.result;
  auto decision = traffic_.ended(now(), x.ticket, x.attempt, how);
  if (how.end == attempt_end::replied
        ? !asked.is_whole
        : how.end == attempt_end::broke_off && !asked.won) {
    win(asked, how, made.mapped().endpoint);
  } else {
    waste(asked, priced(how.reply, made.mapped().endpoint));
    if (how.end != attempt_end::cancelled)
      asked.reason = how.reason;
  }
  if (!asked.won) {
    go_on(x.ticket, decision);
  } else if (asked.under_way.empty()) {
    if (decision == traffic::decision::again)
      traffic_.forget(x.ticket); // A part is better than another attempt.
    succeed(x.ticket);
  }
  serve();
}

/// What else is under way for the same request is wanted no longer, unless this
/// is a part of a reply only.
void llm_client_state::win(request& x, const attempt_result& by,
                           size_t endpoint) {
  if (x.won) // That was a part.
    waste(x, *x.won);
  x.won = priced(by.reply, endpoint);
  x.is_whole = by.end == attempt_end::replied;
  if (!x.is_whole)
    return;
  for (const auto& [attempt, made] : x.under_way)
    endpoints_[made.endpoint].source->cancel(made.name);
}

void llm_client_state::go_on(uint64_t ticket, traffic::decision how) {
  auto& asked = requests_.at(ticket);
  auto times = asked.attempts > 1
                 ? " (attempt " + std::to_string(asked.attempts) + ')'
                 : "";
  if (how == traffic::decision::runs)
    return;
  if (how == traffic::decision::over)
    return fail(ticket, fault(ec::no_reply, asked.reason + times));
  if (draining_ || !purse_.reserve_attempt()) {
    traffic_.forget(ticket);
    return fail(ticket, draining_
                          ? fault(ec::cancelled, "the run drains")
                          : fault(ec::budget_spent,
                                  "[budget] requests is used up: none is "
                                  "left for another attempt"));
  }
  ++asked.reserved.requests;
  log_.info("asks again", json{{"who", to_text(asked.prompt.who)},
                               {"turn", asked.prompt.turn},
                               {"attempt", asked.attempts},
                               {"why", asked.reason}});
}

void llm_client_state::succeed(uint64_t ticket) {
  auto& asked = requests_.at(ticket);
  auto& result = *asked.won;
  result.took = asked.asked.elapsed();
  result.attempts = asked.attempts;
  result.wasted_prompt_tokens = asked.wasted.prompt_tokens;
  result.wasted_completion_tokens = asked.wasted.completion_tokens;
  result.picodollars += asked.wasted.picodollars;
  log_.info("replied", json{{"who", to_text(asked.prompt.who)},
                            {"turn", asked.prompt.turn},
                            {"attempts", asked.attempts},
                            {"prompt_tokens", result.prompt_tokens},
                            {"cached_tokens", result.cached_tokens},
                            {"completion_tokens", result.completion_tokens},
                            {"picodollars", result.picodollars},
                            {"took_ms", asked.asked.took_ms()}});
  auto used = spent_on(result);
  asked.answer(std::move(result));
  end(ticket, used);
}

void llm_client_state::fail(uint64_t ticket, caf::error why) {
  auto& asked = requests_.at(ticket);
  log_.info("no reply", json{{"who", to_text(asked.prompt.who)},
                             {"turn", asked.prompt.turn},
                             {"why", describe(why)}});
  asked.answer.fail(std::move(why));
  auto used = asked.wasted;
  used.requests = asked.attempts;
  end(ticket, used);
}

void llm_client_state::end(uint64_t ticket, const spending& used) {
  purse_.settle(requests_.at(ticket).reserved, used);
  requests_.erase(ticket);
}

completion llm_client_state::priced(const completion& x,
                                    size_t endpoint) const {
  auto result = x;
  result.picodollars = config::cost_of(x, endpoints_[endpoint].price);
  return result;
}

/// Takes in what is known of the use of an attempt that is not the one that
/// counts.
void llm_client_state::waste(request& x, const completion& priced) {
  x.wasted.prompt_tokens += priced.prompt_tokens;
  x.wasted.completion_tokens += priced.completion_tokens;
  x.wasted.picodollars += priced.picodollars;
}

/// Nothing that is not under way is sent any more: nobody paid for it yet.
void llm_client_state::withdraw_all() {
  if (std::exchange(draining_, true))
    return;
  for (auto ticket : traffic_.withdraw())
    fail(ticket, fault(ec::cancelled, "the run drains"));
  fund();
}

/// The same for the requests of one trajectory.
void llm_client_state::withdraw(const trajectory_id& who) {
  std::vector<uint64_t> theirs;
  for (const auto& [ticket, x] : requests_)
    if (x.prompt.who == who && x.under_way.empty())
      theirs.push_back(ticket);
  for (auto ticket : theirs) {
    if (std::erase(unfunded_, ticket) > 0) // Nothing is reserved for it.
      requests_.at(ticket).reserved = {};
    else
      traffic_.forget(ticket);
    fail(ticket, fault(ec::cancelled, to_text(who) + " is cancelled"));
  }
  serve();
}

/// What is under way goes on. A pause is no time of a request.
void llm_client_state::hold(bool held) {
  if (held && !held_)
    held_since_ = now();
  else if (!held && held_)
    traffic_.postpone(now() - held_since_);
  held_ = held;
  log_.info(held ? "held" : "released", json{{"requests", requests_.size()}});
  serve();
}

caf::result<command_done> llm_client_state::change(const change_setting& x) {
  auto limits = purse_.limits();
  if (auto wrong = config::change(limits, x.key, x.value); !wrong.empty())
    return fault(ec::refused, wrong);
  purse_.set_limits(limits);
  if (!draining_)
    limit_.clear(); // There may be room again.
  serve();
  return command_done{x.key + " = " + x.value};
}

} // namespace caesar
