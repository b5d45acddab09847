#include "actors/llm_client/llm_client.hpp"

#include "config/budget.hpp"
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
    [this](const complete_prompt& x) { return enqueue(x); },
    [this](const completion_settled& x) { settle(x); },
    [this](const code_written& x) { pass_on(x); },
    [this](const drain&) { withdraw_all(); },
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

caf::result<completion> llm_client_state::enqueue(const complete_prompt& x) {
  auto who = self_->current_sender(); // The promise takes it.
  auto promise = self_->make_response_promise<completion>();
  auto ticket = ++last_ticket_;
  requests_.emplace(ticket, request{x,
                                    reply<completion>{promise},
                                    std::move(who),
                                    need_of(x),
                                    {},
                                    {},
                                    {},
                                    {}});
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
  for (auto ticket : traffic_.overdue(now())) {
    const auto& x = requests_.at(ticket);
    fail(ticket, fault(ec::no_reply, x.reason + " (attempt "
                                       + std::to_string(x.last.attempt)
                                       + ", and no time is left for another)"));
  }
  fund();
  while (auto x = traffic_.next(now()))
    send(*x);
  wake_later();
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
  sent.last = x;
  sent.prompt.system = to.system;
  auto settled = [me = llm_client_actor{self_},
                  ticket = x.ticket](attempt_result how) {
    caf::anon_send(me, completion_settled{ticket, std::move(how)});
  };
  auto written = [me = llm_client_actor{self_}, ticket = x.ticket,
                  turn = sent.prompt.turn](std::string code) {
    caf::anon_send(me, code_written{ticket, turn, std::move(code)});
  };
  to.source->complete(sent.prompt, x.limit, std::move(settled),
                      std::move(written));
}

void llm_client_state::wake_later() {
  auto when = traffic_.wakes_at(now());
  if (!when || (alarm_at_ && *alarm_at_ <= *when))
    return;
  alarm_at_ = when;
  self_->delayed_send(self_, *when - now(), deadline_passed{++alarm_});
}

// -- back ---------------------------------------------------------------------

void llm_client_state::pass_on(const code_written& x) {
  auto found = requests_.find(x.ticket);
  if (found != requests_.end())
    if (auto who = caf::actor_cast<code_listener_actor>(found->second.who))
      self_->send(who, x);
}

void llm_client_state::settle(const completion_settled& x) {
  auto found = requests_.find(x.ticket);
  if (found == requests_.end())
    return;
  auto& asked = found->second;
  const auto& how = x.result;
  auto attempt = asked.last.attempt;
  auto decision = traffic_.ended(now(), x.ticket, how);
  if (how.end == attempt_end::replied) {
    succeed(x.ticket, how.reply);
  } else if (decision == traffic::decision::over) {
    auto times =
      attempt > 1 ? " (attempt " + std::to_string(attempt) + ')' : "";
    waste(asked, how.reply);
    fail(x.ticket, fault(ec::no_reply, how.reason + times));
  } else if (draining_ || !purse_.reserve_attempt()) {
    traffic_.forget(x.ticket);
    waste(asked, how.reply);
    fail(x.ticket, draining_ ? fault(ec::cancelled, "the run drains")
                             : fault(ec::budget_spent,
                                     "[budget] requests is used up: none is "
                                     "left for another attempt"));
  } else {
    waste(asked, how.reply);
    ++asked.reserved.requests;
    asked.reason = how.reason;
    log_.info("asks again", json{{"who", to_text(asked.prompt.who)},
                                 {"turn", asked.prompt.turn},
                                 {"attempt", attempt},
                                 {"how", name_of(how.end)},
                                 {"why", how.reason}});
  }
  serve();
}

void llm_client_state::succeed(uint64_t ticket, const completion& x) {
  auto& asked = requests_.at(ticket);
  auto result = x;
  result.took = asked.asked.elapsed();
  result.attempts = asked.last.attempt;
  result.picodollars =
    config::cost_of(result, endpoints_[asked.last.endpoint].price);
  log_.info("replied", json{{"who", to_text(asked.prompt.who)},
                            {"turn", asked.prompt.turn},
                            {"endpoint", asked.last.endpoint},
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
  end(ticket, {asked.last.attempt, 0, 0, 0, 0, {}});
}

void llm_client_state::end(uint64_t ticket, const spending& used) {
  auto& asked = requests_.at(ticket);
  auto all = asked.wasted;
  all += used;
  purse_.settle(asked.reserved, all);
  requests_.erase(ticket);
}

/// Takes in what is known of the use of an attempt that brought no reply.
void llm_client_state::waste(request& x, const completion& known) const {
  auto use = spent_on(known);
  use.requests = 0; // Counted with the request.
  use.picodollars = config::cost_of(known, endpoints_[x.last.endpoint].price);
  x.wasted += use;
}

/// Nothing that is not under way is sent any more: nobody paid for it yet.
void llm_client_state::withdraw_all() {
  if (std::exchange(draining_, true))
    return;
  for (auto ticket : traffic_.withdraw())
    fail(ticket, fault(ec::cancelled, "the run drains"));
  fund();
}

} // namespace caesar
