#include "actors/node/node.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

// For a head to answer; one that does not is not there.
constexpr auto patience = std::chrono::seconds{10};

// It may have to start its own torch, to compare it with ours.
constexpr auto long_patience = std::chrono::seconds{120};

} // namespace

node_state::node_state(interface::pointer self, node_settings settings,
                       node_partners partners, actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    with_{std::move(partners)},
    log_{std::move(log)} {
  tools_.cpu = settings_.cpu;
  self_->set_down_handler([this](const caf::down_msg&) {
    if (!std::exchange(gate_, gate_actor{}))
      return;
    self_->send(with_.courier, report_lines_to{});
    try_later("the head is gone");
  });
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
      if (x.generation == generation_ && !leaving_)
        connect();
    },
    [this](const drain&) { leave(); },
  };
}

// -- what there is to offer ---------------------------------------------------

void node_state::learn() {
  auto without = [this](const std::string& what, const caf::error& why) {
    lacking_ = what + " is not offered: " + describe(why);
    log_.warn("not offered", json{{"what", what}, {"why", describe(why)}});
    if (settings_.announce)
      settings_.announce(lacking_);
    learned();
  };
  unknown_ = settings_.devices.size() + (settings_.slots > 0 ? 1 : 0);
  for (auto& device : settings_.devices)
    self_->request(device.guest, caf::infinite, describe_device{})
      .then(
        [this, &device](const device_facts& x) {
          device.facts = x;
          learned();
        },
        [without, &device](const caf::error& why) {
          without("device " + device.device, why);
        });
  if (settings_.slots > 0)
    self_->request(with_.builder, caf::infinite, describe_builder{})
      .then(
        [this](const builder_facts& x) {
          tools_ = x;
          learned();
        },
        [this, without](const caf::error& why) {
          settings_.slots = 0;
          without("the builder", why);
        });
}

void node_state::learned() {
  --unknown_;
  join_if_ready();
}

// -- joining ------------------------------------------------------------------

void node_state::connect() {
  self_
    ->request(with_.connector, patience, connect_word, settings_.head.host,
              settings_.head.port)
    .then([this](const caf::node_id&, const caf::strong_actor_ptr& x,
                 const std::set<std::string>& words) { connected(x, words); },
          [this](const caf::error& why) {
            try_later(self_->system().render(why));
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
  auto gate = caf::actor_cast<gate_actor>(x);
  self_->request(gate, patience, settings_.me)
    .then(
      [this, gate](const introduction& head) {
        greeted_ = gate;
        run_ = head.run;
        join_if_ready();
      },
      [this](const caf::error& why) { refused(why); });
}

void node_state::join_if_ready() {
  if (unknown_ > 0 || !greeted_)
    return;
  auto gate = std::exchange(greeted_, gate_actor{});
  auto has_facts = [](const auto& x) { return x.facts.has_value(); };
  if (settings_.slots == 0
      && std::none_of(settings_.devices.begin(), settings_.devices.end(),
                      has_facts))
    return end(lacking_);
  list_held_and_join(gate);
}

void node_state::list_held_and_join(const gate_actor& gate) {
  auto what = std::make_shared<join_cluster>();
  what->who = settings_.me;
  what->node = node_actor{self_};
  what->builder = with_.builder;
  what->tools = tools_;
  what->slots = settings_.slots;
  what->shelf = with_.shelf;
  for (const auto& x : settings_.devices)
    if (x.facts)
      what->devices.push_back({x.guest, x.device, *x.facts, window});
  if (what->devices.empty())
    return join(gate, std::move(*what));
  auto open = std::make_shared<size_t>(what->devices.size());
  auto done = [this, gate, what, open] {
    if (--*open == 0)
      join(gate, std::move(*what));
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

void node_state::join(const gate_actor& gate, join_cluster what) {
  // Work may come before the answer.
  self_->send(with_.depot, use_shelf{gate});
  self_->request(gate, long_patience, std::move(what))
    .then([this, gate](const node_admitted&) { joined(gate); },
          [this](const caf::error& why) { refused(why); });
}

void node_state::joined(const gate_actor& gate) {
  gate_ = gate;
  self_->monitor(gate);
  self_->send(with_.courier, report_lines_to{gate});
  pause_ = first_pause;
  told_ = false;
  auto head = config::to_text(settings_.head);
  log_.info("joined", json{{"head", head}});
  if (settings_.announce)
    settings_.announce("joined the head at " + head + " as "
                       + settings_.me.name);
}

// What the head says of this node will not change; that it is not there may.
void node_state::refused(const caf::error& why) {
  if (code_of(why) == ec::not_admitted)
    return end(describe(why));
  try_later(describe(why));
}

void node_state::try_later(const std::string& why) {
  if (leaving_)
    return end({});
  log_.info("not joined", json{{"why", why}});
  if (settings_.announce && !std::exchange(told_, true))
    settings_.announce("the head at " + config::to_text(settings_.head)
                       + " cannot be joined (" + why + "); trying again");
  self_->delayed_send(self_, pause_, deadline_passed{++generation_});
  pause_ = std::min<std::chrono::nanoseconds>(2 * pause_, longest_pause);
}

// -- leaving ------------------------------------------------------------------

void node_state::leave() {
  leaving_ = true;
  if (!gate_)
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
