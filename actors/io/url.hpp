#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caesar::io {

/// An address of HTTP.
struct url {
  bool is_tls = false;
  std::string host;   ///< Without the brackets of an IPv6 address.
  uint16_t port = 80; ///< 443 of https unless it is said.
  std::string target; ///< Path and query; at least "/".

  /// Returns what the Host header says.
  std::string authority() const;

  bool operator==(const url&) const = default;
};

/// Reads "http://host:port/path?query", "https://[::1]/". Nothing when `text`
/// is no such address, or has a user and a password, which belong elsewhere.
std::optional<url> parse_url(std::string_view text);

} // namespace caesar::io
