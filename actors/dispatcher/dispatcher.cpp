#include "actors/dispatcher/dispatcher.hpp"

#include "actors/dispatcher/evaluation_key.hpp"

#include <algorithm>
#include <unistd.h>

namespace caesar {

namespace {

/// Returns the verdict on who ends one judge after the other.
verdict verdict_on_crasher(const std::string& device, const caf::error& why) {
  verdict result;
  result.outcome = judgement::runtime_error;
  result.phase = evaluation_phase::correctness;
  result.error_name = "JudgeCrash";
  result.error = "one judge after the other ended while it evaluated this "
                 "kernel: "
                 + describe(why);
  result.device = device;
  return result;
}

/// Returns all of the node that `device` belongs to, "one/"; or the device.
std::string node_or_device(const std::string& device) {
  auto slash = device.find('/');
  return slash == std::string::npos ? device : device.substr(0, slash + 1);
}

} // namespace

dispatcher_state::dispatcher_state(interface::pointer self,
                                   builder_actor builder, int32_t attempts,
                                   bool nodes, actor_log log)
  : self_{self},
    builds_{self, builder, log},
    builder_{std::move(builder)},
    attempts_{attempts},
    nodes_{nodes},
    log_{std::move(log)} {
  self_->set_down_handler(
    [this](const caf::down_msg& down) { executor_down(down.source); });
}

dispatcher_actor::behavior_type dispatcher_state::make_behavior() {
  return {
    [this](const build_candidate& x) { return builds_.accept(x); },
    [this](evaluate_candidate& x) { return enqueue(std::move(x)); },
    [this](const offer_executor& x) { add(x); },
    [this](const withdraw_executor& x) { return withdraw(x); },
    [this](const offer_builder& x) { builds_.add(x); },
    [this](const withdraw_builder& x) { return builds_.withdraw(x); },
    [this](const view_devices&) { return view(); },
    [this](const drain&) {
      draining_ = true;
      serve();
    },
  };
}

device_pool::clock::time_point dispatcher_state::now() const {
  return self_->clock().now();
}

devices_view dispatcher_state::view() const {
  devices_view result;
  for (const auto& x : devices_.all())
    result.devices.push_back(x.view(now()));
  builds_.show(result);
  result.waiting = static_cast<int64_t>(queue_.size());
  return result;
}

// -- what waits ---------------------------------------------------------------

caf::result<verdict> dispatcher_state::enqueue(evaluate_candidate x) {
  auto promise = self_->make_response_promise<verdict>();
  auto ticket = ++last_ticket_;
  jobs_.emplace(ticket, job{std::move(x), reply<verdict>{promise}});
  if (!hand_in(ticket))
    wait(ticket);
  serve();
  return promise;
}

void dispatcher_state::wait(uint64_t ticket, std::string avoid) {
  const auto& request = jobs_.at(ticket).message.request;
  queue_.push(ticket,
              {to_text(request.target.id), request.turn, std::move(avoid)});
}

/// Has who has the verdict hand it in, or end what it is at; returns whether
/// there is somebody.
bool dispatcher_state::hand_in(uint64_t ticket) {
  if (!devices_.keeps_any())
    return false;
  auto key = evaluation_key(jobs_.at(ticket).message.request);
  auto* keeper = devices_.keeper_of(key);
  if (keeper == nullptr)
    return false;
  keeper->held.erase(key);
  start(*keeper, ticket);
  return true;
}

// All get one before somebody gets a second.
void dispatcher_state::serve() {
  fail_all_without_devices();
  for (size_t row = 0; row < size_t{most_window} && !queue_.empty(); ++row)
    for (auto& x : devices_.all())
      if (x.has_room() && x.leases.size() <= row)
        if (auto ticket = next_for(x))
          start(x, *ticket);
  ask_back();
}

std::optional<uint64_t> dispatcher_state::next_for(const pooled_device& x) {
  auto elsewhere = [this](const std::string& avoid) {
    return devices_.has_choice(avoid);
  };
  auto ticket = queue_.pop(x.name, x.problem, elsewhere);
  while (ticket && rebuild_if_gone(*ticket))
    ticket = queue_.pop(x.name, x.problem, elsewhere);
  return ticket;
}

// Who is done early does what others have not begun.
void dispatcher_state::ask_back() {
  if (!queue_.empty())
    return;
  for (const auto& idle : devices_.all()) {
    if (!idle.is_well() || !idle.leases.empty())
      continue;
    pooled_device* of = nullptr;
    const auto* lease = devices_.ask_back(of);
    if (lease == nullptr)
      return;
    want_back(*of, lease->ticket);
  }
}

// Once: if nobody else may have it, asking again would never end.
void dispatcher_state::want_back(const pooled_device& of, uint64_t ticket) {
  auto found = jobs_.find(ticket);
  if (found == jobs_.end())
    return;
  found->second.asked_back = true;
  const auto& request = found->second.message.request;
  self_->send(of.executor, give_back{request.who, request.turn});
}

// A run that goes on after days may name artefacts that are not kept any more.
bool dispatcher_state::rebuild_if_gone(uint64_t ticket) {
  auto& todo = jobs_.at(ticket);
  const auto& x = todo.message.request;
  auto is_there = [](const artefact& y) {
    return ::access(y.path.c_str(), F_OK) == 0;
  };
  if (todo.rebuilt
      || (!todo.lacks_artefact
          && std::all_of(x.artefacts.begin(), x.artefacts.end(), is_there)))
    return false;
  todo.lacks_artefact = false;
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
    wait(ticket);
  } else {
    // Once it could be built.
    todo.answer.fail(
      fault(ec::build_system, "a removed artefact cannot be built again: "
                                + x.error_name + ": " + x.log));
    jobs_.erase(ticket);
  }
  serve();
}

