#include "actors/node/gate.hpp"

#include "config/checks.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

namespace caesar {

namespace {

namespace fs = std::filesystem;

std::string count_of(size_t devices) {
  return std::to_string(devices) + (devices == 1 ? " device" : " devices");
}

std::string arch_in_words(const std::string& arch) {
  return arch.empty() ? "a processor" : arch;
}

/// Whether `file` lies below `root`, wherever links lead.
bool is_below(const fs::path& file, const fs::path& root) {
  std::error_code wrong;
  auto inner = fs::canonical(file, wrong);
  auto outer = fs::canonical(root, wrong);
  if (wrong)
    return false;
  return std::mismatch(outer.begin(), outer.end(), inner.begin(), inner.end())
           .first
         == outer.end();
}

} // namespace

gate_state::gate_state(interface::pointer self, gate_settings settings,
                       dispatcher_actor dispatcher, actor_log log)
  : self_{self},
    settings_{std::move(settings)},
    dispatcher_{std::move(dispatcher)},
    log_{std::move(log)} {
  self_->set_down_handler([this](const caf::down_msg& x) { down(x.source); });
}

gate_actor::behavior_type gate_state::make_behavior() {
  return {
    [this](const introduction& x) { return greet(x); },
    [this](const join_cluster& x) { return admit(x); },
    [this](const leave_cluster& x) { return let_go(x); },
    [this](const fetch_artefact& x) { return serve(x); },
  };
}

caf::result<introduction> gate_state::greet(const introduction& x) {
  auto why = mismatch_of(settings_.me, x);
  if (!why)
    return settings_.me;
  log_.warn("node refused", json{{"node", x.name}, {"why", *why}});
  return fault(ec::not_admitted, *why);
}

/// Returns why a node can never be of use here; or nothing. What was compiled
/// here must run there, or its machine would be taken for a candidate's fault.
std::string gate_state::refusal_of(const join_cluster& x) const {
  if (auto why = mismatch_of(settings_.me, x.who))
    return *why;
  if (auto why = config::path_component(x.who.name))
    return "the node's name \"" + x.who.name + "\" " + *why;
  if (!x.node)
    return "it is no node";
  for (const auto& device : x.devices) {
    if (!device.executor || device.device.empty()
        || config::device_name(device.device))
      return "a device without a name";
    if (device.arch != settings_.arch)
      return "this run's kernels are for " + arch_in_words(settings_.arch)
             + ", and its device " + device.device + " is "
             + arch_in_words(device.arch);
    if (device.arch.empty() && x.cpu != settings_.cpu)
      return "its processor is another than the head's, for which kernels are "
             "compiled";
  }
  return {};
}

caf::result<node_admitted> gate_state::admit(const join_cluster& x) {
  const auto& name = x.who.name;
  auto refuse = [&](ec code, const std::string& why) {
    log_.warn("node refused", json{{"node", name}, {"why", why}});
    return fault(code, why);
  };
  if (auto why = refusal_of(x); !why.empty())
    return refuse(ec::not_admitted, why);
  // One that was cut off and is back before that was noticed may stay.
  auto known = members_.find(name);
  if (known != members_.end() && known->second.node != x.node)
    return refuse(ec::name_taken,
                  "a node called \"" + name
                    + "\" is here already: give this one another --name");
  if (known == members_.end())
    self_->monitor(x.node);
  auto& added = members_[name];
  added = member{};
  added.node = x.node;
  for (const auto& device : x.devices) {
    added.devices.push_back(device.executor);
    self_->send(
      dispatcher_,
      offer_executor{device.executor, name + '/' + device.device, device.arch});
  }
  log_.info("node joined", json{{"node", name}, {"devices", x.devices.size()}});
  announce("node " + name + " joined with " + count_of(x.devices.size()));
  return node_admitted{};
}

// -- leaving ------------------------------------------------------------------

caf::result<node_released> gate_state::let_go(const leave_cluster& x) {
  auto found = members_.find(x.name);
  if (found == members_.end() || found->second.devices.empty())
    return node_released{};
  auto& leaving = found->second;
  auto promise = self_->make_response_promise<node_released>();
  leaving.released = reply<node_released>{promise};
  leaving.holding = leaving.devices.size();
  for (const auto& device : leaving.devices)
    self_->request(dispatcher_, caf::infinite, withdraw_executor{device})
      .then([this, name = x.name](const node_released&) { released(name); },
            [this, name = x.name](const caf::error&) {
              released(name); // The dispatcher is ending, as all is.
            });
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
  log_.warn("node left", json{{"node", found->first}});
  announce("node " + found->first + " left");
  members_.erase(found);
}

// -- artefacts ----------------------------------------------------------------

// Reads a quarter of a mebibyte that was written a moment ago.
caf::result<artefact_piece> gate_state::serve(const fetch_artefact& x) const {
  if (!is_below(x.path, settings_.artefacts))
    return fault(ec::not_admitted, x.path + " is no artefact of this head");
  std::ifstream in{x.path, std::ios::binary | std::ios::ate};
  artefact_piece result;
  auto size = static_cast<std::streamoff>(in.tellg());
  if (!in || x.offset > static_cast<uint64_t>(size))
    return fault(ec::build_system, x.path + " cannot be read any more");
  result.whole = static_cast<uint64_t>(size);
  result.bytes.resize(std::min<uint64_t>(piece_bytes, result.whole - x.offset));
  in.seekg(static_cast<std::streamoff>(x.offset));
  in.read(result.bytes.data(),
          static_cast<std::streamsize>(result.bytes.size()));
  if (!in)
    return fault(ec::build_system, x.path + " cannot be read any more");
  return result;
}

void gate_state::announce(const std::string& text) const {
  if (settings_.announce)
    settings_.announce(text);
}

} // namespace caesar
