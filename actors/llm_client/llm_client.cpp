#include "actors/llm_client/llm_client.hpp"

namespace caesar {

llm_client_state::llm_client_state(interface::pointer self,
                                   std::unique_ptr<completion_source> source,
                                   int32_t concurrency, actor_log log)
  : self_{self},
    source_{std::move(source)},
    concurrency_{static_cast<size_t>(concurrency)},
    log_{std::move(log)} {}

llm_client_actor::behavior_type llm_client_state::make_behavior() {
  return {
    [this](const complete_prompt& x) { return enqueue(x); },
    [this](const completion_settled& x) { settle(x); },
    [this](const code_written& x) { pass_on(x); },
  };
}

caf::result<completion> llm_client_state::enqueue(const complete_prompt& x) {
  auto who = self_->current_sender(); // The promise takes it.
  auto promise = self_->make_response_promise<completion>();
  waiting_.push_back({x, reply<completion>{promise}, std::move(who), {}});
  serve();
  return promise;
}

void llm_client_state::serve() {
  while (in_flight_.size() < concurrency_ && !waiting_.empty()) {
    auto ticket = ++last_ticket_;
    auto& sent =
      in_flight_.emplace(ticket, std::move(waiting_.front())).first->second;
    waiting_.pop_front();
    auto settled = [me = llm_client_actor{self_},
                    ticket](caf::expected<completion> x) {
      if (x)
        caf::anon_send(me, completion_settled{ticket, std::move(*x), {}});
      else
        caf::anon_send(me, completion_settled{ticket, {}, x.error()});
    };
    auto written = [me = llm_client_actor{self_}, ticket,
                    turn = sent.prompt.turn](std::string code) {
      caf::anon_send(me, code_written{ticket, turn, std::move(code)});
    };
    source_->complete(sent.prompt, std::move(settled), std::move(written));
  }
}

void llm_client_state::pass_on(const code_written& x) {
  auto found = in_flight_.find(x.ticket);
  if (found != in_flight_.end())
    if (auto who = caf::actor_cast<code_listener_actor>(found->second.who))
      self_->send(who, x);
}

void llm_client_state::settle(const completion_settled& x) {
  auto done = in_flight_.extract(x.ticket);
  if (!done)
    return;
  auto& [prompt, answer, requester, asked] = done.mapped();
  auto who = to_text(prompt.who);
  if (x.failure) {
    log_.warn(
      "no reply",
      json{{"who", who}, {"turn", prompt.turn}, {"why", describe(x.failure)}});
    answer.fail(x.failure);
  } else {
    log_.info("replied", json{{"who", who},
                              {"turn", prompt.turn},
                              {"prompt_tokens", x.result.prompt_tokens},
                              {"completion_tokens", x.result.completion_tokens},
                              {"took_ms", asked.took_ms()}});
    auto result = x.result;
    result.took = asked.elapsed();
    answer(std::move(result));
  }
  serve();
}

} // namespace caesar
