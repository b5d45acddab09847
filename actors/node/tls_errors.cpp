#include "actors/node/tls_errors.hpp"

#include <dlfcn.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace {

/// Returns the function of OpenSSL that is called `name`.
template <class F>
F* next_of(const char* name) {
  return reinterpret_cast<F*>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int SSL_accept(SSL* ssl) {
  static const auto next = next_of<int(SSL*)>("SSL_accept");
  ERR_clear_error();
  return next(ssl);
}

int SSL_connect(SSL* ssl) {
  static const auto next = next_of<int(SSL*)>("SSL_connect");
  ERR_clear_error();
  return next(ssl);
}

int SSL_read(SSL* ssl, void* to, int most) {
  static const auto next = next_of<int(SSL*, void*, int)>("SSL_read");
  ERR_clear_error();
  return next(ssl, to, most);
}

int SSL_write(SSL* ssl, const void* from, int count) {
  static const auto next = next_of<int(SSL*, const void*, int)>("SSL_write");
  ERR_clear_error();
  return next(ssl, from, count);
}
}

namespace caesar {

void keep_tls_errors_apart() {
  // To be called is to be linked.
}

} // namespace caesar
