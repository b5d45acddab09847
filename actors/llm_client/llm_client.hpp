#pragma once

#include "actors/llm_client/completion_source.hpp"
#include "actors/log/log.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <deque>
#include <map>
#include <memory>

namespace caesar {

/// Talks to one model endpoint, with at most `concurrency` requests in flight;
/// more wait their turn in order of arrival.
class llm_client_state {
public:
  using interface = llm_client_actor;

  static constexpr const char* name = "caesar.llm_client";

  llm_client_state(interface::pointer self,
                   std::unique_ptr<completion_source> source,
                   int32_t concurrency, actor_log log);

  interface::behavior_type make_behavior();

private:
  struct request {
    complete_prompt prompt;
    reply<completion> answer;
    caf::strong_actor_ptr who;
    stopwatch asked;
  };

  caf::result<completion> enqueue(const complete_prompt& x);
  void serve();
  void settle(const completion_settled& x);
  void pass_on(const code_written& x);

  interface::pointer self_;
  std::unique_ptr<completion_source> source_;
  size_t concurrency_;
  actor_log log_;
  std::deque<request> waiting_;
  std::map<uint64_t, request> in_flight_;
  uint64_t last_ticket_ = 0;
};

} // namespace caesar
