#pragma once

#include "actors/node/verdict_shelf.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <chrono>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace caesar {

/// Stands before one executor of a node, for a head on another machine: has the
/// shared objects that an evaluation needs brought here while the one before is
/// at work, and passes on one at a time. When that fails, the device is sick
/// for a while, so that others get the work.
///
/// A head may die before it hears of a verdict. So the latest are kept, for who
/// asks for the same evaluation of the same run; and what is at work then is
/// not begun again.
class guest_state {
public:
  using interface = guest_actor;

  static constexpr const char* name = "caesar.guest";

  static constexpr auto first_pause = std::chrono::seconds{1};
  static constexpr auto longest_pause = std::chrono::minutes{1};

  guest_state(interface::pointer self, evaluator_actor executor,
              depot_actor depot);

  interface::behavior_type make_behavior();

private:
  struct evaluation {
    evaluate_candidate message;
    std::string key; ///< Empty: of a run that nobody serves any more.
    std::vector<reply<verdict>> answers{};
    size_t here = 0;          ///< How many of its artefacts are.
    bool wanted_back = false; ///< Unless it can begin at once.
  };

  caf::result<verdict> enqueue(const evaluate_candidate& x);
  caf::result<device_recovered> await(const await_health& x);
  held_evaluations held_of(const std::string& run);
  void hand_back(const give_back& x);
  void rest(uint64_t id, const caf::error& why);
  void bring(uint64_t id);
  void pass_on();
  void ended(uint64_t id, const verdict& x);
  void fail(uint64_t id, const caf::error& why);
  evaluation take(uint64_t id);

  interface::pointer self_;
  evaluator_actor executor_;
  depot_actor depot_;
  verdict_shelf verdicts_;
  std::map<uint64_t, evaluation> evaluations_;
  std::deque<uint64_t> ready_; ///< All is here for these.
  uint64_t at_work_ = 0;       ///< Zero: nothing is.
  uint64_t last_id_ = 0;
  std::vector<reply<is_idle>> watchers_;
  std::vector<reply<device_recovered>> resting_;
  bool rests_ = false;
  std::chrono::nanoseconds pause_ = first_pause;
};

} // namespace caesar
