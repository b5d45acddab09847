#include "actors/dispatcher/build_desk.hpp"

#include <algorithm>

namespace caesar {

build_desk::build_desk(dispatcher_actor::pointer self,
                       const builder_actor& local, actor_log log)
  : self_{self},
    log_{std::move(log)} {
  maker first;
  first.builder = local;
  makers_.push_back(std::move(first));
}

caf::result<build_report> build_desk::accept(const build_candidate& x) {
  auto promise = self_->make_response_promise<build_report>();
  auto ticket = ++last_ticket_;
  orders_.emplace(ticket, order{x, reply<build_report>{promise}});
  start(ticket);
  return promise;
}

void build_desk::add(const offer_builder& x) {
  auto known = find(x.builder);
  if (known == makers_.end()) {
    log_.info("builder offered", json{{"node", x.name}, {"slots", x.slots}});
    makers_.emplace_back();
    known = std::prev(makers_.end());
    known->builder = x.builder;
    known->name = x.name;
  }
  known->slots = std::max(1, x.slots);
  known->leaves = false;
}

caf::result<node_released> build_desk::withdraw(const withdraw_builder& x) {
  auto found = find(x.builder);
  if (found == makers_.end())
    return node_released{};
  if (found->open == 0) {
    makers_.erase(found);
    return node_released{};
  }
  auto promise = self_->make_response_promise<node_released>();
  found->leaves = true;
  found->released = reply<node_released>{promise};
  return promise;
}

void build_desk::show(devices_view& to) const {
  for (const auto& x : makers_)
    to.builders.push_back({x.name, x.slots, x.open, x.done, x.last_error});
}

build_desk::maker& build_desk::maker_for(const order& x) {
  auto share = [](const maker& y) {
    return static_cast<double>(y.open + 1) / y.slots;
  };
  auto* result = &makers_.front(); // It never leaves.
  for (auto& y : makers_)
    if (!x.here && !y.leaves && share(y) < share(*result))
      result = &y;
  return *result;
}

void build_desk::start(uint64_t ticket) {
  const auto& what = orders_.at(ticket);
  auto& by = maker_for(what);
  ++by.open;
  // Builders always answer; who stands for one elsewhere ends with its node.
  self_->request(by.builder, caf::infinite, what.message)
    .then([this, ticket,
           who = by.builder](build_report& x) { built(ticket, who, x); },
          [this, ticket, who = by.builder](const caf::error& x) {
            failed(ticket, who, x);
          });
}

void build_desk::built(uint64_t ticket, const build_service_actor& by,
                       build_report& x) {
  if (auto found = find(by); found != makers_.end()) {
    ++found->done;
    found->failures = 0;
  }
  settle(by);
  orders_.extract(ticket).mapped().answer(std::move(x));
}

void build_desk::failed(uint64_t ticket, const build_service_actor& by,
                        const caf::error& why) {
  auto found = find(by);
  auto is_local = found == makers_.begin();
  if (found != makers_.end())
    found->last_error = describe(why);
  if (is_local) {
    settle(by);
    orders_.extract(ticket).mapped().answer.fail(why);
    return;
  }
  log_.warn("build queued again",
            json{{"who", to_text(orders_.at(ticket).message.request.who)},
                 {"node", found == makers_.end() ? "" : found->name},
                 {"why", describe(why)}});
  // One that is gone has no more to say; of others it may be this candidate.
  auto is_gone = code_of(why).value_or(ec::abandoned) == ec::abandoned;
  orders_.at(ticket).here = !is_gone;
  if (found != makers_.end())
    found->leaves |= is_gone || ++found->failures >= most_failures;
  settle(by);
  start(ticket);
}

// Who leaves is gone when nothing is open.
void build_desk::settle(const build_service_actor& by) {
  auto found = find(by);
  if (found == makers_.end() || --found->open > 0 || !found->leaves)
    return;
  found->released(node_released{});
  makers_.erase(found);
}

std::vector<build_desk::maker>::iterator
build_desk::find(const build_service_actor& x) {
  return std::find_if(makers_.begin(), makers_.end(),
                      [&](const maker& y) { return y.builder == x; });
}

} // namespace caesar
