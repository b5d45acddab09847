#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace caesar::config {

/// A place on the network: "host:4455", "[::1]:4455".
struct network_place {
  std::string host;
  uint16_t port = 0;
};

/// Returns what `text` names; nothing when that is no host and port.
std::optional<network_place> place_from(const std::string& text);

/// Whether only this machine can come to `host`.
bool is_loopback(const std::string& host);

/// Returns the text that `place_from` reads.
std::string to_text(const network_place& x);

} // namespace caesar::config
