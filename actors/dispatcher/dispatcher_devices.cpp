#include "actors/dispatcher/dispatcher.hpp"

// The part of the dispatcher that knows who comes and goes.

#include <algorithm>

namespace caesar {

void dispatcher_state::add(const offer_executor& x) {
  auto* device = devices_.find(x.executor);
  if (device == nullptr) {
    self_->monitor(x.executor);
    pooled_device added;
    added.executor = x.executor;
    added.came = now();
    device = &devices_.add(std::move(added));
    had_devices_ = true;
    log_.info("device offered",
              json{{"device", x.device}, {"hardware", x.facts.hardware}});
  } else { // What it was doing when it was cut off, nobody will hear of.
    void_leases(device->take_leases(now()), device->name, "is back");
    device->sick = device->leaves = false;
    device->executor = x.executor; // On the connection that there is now.
    self_->monitor(x.executor);
  }
  device->name = x.device;
  device->facts = x.facts;
  device->window = std::clamp(x.window, 1, most_window);
  device->held = {x.held.begin(), x.held.end()};
  if (!device->held.empty())
    for (const auto& [ticket, todo] : jobs_)
      if (todo.lease == 0 && queue_.contains(ticket) && hand_in(ticket))
        queue_.remove(ticket);
  serve();
}

caf::result<node_released>
dispatcher_state::withdraw(const withdraw_executor& x) {
  auto* found = devices_.find(x.executor);
  if (found == nullptr)
    return node_released{};
  log_.info("device leaves", json{{"device", found->name}});
  if (found->leases.empty()) {
    devices_.remove(*found);
    serve(); // Nobody may be left.
    return node_released{};
  }
  auto promise = self_->make_response_promise<node_released>();
  found->leaves = true;
  found->released = reply<node_released>{promise};
  for (auto& lease : found->leases)
    if (&lease != &found->leases.front()) {
      lease.is_asked_back = true;
      want_back(*found, lease.ticket);
    }
  return promise;
}

void dispatcher_state::await_recovery(const evaluator_actor& by) {
  auto* device = devices_.find(by);
  if (device == nullptr || std::exchange(device->sick, true))
    return; // It is gone, or awaited already.
  self_->request(by, caf::infinite, await_health{})
    .then([this, by](const device_recovered&) { recovered(by); },
          [this, by](const caf::error& why) {
            remove(by, why); // Given up, or gone.
            serve();
          });
}

void dispatcher_state::recovered(const evaluator_actor& by) {
  if (auto* found = devices_.find(by))
    found->sick = false;
  serve();
}

void dispatcher_state::remove(const evaluator_actor& x, const caf::error& why) {
  why_lost_ = ": " + describe(why);
  auto* found = devices_.find(x);
  if (found == nullptr)
    return;
  auto leases = found->take_leases(now());
  auto name = found->name;
  found->released(node_released{});
  devices_.remove(*found);
  void_leases(std::move(leases), name, "is given up");
}

// A request to an executor on this machine fails as well; to one on a machine
// that was lost it never does.
void dispatcher_state::executor_down(const caf::actor_addr& who) {
  auto* lost = devices_.find(who);
  if (lost == nullptr)
    return;
  log_.warn("device lost", json{{"device", lost->name}});
  why_lost_ = ": device " + lost->name + " is gone";
  auto leases = lost->take_leases(now());
  auto name = lost->name;
  devices_.remove(*lost);
  void_leases(std::move(leases), name, "is gone");
  serve();
}

void dispatcher_state::void_leases(std::vector<device_lease> leases,
                                   const std::string& device,
                                   const std::string& why) {
  for (const auto& x : leases)
    if (holds(x.ticket, x.number))
      queue_again(x.ticket, device,
                  fault(ec::node_lost, "device " + device + ' ' + why));
}

void dispatcher_state::fail_all_without_devices() {
  if (!devices_.empty())
    return;
  if (nodes_ && !draining_)
    return; // One may join.
  if (!nodes_ && !had_devices_)
    return; // They are on their way.
  while (auto ticket = queue_.pop()) {
    if (auto lost = jobs_.extract(*ticket))
      lost.mapped().answer.fail(
        draining_ && nodes_
          ? fault(ec::cancelled, "the run ends, and no node is here")
          : fault(ec::no_device,
                  "no device is left to evaluate on" + why_lost_));
  }
}

} // namespace caesar
