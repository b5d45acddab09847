#include "actors/dispatcher/dispatcher.hpp"

#include <algorithm>
#include <unistd.h>

namespace caesar {

dispatcher_state::dispatcher_state(interface::pointer self,
                                   builder_actor builder, int32_t attempts,
                                   bool nodes, actor_log log)
  : self_{self},
    builder_{std::move(builder)},
    attempts_{attempts},
    nodes_{nodes},
    log_{std::move(log)} {
  self_->set_down_handler(
    [this](const caf::down_msg& down) { executor_down(down.source); });
}

dispatcher_actor::behavior_type dispatcher_state::make_behavior() {
  return {
    [this](const build_candidate& x) { return self_->delegate(builder_, x); },
    [this](const evaluate_candidate& x) { return enqueue(x); },
    [this](const offer_executor& x) { add(x); },
    [this](const withdraw_executor& x) { return withdraw(x); },
    [this](const drain&) {
      draining_ = true;
      serve();
    },
  };
}

caf::result<verdict> dispatcher_state::enqueue(const evaluate_candidate& x) {
  auto promise = self_->make_response_promise<verdict>();
  auto ticket = ++last_ticket_;
  jobs_.emplace(ticket, job{x, reply<verdict>{promise}});
  queue_.push(ticket, to_text(x.request.target.id));
  serve();
  return promise;
}

void dispatcher_state::add(const offer_executor& x) {
  if (auto* known = find(x.executor)) {
    // What it was doing when it was cut off, nobody will hear of.
    if (holds(known->ticket, known->lease))
      queue_again(known->ticket, known->name,
                  fault(ec::node_lost, "device " + known->name + " is back"));
    known->ticket = known->lease = 0;
    known->sick = known->leaves = false;
    return serve();
  }
  self_->monitor(x.executor);
  device added;
  added.executor = x.executor;
  added.name = x.device;
  devices_.push_back(std::move(added));
  had_devices_ = true;
  log_.info("device offered", json{{"device", x.device}});
  serve();
}

caf::result<node_released>
dispatcher_state::withdraw(const withdraw_executor& x) {
  auto* found = find(x.executor);
  if (found == nullptr)
    return node_released{};
  log_.info("device leaves", json{{"device", found->name}});
  if (found->ticket == 0) {
    std::erase_if(devices_, [&](const device& y) { return &y == found; });
    return node_released{};
  }
  auto promise = self_->make_response_promise<node_released>();
  found->leaves = true;
  found->released = reply<node_released>{promise};
  return promise;
}

void dispatcher_state::serve() {
  fail_all_without_devices();
  for (auto& x : devices_) {
    if (x.ticket != 0 || x.sick || x.leaves)
      continue;
    auto ticket = queue_.pop(x.name, x.problem, only_one_healthy());
    while (ticket && rebuild_if_gone(*ticket))
      ticket = queue_.pop(x.name, x.problem, only_one_healthy());
    if (ticket)
      start(x, *ticket);
  }
}

// A run that goes on after days may name artefacts that are not kept any more.
bool dispatcher_state::rebuild_if_gone(uint64_t ticket) {
  auto& todo = jobs_.at(ticket);
  const auto& x = todo.message.request;
  auto is_there = [](const artefact& y) {
    return ::access(y.path.c_str(), F_OK) == 0;
  };
  if (todo.rebuilt
      || std::all_of(x.artefacts.begin(), x.artefacts.end(), is_there))
    return false;
  todo.rebuilt = true;
  auto what = build_candidate{{x.who, x.turn, x.target, x.candidate, 0}};
  self_->request(builder_, caf::infinite, std::move(what))
    .then([this, ticket](build_report& y) { rebuilt(ticket, y); },
          [this, ticket](const caf::error& y) {
            ++jobs_.at(ticket).attempts;
            queue_again(ticket, {}, y);
            serve();
          });
  return true;
}

void dispatcher_state::rebuilt(uint64_t ticket, build_report& x) {
  auto& todo = jobs_.at(ticket);
  if (x.status == build_status::built) {
    todo.message.request.artefacts = std::move(x.artefacts);
    queue_.push(ticket, to_text(todo.message.request.target.id));
  } else {
    // Once it could be built.
    todo.answer.fail(
      fault(ec::build_system, "a removed artefact cannot be built again: "
                                + x.error_name + ": " + x.log));
    jobs_.erase(ticket);
  }
  serve();
}

void dispatcher_state::start(device& on, uint64_t ticket) {
  auto& todo = jobs_.at(ticket);
  auto lease = ++last_lease_;
  on.ticket = ticket;
  on.problem = to_text(todo.message.request.target.id);
  on.lease = todo.lease = lease;
  ++todo.attempts;
  // The executor limits the time of an evaluation and always answers; if it is
  // on another machine that is lost, `executor_down` hears of it.
  self_->request(on.executor, caf::infinite, todo.message)
    .then(
      [this, ticket, lease](verdict& x) { succeeded(ticket, lease, x); },
      [this, ticket, lease](const caf::error& x) { failed(ticket, lease, x); });
}

void dispatcher_state::succeeded(uint64_t ticket, uint64_t lease, verdict& x) {
  if (holds(ticket, lease))
    jobs_.extract(ticket).mapped().answer(std::move(x));
  release(lease);
  serve();
}

void dispatcher_state::failed(uint64_t ticket, uint64_t lease,
                              const caf::error& x) {
  std::string device_name;
  if (auto* by = holder_of(lease)) {
    device_name = by->name;
    if (code_of(x) == ec::no_device)
      remove(by->executor, x);
    else if (code_of(x) == ec::device_sick)
      await_recovery(*by);
  }
  release(lease);
  if (holds(ticket, lease))
    queue_again(ticket, device_name, as_of_a_node(x));
  serve();
}

// How a node ends, or what its connection says, is no fault of an evaluation.
caf::error dispatcher_state::as_of_a_node(const caf::error& x) const {
  auto code = code_of(x);
  if (nodes_ && (!code || code == ec::abandoned))
    return fault(ec::node_lost, describe(x));
  return x;
}

bool dispatcher_state::holds(uint64_t ticket, uint64_t lease) const {
  auto found = jobs_.find(ticket);
  return found != jobs_.end() && found->second.lease == lease;
}

// Whoever has it does nothing now; who leaves is gone then.
void dispatcher_state::release(uint64_t lease) {
  auto* holder = holder_of(lease);
  if (holder == nullptr)
    return;
  holder->ticket = holder->lease = 0;
  if (!holder->leaves)
    return;
  holder->released(node_released{});
  std::erase_if(devices_, [&](const device& x) { return &x == holder; });
}

void dispatcher_state::queue_again(uint64_t ticket,
                                   const std::string& device_name,
                                   const caf::error& why) {
  auto found = jobs_.find(ticket);
  if (found == jobs_.end())
    return;
  auto& todo = found->second;
  todo.rebuilt = false;
  todo.lease = 0;
  auto code = code_of(why);
  // It was not begun, or ended for no reason of its own.
  if (code == ec::device_sick
      || (code == ec::node_lost && ++todo.lost < most_lost))
    --todo.attempts;
  auto final = code == ec::bad_problem || code == ec::cancelled;
  if (final || todo.attempts >= attempts_) {
    todo.answer.fail(why);
    jobs_.erase(found);
    return;
  }
  log_.warn("evaluation queued again",
            json{{"who", to_text(todo.message.request.who)},
                 {"turn", todo.message.request.turn},
                 {"device", device_name},
                 {"attempt", todo.attempts},
                 {"why", describe(why)}});
  queue_.push(ticket, to_text(todo.message.request.target.id), device_name);
}

void dispatcher_state::await_recovery(device& x) {
  x.sick = true;
  self_->request(x.executor, caf::infinite, await_health{})
    .then([this, by = x.executor](const device_recovered&) { recovered(by); },
          [this, by = x.executor](const caf::error& why) {
            remove(by, why); // Given up, or gone.
            serve();
          });
}

void dispatcher_state::recovered(const evaluator_actor& by) {
  if (auto* found = find(by))
    found->sick = false;
  serve();
}

void dispatcher_state::remove(const evaluator_actor& x, const caf::error& why) {
  why_lost_ = ": " + describe(why);
  std::erase_if(devices_, [&](const device& y) { return y.executor == x; });
}

bool dispatcher_state::only_one_healthy() const {
  return std::count_if(devices_.begin(), devices_.end(),
                       [](const device& x) { return !x.sick && !x.leaves; })
         == 1;
}

// A request to an executor on this machine fails as well; to one on a machine
// that was lost it never does.
void dispatcher_state::executor_down(const caf::actor_addr& who) {
  auto lost =
    std::find_if(devices_.begin(), devices_.end(),
                 [&](const device& x) { return x.executor->address() == who; });
  if (lost == devices_.end())
    return;
  auto why = fault(ec::node_lost, "device " + lost->name + " is gone");
  auto ticket = lost->ticket;
  auto held = holds(ticket, lost->lease);
  auto name = lost->name;
  log_.warn("device lost", json{{"device", name}});
  why_lost_ = ": " + describe(why);
  devices_.erase(lost);
  if (held)
    queue_again(ticket, name, why);
  serve();
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

dispatcher_state::device* dispatcher_state::find(const evaluator_actor& x) {
  auto found = std::find_if(devices_.begin(), devices_.end(),
                            [&](const device& y) { return y.executor == x; });
  return found == devices_.end() ? nullptr : &*found;
}

dispatcher_state::device* dispatcher_state::holder_of(uint64_t lease) {
  auto found = std::find_if(devices_.begin(), devices_.end(), [&](auto& x) {
    return x.ticket != 0 && x.lease == lease;
  });
  return found == devices_.end() ? nullptr : &*found;
}

} // namespace caesar
