#pragma once

#include "actors/io/url.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caesar::io {

/// A server that passes requests on.
struct proxy {
  std::string host;
  uint16_t port = 80;
  std::string authorization; ///< "Basic ..."; may be empty.

  bool operator==(const proxy&) const = default;
};

/// Which requests go through a proxy: what the environment says of that in
/// HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, or the same in small
/// letters, which count first. Never those to this machine itself. Pure.
class proxy_rules {
public:
  proxy_rules() = default;

  /// `variable` reads the environment. Throws `std::runtime_error` when a
  /// variable names no proxy that is known: "http://user:password@host:port".
  explicit proxy_rules(const std::function<const char*(const char*)>& variable);

  /// Returns the proxy of requests to `to`; nothing when they go there.
  std::optional<proxy> proxy_for(const url& to) const;

private:
  bool is_exempt(const url& to) const;

  std::optional<proxy> http_;
  std::optional<proxy> https_;
  std::vector<std::string> exempt_; ///< "host", ".domain", "host:port", "*".
};

} // namespace caesar::io
