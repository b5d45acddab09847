#pragma once

#include "actors/dispatcher/dispatch_queue.hpp"
#include "actors/log/log.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <map>
#include <vector>

namespace caesar {

/// Decides which executor does what, and gives work of one that failed to
/// another.
///
/// Each executor has at most one evaluation. One that fails for a reason which
/// is not the candidate's is queued again, elsewhere if possible, up to
/// `attempts` times in all. A device in quarantine gets nothing until its
/// executor says that it has recovered; what it has not begun is not counted as
/// an attempt, and waits when there is no other device. Builds go to the
/// builder of this machine, and what the cache has removed since it was built
/// is built again.
///
/// Each start of an evaluation is a lease of its own. Who was lost, as a node
/// is that does not answer, has none any more: its work is queued again, and
/// what it may still say of it counts for nothing.
class dispatcher_state {
public:
  using interface = dispatcher_actor;

  static constexpr const char* name = "caesar.dispatcher";

  /// With `nodes` that may join, work waits for a device when there is none.
  dispatcher_state(interface::pointer self, builder_actor builder,
                   int32_t attempts, bool nodes, actor_log log);

  interface::behavior_type make_behavior();

  /// How often an evaluation may lose its node before that is its fault.
  static constexpr int32_t most_lost = 10;

private:
  struct device {
    evaluator_actor executor;
    std::string name;
    std::string problem{}; ///< It last worked on; its judge still holds it.
    uint64_t ticket = 0;   ///< What it does; zero: idle.
    uint64_t lease = 0;    ///< Of that.
    bool sick = false;     ///< In quarantine: gets nothing until it recovers.
    bool leaves = false;   ///< Gets nothing any more.
    reply<node_released> released{};
  };

  struct job {
    evaluate_candidate message;
    reply<verdict> answer;
    int32_t attempts = 0;
    int32_t lost = 0;     ///< Attempts that ended with their node.
    uint64_t lease = 0;   ///< Of the attempt that counts; zero: none.
    bool rebuilt = false; ///< For this attempt.
  };

  caf::result<verdict> enqueue(const evaluate_candidate& x);
  void add(const offer_executor& x);
  caf::result<node_released> withdraw(const withdraw_executor& x);
  void serve();
  bool rebuild_if_gone(uint64_t ticket);
  void rebuilt(uint64_t ticket, build_report& x);
  void start(device& on, uint64_t ticket);
  void succeeded(uint64_t ticket, uint64_t lease, verdict& x);
  void failed(uint64_t ticket, uint64_t lease, const caf::error& x);
  bool holds(uint64_t ticket, uint64_t lease) const;
  void release(uint64_t lease);
  caf::error as_of_a_node(const caf::error& x) const;
  void queue_again(uint64_t ticket, const std::string& device_name,
                   const caf::error& why);
  void await_recovery(device& x);
  void recovered(const evaluator_actor& by);
  void remove(const evaluator_actor& x, const caf::error& why);
  bool only_one_healthy() const;
  void executor_down(const caf::actor_addr& who);
  void fail_all_without_devices();
  device* find(const evaluator_actor& x);
  device* holder_of(uint64_t lease);

  interface::pointer self_;
  builder_actor builder_;
  int32_t attempts_;
  bool nodes_;
  actor_log log_;
  std::vector<device> devices_;
  std::map<uint64_t, job> jobs_;
  dispatch_queue queue_;
  uint64_t last_ticket_ = 0;
  uint64_t last_lease_ = 0;
  bool had_devices_ = false;
  bool draining_ = false;
  std::string why_lost_; ///< The last device that is no more; or empty.
};

} // namespace caesar
