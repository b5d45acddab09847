#include "actors/node/gate.hpp"

#include "actors/node/shelf.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

void end(const auto& actor) {
  if (actor)
    caf::anon_send_exit(actor, caf::exit_reason::user_shutdown);
}

} // namespace

gate_state::gate_state(interface::pointer self, gate_settings settings,
                       dispatcher_actor dispatcher, builder_actor builder,
                       actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    dispatcher_{std::move(dispatcher)},
    builder_{std::move(builder)},
    log_{std::move(log)} {
  self_->set_down_handler([this](const caf::down_msg& x) { down(x.source); });
}

gate_state::~gate_state() {
  for (auto& [name, x] : members_) {
    end(x.builder);
    end(x.depot);
  }
}

gate_actor::behavior_type gate_state::make_behavior() {
  look_at_tools();
  return {
    [this](const introduction& x) { return greet(x); },
    [this](const join_cluster& x) { return knock(x); },
    [this](const leave_cluster& x) { return let_go(x); },
    [this](const fetch_artefact& x) {
      return piece_of(x,
                      {settings_.artefacts, settings_.from_elsewhere.folder});
    },
    [this](const node_lines& x) { record(x); },
  };
}

// What failed once may work later: each time that somebody comes.
void gate_state::look_at_tools() {
  looks_ = true;
  self_->request(builder_, caf::infinite, describe_builder{})
    .then(
      [this](const builder_facts& x) {
        looks_ = false;
        tools_ = x;
        open_up();
      },
      [this](const caf::error& why) {
        looks_ = false;
        no_tools_ = describe(why);
        open_up();
      });
}

// -- coming -------------------------------------------------------------------

caf::result<introduction> gate_state::greet(const introduction& x) {
  auto why = mismatch_of(settings_.me, x);
  if (!why)
    return settings_.me;
  log_.warn("node refused", json{{"node", x.name}, {"why", *why}});
  return fault(ec::not_admitted, *why);
}

caf::result<node_admitted> gate_state::knock(const join_cluster& x) {
  auto promise = self_->make_response_promise<node_admitted>();
  // Who knocks again was cut off in between.
  std::erase_if(knocking_, [&](const auto& y) {
    return !x.more && y.first.node == x.node;
  });
  knocking_.emplace_back(x, reply<node_admitted>{promise});
  if (tools_)
    open_up();
  else if (!looks_)
    look_at_tools();
  return promise;
}

void gate_state::open_up() {
  for (auto& [who, answer] : std::exchange(knocking_, {}))
    if (auto refusal = who.more ? admit_more(who) : admit(who)) {
      log_.warn("node refused",
                json{{"node", who.who.name}, {"why", describe(refusal)}});
      answer.fail(std::move(refusal));
    } else {
      answer(node_admitted{});
    }
}

// -- leaving ------------------------------------------------------------------

caf::result<node_released> gate_state::let_go(const leave_cluster& x) {
  auto found = members_.find(x.name);
  if (found == members_.end())
    return node_released{};
  auto& leaving = found->second;
  auto promise = self_->make_response_promise<node_released>();
  leaving.leaves = true;
  leaving.released = reply<node_released>{promise};
  leaving.holding = leaving.devices.size() + (leaving.builder ? 1 : 0);
  auto done = [this, name = x.name](const node_released&) { released(name); };
  auto ended = [this, name = x.name](const caf::error&) {
    released(name); // The dispatcher is ending, as all is.
  };
  for (const auto& device : leaving.devices)
    self_->request(dispatcher_, caf::infinite, withdraw_executor{device})
      .then(done, ended);
  if (leaving.builder)
    self_
      ->request(dispatcher_, caf::infinite, withdraw_builder{leaving.builder})
      .then(done, ended);
  return promise;
}

void gate_state::released(const std::string& node) {
  auto found = members_.find(node);
  if (found == members_.end() || found->second.holding == 0)
    return; // It is down, or has joined again.
  if (--found->second.holding == 0)
    found->second.released(node_released{});
}

void gate_state::down(const caf::actor_addr& who) {
  auto found =
    std::find_if(members_.begin(), members_.end(), [&](const auto& x) {
      return x.second.node->address() == who;
    });
  if (found == members_.end())
    return;
  auto& [name, x] = *found;
  end_builder_of(x);
  if (!x.leaves)
    flaps_.lost(name, x.came, self_->clock().now());
  log_.warn(x.leaves ? "node left" : "node lost", json{{"node", name}});
  announce("node " + name + (x.leaves ? " left" : " was lost"));
  // It may live, and be back on another connection already.
  self_->send(x.node, membership_ended{});
  members_.erase(found);
}

// What it was asked for fails then, and is built by others.
void gate_state::end_builder_of(member& x) {
  if (!x.builder)
    return;
  auto ignore = [](const auto&) {
    // The dispatcher forgets it, or is ending itself.
  };
  self_->request(dispatcher_, caf::infinite, withdraw_builder{x.builder})
    .then([ignore](const node_released& y) { ignore(y); },
          [ignore](const caf::error& y) { ignore(y); });
  end(x.builder);
  end(x.depot);
}

// -- what people see ----------------------------------------------------------

void gate_state::record(const node_lines& x) const {
  if (!settings_.record || !members_.contains(x.name))
    return;
  for (const auto& text : x.lines)
    if (auto line = log_line_from(text)) {
      line->actor = "node/" + x.name + '/' + line->actor;
      settings_.record(*line);
    }
}

void gate_state::announce(const std::string& text) const {
  if (settings_.announce)
    settings_.announce(text);
}

} // namespace caesar