// -- what is done -------------------------------------------------------------

void dispatcher_state::start(pooled_device& on, uint64_t ticket) {
  auto& todo = jobs_.at(ticket);
  auto lease = ++last_lease_;
  on.lease({lease, ticket, todo.asked_back}, now());
  on.problem = to_text(todo.message.request.target.id);
  todo.lease = lease;
  ++todo.attempts;
  // The executor limits the time of an evaluation and always answers; if it is
  // on another machine that is lost, `executor_down` hears of it.
  self_->request(on.executor, caf::infinite, todo.message)
    .then(
      [this, ticket, lease](verdict& x) { succeeded(ticket, lease, x); },
      [this, ticket, lease](const caf::error& x) { failed(ticket, lease, x); });
}

void dispatcher_state::succeeded(uint64_t ticket, uint64_t lease, verdict& x) {
  if (auto* by = devices_.holder_of(lease)) {
    ++by->evaluations;
    // Its judge counts devices from zero, as those of other nodes do.
    x.device = by->name;
  }
  if (holds(ticket, lease))
    jobs_.extract(ticket).mapped().answer(std::move(x));
  release(lease);
  serve();
}

void dispatcher_state::failed(uint64_t ticket, uint64_t lease,
                              const caf::error& x) {
  std::string device_name;
  evaluator_actor executor;
  if (auto* by = devices_.holder_of(lease)) {
    device_name = by->name;
    executor = by->executor;
    if (code_of(x) != ec::not_begun)
      by->last_error = describe(x);
  }
  release(lease);
  if (holds(ticket, lease))
    queue_again(ticket, device_name, as_of_a_node(x));
  if (executor && code_of(x) == ec::no_device)
    remove(executor, x);
  else if (executor && code_of(x) == ec::device_sick)
    await_recovery(executor);
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

// Who leaves is gone when it has nothing more.
void dispatcher_state::release(uint64_t lease) {
  auto* holder = devices_.holder_of(lease);
  if (holder == nullptr)
    return;
  holder->end_lease(lease, now());
  if (!holder->leaves || !holder->leases.empty())
    return;
  holder->released(node_released{});
  devices_.remove(*holder);
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
  todo.lacks_artefact = code == ec::no_artefact;
  if (code != ec::not_begun)
    todo.asked_back = false;
  // It was not begun, or ended for no reason of its own.
  if (code == ec::device_sick || code == ec::not_begun
      || (code == ec::no_artefact && !std::exchange(todo.built_anew, true))
      || (code == ec::node_lost && ++todo.lost < most_lost))
    --todo.attempts;
  if (code == ec::judge_crashed && ++todo.strikes == most_strikes) {
    log_.warn("evaluation ends its judges",
              json{{"who", to_text(todo.message.request.who)},
                   {"turn", todo.message.request.turn},
                   {"why", describe(why)}});
    jobs_.extract(found).mapped().answer(verdict_on_crasher(device_name, why));
    return;
  }
  auto final = code == ec::bad_problem || code == ec::cancelled;
  if (final || todo.attempts >= attempts_) {
    todo.answer.fail(why);
    jobs_.erase(found);
    return;
  }
  if (code == ec::not_begun)
    return wait(ticket);
  log_.warn("evaluation queued again",
            json{{"who", to_text(todo.message.request.who)},
                 {"turn", todo.message.request.turn},
                 {"device", device_name},
                 {"attempt", todo.attempts},
                 {"why", describe(why)}});
  wait(ticket, code == ec::node_lost     ? node_or_device(device_name)
               : code == ec::no_artefact ? std::string{}
                                         : device_name);
}

} // namespace caesar
