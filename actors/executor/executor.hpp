#pragma once

#include "actors/executor/device_health.hpp"
#include "actors/executor/judge_words.hpp"
#include "actors/io/frame_link.hpp"
#include "actors/log/log.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// How an executor treats its judge.
struct executor_settings {
  std::string device; ///< "cpu:0"
  /// A judge must be ready this long after its start.
  std::chrono::nanoseconds start_limit = std::chrono::seconds{120};
  /// What an evaluation may take beside the candidate's own timeout: the
  /// reference, inputs and baseline are the judge's.
  std::chrono::nanoseconds judge_allowance = std::chrono::minutes{10};
  quarantine_rule quarantine;
  /// What the device must be; see `config::unmet`.
  std::vector<std::string> required{};
};

/// Serves one device through one judge process: one evaluation at a time.
///
/// A judge that dies, hangs or talks nonsense is replaced, and what it was
/// doing fails with `ec::judge_lost`. A device on which a judge does not start,
/// or which its judge calls sick, is in quarantine: everything fails with
/// `ec::device_sick` until a new judge has started on it. When that does not
/// happen either, or the device is not what it must be, everything fails with
/// `ec::no_device`.
class executor_state {
public:
  using interface = executor_actor;

  static constexpr const char* name = "caesar.executor";

  executor_state(interface::pointer self, executor_settings settings,
                 std::unique_ptr<io::frame_link> judge, actor_log log);

  interface::behavior_type make_behavior();

private:
  struct evaluation {
    evaluate_candidate message;
    reply<verdict> answer;
    stopwatch begun;
    bool entered = false; ///< The judge has said that it is at it.
  };

  enum class judge_standing : uint8_t { starting, ready, gone };

  caf::result<verdict> enqueue(const evaluate_candidate& x);
  caf::result<device_recovered> await(const await_health& x);
  caf::result<device_facts> tell_facts();
  void hand_back(const give_back& x);
  void serve();
  void turn_away();
  caf::error sickness() const;
  void answer_watchers();
  void start_judge();
  void hear(const frame_received& x);
  void hear(const judge_ready& x);
  void hear(evaluation_phase x);
  void hear(const verdict& x);
  void hear(const judge_error& x);
  void hear(const judge_nonsense& x);
  void closed(const link_closed& x);
  void overdue(const deadline_passed& x);
  void judge_gone(const std::string& why, ec code = ec::judge_lost);
  void device_failed(const std::string& why);
  void unfit(const std::string& why);
  void quarantine(const std::string& why);
  void finish(const std::string& how, const caf::error& failure);
  void set_deadline(std::chrono::nanoseconds from_now);

  interface::pointer self_;
  executor_settings settings_;
  std::unique_ptr<io::frame_link> judge_;
  actor_log log_;
  std::deque<evaluation> waiting_;
  std::optional<evaluation> now_;
  uint64_t link_ = 0;       ///< Of the judge that is up or starting.
  uint64_t generation_ = 0; ///< Of the deadline in force.
  judge_standing judge_is_ = judge_standing::gone;
  device_health health_;
  std::vector<reply<device_recovered>> watchers_;
  std::optional<device_facts> facts_;
  std::vector<reply<device_facts>> describers_;
};

} // namespace caesar
