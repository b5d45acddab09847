#include "actors/node/guest.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

guest_state::guest_state(interface::pointer self, evaluator_actor executor,
                         depot_actor depot)
  : self_{self},
    executor_{std::move(executor)},
    depot_{std::move(depot)} {}

guest_actor::behavior_type guest_state::make_behavior() {
  return {
    [this](const evaluate_candidate& x) { return enqueue(x); },
    [this](const await_health& x) { return await(x); },
    [this](const await_idle&) -> caf::result<is_idle> {
      if (evaluations_.empty())
        return is_idle{};
      auto promise = self_->make_response_promise<is_idle>();
      watchers_.emplace_back(promise);
      return promise;
    },
    [this](const deadline_passed&) {
      rests_ = false;
      for (auto& x : resting_)
        x(device_recovered{});
      resting_.clear();
    },
  };
}

caf::result<device_recovered> guest_state::await(const await_health& x) {
  if (!rests_)
    return self_->delegate(executor_, x);
  auto promise = self_->make_response_promise<device_recovered>();
  resting_.emplace_back(promise);
  return promise;
}

// It was not begun, and would fare no better if it came back at once.
void guest_state::rest(uint64_t id, const caf::error& why) {
  if (!std::exchange(rests_, true)) {
    self_->delayed_send(self_, pause_, deadline_passed{});
    pause_ = std::min<std::chrono::nanoseconds>(2 * pause_, longest_pause);
  }
  take(id).answer.fail(fault(ec::device_sick, describe(why)));
}

caf::result<verdict> guest_state::enqueue(const evaluate_candidate& x) {
  auto promise = self_->make_response_promise<verdict>();
  auto id = ++last_id_;
  evaluations_.emplace(id, evaluation{x, reply<verdict>{promise}});
  bring(id);
  return promise;
}

// The depot always answers, as executors do.
void guest_state::bring(uint64_t id) {
  auto& x = evaluations_.at(id);
  auto& artefacts = x.message.request.artefacts;
  if (x.here == artefacts.size())
    return pass_on(id);
  self_->request(depot_, caf::infinite, localize_artefact{artefacts[x.here]})
    .then(
      [this, id](artefact& local) {
        auto& y = evaluations_.at(id);
        y.message.request.artefacts[y.here++] = std::move(local);
        pause_ = first_pause;
        bring(id);
      },
      [this, id](const caf::error& why) { rest(id, why); });
}

void guest_state::pass_on(uint64_t id) {
  self_->request(executor_, caf::infinite, evaluations_.at(id).message)
    .then([this, id](verdict& x) { take(id).answer(std::move(x)); },
          [this, id](const caf::error& why) { take(id).answer.fail(why); });
}

// Takes an evaluation that has ended.
guest_state::evaluation guest_state::take(uint64_t id) {
  auto result = std::move(evaluations_.extract(id).mapped());
  if (evaluations_.empty()) {
    for (auto& x : watchers_)
      x(is_idle{});
    watchers_.clear();
  }
  return result;
}

} // namespace caesar
