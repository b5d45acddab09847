#pragma once

#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <map>
#include <vector>

namespace caesar {

/// Stands before one executor of a node, for a head on another machine: has the
/// shared objects that an evaluation needs brought here, and passes it on.
class guest_state {
public:
  using interface = guest_actor;

  static constexpr const char* name = "caesar.guest";

  guest_state(interface::pointer self, evaluator_actor executor,
              depot_actor depot);

  interface::behavior_type make_behavior();

private:
  struct evaluation {
    evaluate_candidate message;
    reply<verdict> answer;
    size_t here = 0; ///< How many of its artefacts are.
  };

  caf::result<verdict> enqueue(const evaluate_candidate& x);
  void bring(uint64_t id);
  void pass_on(uint64_t id);
  evaluation take(uint64_t id);

  interface::pointer self_;
  evaluator_actor executor_;
  depot_actor depot_;
  std::map<uint64_t, evaluation> evaluations_;
  uint64_t last_id_ = 0;
  std::vector<reply<is_idle>> watchers_;
};

} // namespace caesar
