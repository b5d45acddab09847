#include "actors/node/node.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

// For a head to answer; one that does not is not there.
constexpr auto patience = std::chrono::seconds{10};

} // namespace

node_state::node_state(interface::pointer self, node_settings settings,
                       caf::io::middleman_actor connector, depot_actor depot,
                       actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    connector_{std::move(connector)},
    depot_{std::move(depot)},
    log_{std::move(log)} {
  self_->set_down_handler([this](const caf::down_msg&) {
    if (std::exchange(gate_, gate_actor{}))
      try_later("the head is gone");
  });
}

node_state::~node_state() {
  if (settings_.ended)
    settings_.ended("the node's actor has ended");
}

node_actor::behavior_type node_state::make_behavior() {
  connect();
  return {
    [this](const deadline_passed& x) {
      if (x.generation == generation_ && !leaving_)
        connect();
    },
    [this](const drain&) { leave(); },
  };
}

// -- joining ------------------------------------------------------------------

void node_state::connect() {
  self_
    ->request(connector_, patience, connect_word, settings_.head.host,
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
    .then([this, gate](const introduction&) { greeted(gate); },
          [this](const caf::error& why) { refused(why); });
}

void node_state::greeted(const gate_actor& gate) {
  join_cluster what;
  what.who = settings_.me;
  what.node = node_actor{self_};
  what.cpu = settings_.cpu;
  for (const auto& [guest, device, arch] : settings_.devices)
    what.devices.push_back({guest, device, arch});
  // Work may come before the answer.
  self_->send(depot_, use_gate{gate});
  self_->request(gate, patience, std::move(what))
    .then([this, gate](const node_admitted&) { joined(gate); },
          [this](const caf::error& why) { refused(why); });
}

void node_state::joined(const gate_actor& gate) {
  gate_ = gate;
  self_->monitor(gate);
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
