#pragma once

#include "config/network_place.hpp"
#include "messages/interfaces.hpp"

#include <caf/io/all.hpp>
#include <caf/openssl/all.hpp>

#include <cstdint>
#include <filesystem>
#include <string>

namespace caesar {

/// How an actor system takes part in a network.
struct network_settings {
  bool enabled = false;
  std::string name;                   ///< Of this program, as certificates do.
  std::filesystem::path certificates; ///< A folder; empty: without TLS.
  bool listens = false; ///< Others come to it; else it goes to them.
};

/// Prepares `config` for a system that takes part.
void set_network(caf::actor_system_config& config, const network_settings& x);

/// Lets others come to `gate`. Throws `std::runtime_error`, for people, when
/// that is not possible. Returns the port, which is chosen when zero is given.
uint16_t open_gate(caf::actor_system& system, const gate_actor& gate,
                   const config::network_place& at, bool tls);

/// Returns the actor that connects: it takes `connect_word`, host and port.
caf::io::middleman_actor connector(caf::actor_system& system, bool tls);

/// Whether `x` is why a connection failed that had not stood yet when this
/// program's heartbeat came. CAF 0.17 takes it for silent since the epoch
/// (`basp_broker`, connect_atom: last_seen is not set). An attempt that begins
/// now has the time until the next heartbeat.
bool is_cut_short(const caf::error& x);

/// Returns what this program says of itself.
introduction introduce(std::string name, std::string version);

} // namespace caesar
