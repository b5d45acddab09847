#pragma once

#include "actors/io/proxy.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caesar::io {

class reactor;

/// A request with a body, sent by POST.
struct http_request {
  std::string url; ///< "https://host:port/path"; http, too.
  std::vector<std::pair<std::string, std::string>> headers;
  std::string body;
};

/// How long each part of an exchange may take, and how much may come.
struct http_limits {
  std::chrono::nanoseconds connect = std::chrono::seconds{10}; ///< With TLS.
  std::chrono::nanoseconds first =
    std::chrono::minutes{5}; ///< Any of the body.
  std::chrono::nanoseconds between = std::chrono::minutes{2}; ///< Pieces of it.
  std::chrono::nanoseconds whole = std::chrono::minutes{30};
  size_t body_bytes = size_t{64} << 20;
};

/// Why an exchange ended before the whole answer was there.
enum class http_failure : uint8_t {
  none,
  bad_url,   ///< Not one that can be asked.
  resolve,   ///< The host's name is not known.
  connect,   ///< Nobody answers there.
  proxy,     ///< The proxy wants other credentials, or forbids the host.
  tls,       ///< The certificate is wrong, or TLS failed otherwise.
  timeout,   ///< A part took too long.
  reset,     ///< The connection broke.
  malformed, ///< What came is no HTTP.
  too_large, ///< More came than may.
  cancelled,
};

/// The beginning of an answer.
struct http_head {
  int32_t status = 0;
  std::vector<std::pair<std::string, std::string>> headers;

  /// Returns the value of a header, whose name has any case; or "".
  std::string_view header(std::string_view name) const;
};

/// How an exchange ended.
struct http_end {
  http_failure cause = http_failure::none; ///< None: the answer was whole.
  std::string reason; ///< For people; what of a part took how long, and so on.
};

/// Hears of one exchange, from another thread, one call at a time. Must not
/// block.
struct http_listener {
  std::function<void(const http_head&)> on_head; ///< Once at most.
  std::function<void(std::string_view)> on_body; ///< Pieces, as they come.
  std::function<void(const http_end&)> on_end;   ///< Once, after all else.
};

/// Asks servers over HTTP/1.1. Connections are kept and used again.
class http_client {
public:
  virtual ~http_client() = default;

  /// Begins an exchange, and returns its number.
  virtual uint64_t start(http_request request, const http_limits& limits,
                         http_listener listener) = 0;

  /// Ends an exchange: the listener hears `cancelled`, unless it has ended.
  virtual void cancel(uint64_t exchange) = 0;
};

/// How a client connects.
struct http_client_options {
  std::filesystem::path ca_file; ///< Authorities beside the system's, as PEM.
  proxy_rules proxies;
};

/// Returns a client that waits on `where`, which must outlive it. TLS verifies
/// certificates and names. Answers that are packed by gzip are unpacked. Throws
/// `std::runtime_error` when the authorities cannot be read.
std::unique_ptr<http_client>
make_http_client(reactor& where, const http_client_options& options = {});

} // namespace caesar::io
