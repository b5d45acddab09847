#pragma once

#include "tools/mock-llm/script.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace caesar::mock {

/// What TLS is served with, in PEM; without, there is none.
struct tls_files {
  std::filesystem::path certificate; ///< And those that vouch for it.
  std::filesystem::path key;
};

/// Serves a script over HTTP on 127.0.0.1, on a thread of its own, until it
/// ends. GET /ledger returns the ledger as JSON.
class server {
public:
  /// Listens on `port`, any free one when that is zero. Throws
  /// `std::system_error` when that cannot be had.
  explicit server(script what, uint16_t port = 0, const tls_files& files = {});
  ~server();

  server(const server&) = delete;
  server& operator=(const server&) = delete;

  uint16_t port() const;

  /// Returns what was paid for so far.
  ledger spent() const;

private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

} // namespace caesar::mock
