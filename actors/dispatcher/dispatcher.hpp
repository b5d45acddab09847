#pragma once

#include "actors/dispatcher/build_desk.hpp"
#include "actors/dispatcher/device_pool.hpp"
#include "actors/dispatcher/dispatch_queue.hpp"
#include "actors/log/log.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <map>

namespace caesar {

/// Decides which executor does what, and gives work of one that failed to
/// another.
///
/// An executor has as many evaluations at a time as its window says: one, or
/// more where a network must not keep the next one waiting. Who has nothing to
/// do gets what others have not begun. One that fails for a reason which
/// is not the candidate's is queued again, elsewhere if possible, up to
/// `attempts` times in all. A device in quarantine gets nothing until its
/// executor says that it has recovered; what it has not begun is not counted as
/// an attempt, and waits when there is no other device. Builds go to the
/// builders of this machine and of nodes, and what the cache has removed since
/// it was built is built again.
///
/// Each start of an evaluation is a lease of its own. Who was lost, as a node
/// is that does not answer, has none any more: its work is queued again, and
/// what it may still say of it counts for nothing. But who comes, and has the
/// verdict on what waits here, is asked for it: a head that died may have
/// missed it.
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

  /// So many judges that an evaluation ends by themselves are its own fault.
  static constexpr int32_t most_strikes = 2;

  /// Evaluations that a device may have at a time, whatever it asks for.
  static constexpr int32_t most_window = 8;

private:
  struct job {
    evaluate_candidate message;
    reply<verdict> answer;
    int32_t attempts = 0;
    int32_t lost = 0;            ///< Attempts that ended with their node.
    int32_t strikes = 0;         ///< Attempts that ended their judge.
    uint64_t lease = 0;          ///< Of the attempt that counts; zero: none.
    bool lacks_artefact = false; ///< What it names is not to be had.
    bool built_anew = false;     ///< Because of that, once for nothing.
    bool rebuilt = false;        ///< For this attempt.
    bool asked_back = false;     ///< Once, when others had nothing to do.
  };

  caf::result<verdict> enqueue(evaluate_candidate x);
  void add(const offer_executor& x);
  caf::result<node_released> withdraw(const withdraw_executor& x);
  devices_view view() const;

  void wait(uint64_t ticket, std::string avoid = {});
  void serve();
  std::optional<uint64_t> next_for(const pooled_device& x);
  bool hand_in(uint64_t ticket);
  void ask_back();
  void want_back(const pooled_device& of, uint64_t ticket);
  bool rebuild_if_gone(uint64_t ticket);
  void rebuilt(uint64_t ticket, build_report& x);
  void start(pooled_device& on, uint64_t ticket);
  void succeeded(uint64_t ticket, uint64_t lease, verdict& x);
  void failed(uint64_t ticket, uint64_t lease, const caf::error& x);
  bool holds(uint64_t ticket, uint64_t lease) const;
  void release(uint64_t lease);
  caf::error as_of_a_node(const caf::error& x) const;
  void queue_again(uint64_t ticket, const std::string& device_name,
                   const caf::error& why);
  void void_leases(std::vector<device_lease> leases, const std::string& device,
                   const std::string& why);
  void await_recovery(const evaluator_actor& by);
  void recovered(const evaluator_actor& by);
  void remove(const evaluator_actor& x, const caf::error& why);
  void executor_down(const caf::actor_addr& who);
  void fail_all_without_devices();
  device_pool::clock::time_point now() const;

  interface::pointer self_;
  build_desk builds_;
  builder_actor builder_;
  int32_t attempts_;
  bool nodes_;
  actor_log log_;
  device_pool devices_;
  std::map<uint64_t, job> jobs_;
  dispatch_queue queue_;
  uint64_t last_ticket_ = 0;
  uint64_t last_lease_ = 0;
  bool had_devices_ = false;
  bool draining_ = false;
  std::string why_lost_; ///< The last device that is no more; or empty.
};

} // namespace caesar
