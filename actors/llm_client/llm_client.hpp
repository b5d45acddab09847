#pragma once

#include "actors/llm_client/completion_source.hpp"
#include "actors/llm_client/purse.hpp"
#include "actors/llm_client/traffic.hpp"
#include "actors/log/log.hpp"
#include "config/prices.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace caesar {

/// One endpoint that a model client may ask.
struct model_endpoint {
  std::unique_ptr<completion_source> source;
  endpoint_limits limits;
  config::token_price price;
  int64_t max_tokens = 0; ///< Of a reply; zero: nobody knows.
  std::string system;     ///< The system prompt.
};

/// What a model client asks, and how much.
struct llm_client_settings {
  std::vector<model_endpoint> endpoints; ///< At least one.
  retry_limits retry;
  config::budget_options budget;
  spending spent; ///< By earlier starts of the run.
};

/// Gets replies from the endpoints of a model: within their limits and the
/// run's budget, again where that may help, in order of arrival. What is
/// decided, `traffic` and `purse` decide.
class llm_client_state {
public:
  using interface = llm_client_actor;

  static constexpr const char* name = "caesar.llm_client";

  llm_client_state(interface::pointer self, llm_client_settings settings,
                   actor_log log);

  interface::behavior_type make_behavior();

private:
  /// An attempt that is under way.
  struct attempt_made {
    size_t endpoint = 0;
    uint64_t name = 0; ///< That its endpoint knows it by.
  };

  struct request {
    complete_prompt prompt;
    reply<completion> answer;
    caf::strong_actor_ptr who;
    spending reserved;
    int32_t attempts = 0;
    std::map<int32_t, attempt_made> under_way{}; ///< One, or two.
    std::string reason{};                        ///< Of the latest failure.
    spending wasted{};                           ///< By other attempts.
    std::optional<completion> won{};             ///< The reply that counts,
    bool is_whole = false; ///< unless it is a part, and a whole one comes.
    stopwatch asked{};
  };

  caf::result<completion> enqueue(complete_prompt x);
  void serve();
  void fund();
  void hedge();
  void send(const traffic::departure& x);
  void settle(const completion_settled& x);
  void win(request& x, const attempt_result& by, size_t endpoint);
  void go_on(uint64_t ticket, traffic::decision how);
  void succeed(uint64_t ticket);
  void fail(uint64_t ticket, caf::error why);
  void end(uint64_t ticket, const spending& used);
  completion priced(const completion& x, size_t endpoint) const;
  static void waste(request& x, const completion& priced);
  void withdraw_all();
  void withdraw(const trajectory_id& who);
  void hold(bool held);
  caf::result<command_done> change(const change_setting& x);
  void pass_on(const code_written& x);
  void wake_later();
  spending need_of(const complete_prompt& x) const;
  steady_time now() const;

  interface::pointer self_;
  std::vector<model_endpoint> endpoints_;
  traffic traffic_;
  purse purse_;
  actor_log log_;
  std::map<uint64_t, request> requests_;
  std::deque<uint64_t> unfunded_; ///< Wait for the purse.
  std::string limit_;             ///< Of the run, once it is used up.
  bool draining_ = false;
  bool held_ = false;
  steady_time held_since_{};
  uint64_t last_ticket_ = 0;
  uint64_t alarm_ = 0; ///< The latest that was set.
  std::optional<steady_time> alarm_at_;
};

} // namespace caesar
