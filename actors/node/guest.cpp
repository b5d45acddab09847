#include "actors/node/guest.hpp"

#include "actors/dispatcher/evaluation_key.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

caf::error other_run() {
  return fault(ec::cancelled, "the head serves another run");
}

caf::error asked_back() {
  return fault(ec::not_begun, "it was asked back");
}

} // namespace

guest_state::guest_state(interface::pointer self, evaluator_actor executor,
                         depot_actor depot)
  : self_{self},
    executor_{std::move(executor)},
    depot_{std::move(depot)} {}

guest_actor::behavior_type guest_state::make_behavior() {
  return {
    [this](const evaluate_candidate& x) { return enqueue(x); },
    [this](const await_health& x) { return await(x); },
    [this](const describe_device& x) { return self_->delegate(executor_, x); },
    [this](const give_back& x) { hand_back(x); },
    [this](const list_held& x) { return held_of(x.run); },
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

// What another run wanted, and has not begun, nobody wants any more.
held_evaluations guest_state::held_of(const std::string& run) {
  if (verdicts_.turn_to(run)) {
    for (auto& [id, x] : evaluations_)
      x.key.clear();
    for (auto id : std::exchange(ready_, {}))
      fail(id, other_run());
  }
  held_evaluations result{verdicts_.keys(self_->clock().now())};
  for (const auto& [id, x] : evaluations_)
    if (!x.key.empty())
      result.keys.push_back(x.key);
  return result;
}

caf::result<verdict> guest_state::enqueue(const evaluate_candidate& x) {
  auto key = evaluation_key(x.request);
  if (auto known = verdicts_.find(key, self_->clock().now()))
    return std::move(*known);
  auto promise = self_->make_response_promise<verdict>();
  for (auto& [id, y] : evaluations_)
    if (y.key == key) { // Who asked before may be a head that is gone.
      y.answers.emplace_back(promise);
      y.message.listener = x.listener;
      return promise;
    }
  auto id = ++last_id_;
  auto& added = evaluations_[id];
  added.message = x;
  added.key = std::move(key);
  added.answers.emplace_back(promise);
  bring(id);
  return promise;
}

// The depot always answers, as executors do.
void guest_state::bring(uint64_t id) {
  auto& x = evaluations_.at(id);
  auto& artefacts = x.message.request.artefacts;
  if (x.here == artefacts.size()) {
    if (x.key.empty())
      return fail(id, other_run());
    if (x.wanted_back && at_work_ != 0)
      return fail(id, asked_back());
    ready_.push_back(id);
    return pass_on();
  }
  self_->request(depot_, caf::infinite, localize_artefact{artefacts[x.here]})
    .then(
      [this, id](artefact& local) {
        auto& y = evaluations_.at(id);
        y.message.request.artefacts[y.here++] = std::move(local);
        pause_ = first_pause;
        bring(id);
      },
      [this, id](const caf::error& why) {
        if (code_of(why) == ec::no_artefact)
          fail(id, why); // Nor would another device get it.
        else
          rest(id, why);
      });
}

// It was not begun, and would fare no better if it came back at once.
void guest_state::rest(uint64_t id, const caf::error& why) {
  if (!std::exchange(rests_, true)) {
    self_->delayed_send(self_, pause_, deadline_passed{});
    pause_ = std::min<std::chrono::nanoseconds>(2 * pause_, longest_pause);
  }
  fail(id, fault(ec::device_sick, describe(why)));
}

void guest_state::hand_back(const give_back& x) {
  for (auto& [id, y] : evaluations_) {
    const auto& request = y.message.request;
    if (id == at_work_ || request.who != x.who || request.turn != x.turn)
      continue;
    if (std::erase(ready_, id) > 0)
      return fail(id, asked_back());
    y.wanted_back = true;
  }
}

void guest_state::pass_on() {
  if (at_work_ != 0 || ready_.empty())
    return;
  auto id = ready_.front();
  ready_.pop_front();
  at_work_ = id;
  self_->request(executor_, caf::infinite, evaluations_.at(id).message)
    .then([this, id](const verdict& x) { ended(id, x); },
          [this, id](const caf::error& why) {
            at_work_ = 0;
            fail(id, why);
            pass_on();
          });
}

void guest_state::ended(uint64_t id, const verdict& x) {
  at_work_ = 0;
  auto done = take(id);
  if (!done.key.empty())
    verdicts_.put(std::move(done.key), x, self_->clock().now());
  for (auto& answer : done.answers)
    answer(x);
  pass_on();
}

void guest_state::fail(uint64_t id, const caf::error& why) {
  for (auto& answer : take(id).answers)
    answer.fail(why);
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
