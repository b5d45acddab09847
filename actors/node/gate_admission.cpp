#include "actors/node/gate.hpp"

// The part of the gate that decides who comes in, and with what.

#include "actors/node/remote_builder.hpp"
#include "config/checks.hpp"
#include "config/requirements.hpp"

#include <algorithm>

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

} // namespace

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

} // namespace caesar
