#include "actors/node/node.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

// For a head to answer; one that does not is not there.
constexpr auto patience = std::chrono::seconds{10};

// It may have to start its own torch, to compare it with ours.
constexpr auto long_patience = std::chrono::seconds{120};

// So often in a row a connection that was cut short is made at once again.
constexpr int most_cuts = 3;

// An alarm that is for no attempt.
constexpr uint64_t slow_start_alarm = 0;

} // namespace

node_state::node_state(interface::pointer self, node_settings settings,
                       node_partners partners, actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    with_{std::move(partners)},
    log_{std::move(log)} {
  tools_.cpu = settings_.cpu;
  self_->set_down_handler([this](const caf::down_msg& x) { down(x.source); });
}

node_state::~node_state() {
  if (settings_.ended)
    settings_.ended("the node's actor has ended");
}

node_actor::behavior_type node_state::make_behavior() {
  learn();
  connect();
  return {
    [this](const deadline_passed& x) {
      if (x.generation == slow_start_alarm) {
        late_ = true;
        join_if_ready();
      } else if (x.generation == generation_ && !leaving_) {
        connect();
      }
    },
    [this](const membership_ended&) {
      if (is_ == standing::joined)
        try_later("the head has taken this node for lost");
    },
    [this](const drain&) { leave(); },
  };
}

// -- what there is to offer ---------------------------------------------------

void node_state::learn() {
  unknown_ = settings_.devices.size() + (settings_.slots > 0 ? 1 : 0);
  self_->delayed_send(self_, slow_start, deadline_passed{slow_start_alarm});
  for (auto& device : settings_.devices)
    self_->request(device.guest, caf::infinite, describe_device{})
      .then(
        [this, &device](const device_facts& x) {
          device.facts = x;
          learned();
        },
        [this, &device](const caf::error& why) {
          lacks("device " + device.device, why);
        });
  if (settings_.slots > 0)
    self_->request(with_.builder, caf::infinite, describe_builder{})
      .then(
        [this](const builder_facts& x) {
          tools_ = x;
          builds_ = true;
          learned();
        },
        [this](const caf::error& why) { lacks("the builder", why); });
}

void node_state::learned() {
  --unknown_;
  if (is_ == standing::joined)
    offer_more();
  else
    join_if_ready();
}

void node_state::lacks(const std::string& what, const caf::error& why) {
  lacking_ = what + " is not offered: " + describe(why);
  log_.warn("not offered", json{{"what", what}, {"why", describe(why)}});
  if (settings_.announce)
    settings_.announce(lacking_);
  --unknown_;
  join_if_ready();
}

bool node_state::has_something() const {
  return builds_
         || std::any_of(settings_.devices.begin(), settings_.devices.end(),
                        [](const auto& x) { return x.facts.has_value(); });
}

// -- joining ------------------------------------------------------------------

void node_state::connect() {
  auto now = ++attempt_;
  self_
    ->request(with_.connector, patience, connect_word, settings_.head.host,
              settings_.head.port)
    .then(
      [this, now](const caf::node_id&, const caf::strong_actor_ptr& x,
                  const std::set<std::string>& words) {
        if (now == attempt_)
          connected(x, words);
      },
      [this, now](const caf::error& why) {
        if (now != attempt_)
          return;
        auto told = self_->system().render(why);
        if (!is_cut_short(why) || leaving_ || ++cuts_ > most_cuts)
          return try_later(told);
        tell_apart(told);
        connect();
      });
}

void node_state::connected(const caf::strong_actor_ptr& x,
                           const std::set<std::string>& interface_of_x) {
  caf::detail::type_list<gate_actor> wanted;
  auto ours = self_->system().message_types(wanted);
  if (!x
      || !std::includes(interface_of_x.begin(), interface_of_x.end(),
                        ours.begin(), ours.end()))
    return refused(fault(ec::not_admitted,
                         "there is no head of this version of caesar-actors"));
  cuts_ = 0;
  gate_ = caf::actor_cast<gate_actor>(x);
  // A request to a head that is gone would only wait.
  self_->monitor(gate_);
  self_->request(gate_, patience, settings_.me)
    .then(
      [this, now = attempt_](const introduction& head) {
        if (now != attempt_)
          return;
        is_ = standing::greeted;
        run_ = head.run;
        join_if_ready();
      },
      [this, now = attempt_](const caf::error& why) {
        if (now == attempt_)
          refused(why);
      });
}

void node_state::join_if_ready() {
  if (unknown_ == 0 && !has_something())
    return end(lacking_);
  if (is_ != standing::greeted || !has_something() || (unknown_ > 0 && !late_))
    return;
  is_ = standing::joining;
  list_held_and_join();
}

/// Returns what is known and not offered yet, and holds it for offered.
join_cluster node_state::offer_rest() {
  join_cluster result;
  result.who = settings_.me;
  result.node = node_actor{self_};
  result.builder = with_.builder;
  result.tools = tools_;
  result.shelf = with_.shelf;
  if (builds_ && !std::exchange(offers_builder_, true))
    result.slots = settings_.slots;
  for (auto& x : settings_.devices)
    if (x.facts && !std::exchange(x.offered, true))
      result.devices.push_back({x.guest, x.device, *x.facts, window});
  return result;
}

void node_state::list_held_and_join() {
  offers_builder_ = false;
  for (auto& x : settings_.devices)
    x.offered = false;
  auto what = std::make_shared<join_cluster>(offer_rest());
  if (what->devices.empty())
    return join(std::move(*what));
  auto open = std::make_shared<size_t>(what->devices.size());
  auto done = [this, what, open, now = attempt_] {
    if (--*open == 0 && now == attempt_)
      join(std::move(*what));
  };
  for (size_t i = 0; i < what->devices.size(); ++i)
    self_
      ->request(caf::actor_cast<guest_actor>(what->devices[i].executor),
                patience, list_held{run_})
      .then(
        [what, i, done](held_evaluations& x) {
          what->devices[i].held = std::move(x.keys);
          done();
        },
        [done](const caf::error&) { done(); });
}

void node_state::join(join_cluster what) {
  // Work may come before the answer.
  self_->send(with_.depot, use_shelf{gate_});
  self_->request(gate_, long_patience, std::move(what))
    .then(
      [this, now = attempt_](const node_admitted&) {
        if (now == attempt_)
          joined();
      },
      [this, now = attempt_](const caf::error& why) {
        if (now != attempt_)
          return;
        if (unknown_ > 0) // What is not up yet may be what is wanted.
          try_later(describe(why));
        else
          refused(why);
      });
}

void node_state::joined() {
  is_ = standing::joined;
  self_->send(with_.courier, report_lines_to{gate_});
  pause_ = first_pause;
  told_.clear();
  auto head = config::to_text(settings_.head);
  log_.info("joined", json{{"head", head}});
  if (settings_.announce)
    settings_.announce("joined the head at " + head + " as "
                       + settings_.me.name);
  offer_more();
}

// What was not up when the node joined. If the head does not take it, it says
// so itself.
void node_state::offer_more() {
  if (leaving_)
    return;
  auto what = offer_rest();
  if (what.devices.empty() && what.slots == 0)
    return;
  what.more = true;
  self_->request(gate_, long_patience, std::move(what))
    .then(
      [](const node_admitted&) {
        // As if it had been up at once.
      },
      [this](const caf::error& why) {
        log_.warn("not taken", json{{"why", describe(why)}});
      });
}

void node_state::down(const caf::actor_addr& who) {
  if (gate_ && gate_->address() == who)
    try_later("the head is gone");
}

// What the head says of this node will not change; that it is not there may.
void node_state::refused(const caf::error& why) {
  if (code_of(why) == ec::not_admitted)
    return end(describe(why));
  try_later(describe(why));
}

void node_state::try_later(const std::string& why) {
  is_ = standing::apart;
  gate_ = nullptr;
  cuts_ = 0;
  ++attempt_;
  self_->send(with_.courier, report_lines_to{});
  if (leaving_)
    return end({});
  tell_apart(why);
  self_->delayed_send(self_, pause_, deadline_passed{++generation_});
  pause_ = std::min<std::chrono::nanoseconds>(2 * pause_, longest_pause);
}

void node_state::tell_apart(const std::string& why) {
  log_.info("not joined", json{{"why", why}});
  if (settings_.announce && told_.insert(why).second)
    settings_.announce("the head at " + config::to_text(settings_.head)
                       + " cannot be joined (" + why + "); trying again");
}

// -- leaving ------------------------------------------------------------------

void node_state::leave() {
  leaving_ = true;
  if (is_ != standing::joined)
    return end({});
  self_->request(gate_, caf::infinite, leave_cluster{settings_.me.name})
    .then([this](const node_released&) { await_guests(0); },
          [this](const caf::error&) { end({}); });
}

// Their last answers are on their way when they are idle.
void node_state::await_guests(size_t from) {
  if (from == settings_.devices.size())
    return end({});
  self_->request(settings_.devices[from].guest, caf::infinite, await_idle{})
    .then([this, from](const is_idle&) { await_guests(from + 1); },
          [this](const caf::error&) { end({}); });
}

void node_state::end(const std::string& refused) {
  if (auto tell = std::exchange(settings_.ended, nullptr))
    tell(refused);
  self_->quit();
}

} // namespace caesar
