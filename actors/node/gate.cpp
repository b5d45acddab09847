#include "actors/node/gate.hpp"

#include "actors/node/depot.hpp"
#include "actors/node/remote_builder.hpp"
#include "actors/node/shelf.hpp"
#include "config/checks.hpp"
#include "config/requirements.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

std::string count_of(size_t number, const std::string& what) {
  return std::to_string(number) + ' ' + what + (number == 1 ? "" : "s");
}

std::string arch_in_words(const std::string& arch) {
  return arch.empty() ? "a processor" : arch;
}

bool are_devices(const std::vector<offer_executor>& all) {
  return std::all_of(all.begin(), all.end(), [](const auto& x) {
    return x.executor && !x.device.empty() && !config::device_name(x.device);
  });
}

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

/// Returns why a node may not come, now or ever; or nothing.
caf::error gate_state::refusal_of(const join_cluster& x) const {
  const auto& name = x.who.name;
  if (auto why = mismatch_of(settings_.me, x.who))
    return fault(ec::not_admitted, *why);
  if (auto why = config::path_component(name))
    return fault(ec::not_admitted, "the node's name \"" + name + "\" " + *why);
  if (!x.node)
    return fault(ec::not_admitted, "it is no node");
  if (!tools_)
    return fault(ec::build_system, "the head cannot build: " + no_tools_);
  if (!are_devices(x.devices))
    return fault(ec::not_admitted, "a device without a name");
  // One that was cut off and is back before that was noticed may stay.
  auto known = members_.find(name);
  if (known != members_.end() && known->second.node != x.node)
    return fault(ec::name_taken,
                 "a node called \"" + name
                   + "\" is here already: give this one another --name");
  auto wait = flaps_.wait(name, self_->clock().now());
  if (known == members_.end() && wait.count() > 0)
    return fault(
      ec::held_back,
      "it was lost again and again, and may come back in "
        + std::to_string(std::chrono::ceil<std::chrono::seconds>(wait).count())
        + " s");
  return {};
}

/// Returns why a device gets nothing to do; or nothing. What was compiled here
/// must run there, or its machine would be taken for a candidate's fault.
std::string gate_state::unfitness_of(const offer_executor& x,
                                     const std::string& cpu) const {
  const auto& arch = x.facts.arch;
  if (arch != settings_.arch)
    return "this run's kernels are for " + arch_in_words(settings_.arch)
           + ", and this is " + arch_in_words(arch);
  if (arch.empty() && cpu != settings_.cpu)
    return "its processor is another than the head's, for which kernels are "
           "compiled";
  if (auto why = difference_of(*tools_, x.facts))
    return *why;
  return config::unmet(settings_.required, x.facts).value_or("");
}

std::string gate_state::unfitness_of_builder(const join_cluster& x) const {
  if (x.slots <= 0 || !x.builder || !x.shelf)
    return "it has no slots";
  return difference_of(*tools_, x.tools).value_or("");
}

caf::error gate_state::admit(const join_cluster& x) {
  if (auto refusal = refusal_of(x))
    return refusal;
  const auto& name = x.who.name;
  member added;
  auto unfit = offer(x, added);
  if (added.devices.empty() && !added.builder)
    return fault(ec::not_admitted, unfit);
  added.node = x.node;
  added.came = self_->clock().now();
  // Of the connection that there is now.
  self_->monitor(x.node);
  if (auto known = members_.find(name); known != members_.end())
    end_builder_of(known->second);
  log_.info("node joined", json{{"node", name},
                                {"devices", added.devices.size()},
                                {"slots", added.builder ? x.slots : 0}});
  announce(
    "node " + name + " joined with " + count_of(added.devices.size(), "device")
    + (added.builder
         ? " and " + count_of(static_cast<size_t>(x.slots), "compile slot")
         : ""));
  members_.insert_or_assign(name, std::move(added));
  return {};
}

/// Takes what a member offers beside what it has offered before.
caf::error gate_state::admit_more(const join_cluster& x) {
  auto known = members_.find(x.who.name);
  if (known == members_.end() || known->second.node != x.node
      || known->second.leaves || !tools_ || !are_devices(x.devices))
    return fault(ec::node_lost, "this node is no member");
  auto& to = known->second;
  auto more = x;
  std::erase_if(more.devices, [&](const auto& y) {
    return std::find(to.devices.begin(), to.devices.end(), y.executor)
           != to.devices.end();
  });
  if (to.builder)
    more.slots = 0;
  offer(more, to);
  return {};
}

/// Offers what fits of a node; returns why something does not, or nothing.
std::string gate_state::offer(const join_cluster& x, member& to) {
  std::string result;
  auto leave_out = [&](const std::string& what, const std::string& why) {
    log_.warn("left out", json{{"what", what}, {"why", why}});
    announce(what + " is left out: " + why);
    if (result.empty())
      result = why;
  };
  for (auto device : x.devices) {
    auto full_name = x.who.name + '/' + device.device;
    if (auto why = unfitness_of(device, x.tools.cpu); !why.empty()) {
      leave_out("device " + full_name, why);
      continue;
    }
    to.devices.push_back(device.executor);
    device.device = full_name;
    self_->send(dispatcher_, std::move(device));
  }
  auto why = unfitness_of_builder(x);
  if (why.empty())
    offer_builder_of(x, to);
  else if (x.slots > 0)
    leave_out("the builder of node " + x.who.name, why);
  return result.empty() ? "it offers nothing" : result;
}

void gate_state::offer_builder_of(const join_cluster& x, member& to) {
  auto& system = self_->system();
  to.depot = launch<depot_state>(system, settings_.from_elsewhere, log_);
  self_->send(to.depot, use_shelf{x.shelf});
  to.builder = launch<remote_builder_state>(system, x.builder, to.depot);
  self_->send(dispatcher_, offer_builder{to.builder, x.who.name, x.slots});
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
