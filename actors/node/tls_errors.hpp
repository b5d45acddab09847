#pragma once

#include <functional>
#include <string>

namespace caesar {

/// Keeps what went wrong with one TLS connection apart from all others, and
/// ends handshakes of which nothing comes.
///
/// OpenSSL has one queue of errors for a thread, which must be empty before an
/// operation whose result is asked for (SSL_get_error(3)). CAF 0.17 leaves
/// there what a failed handshake said, and then takes the next connection that
/// has nothing to read for a broken one: a stranger who knocks would cut off
/// every node. To link this is enough: it stands before the functions of
/// OpenSSL that CAF calls, and empties the queue first.
void keep_tls_errors_apart();

/// Who hears of handshakes that failed here: "10.0.0.7:51234", and OpenSSL's
/// words for why. Called on CAF's thread; must not block. Empty: nobody.
void on_refused_handshake(
  std::function<void(const std::string& address, const std::string& why)> hear);

} // namespace caesar
