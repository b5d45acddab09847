#include "actors/node/tls_errors.hpp"

#include <chrono>
#include <dlfcn.h>
#include <openssl/err.h>
#include <openssl/ssl.h>

namespace {

/// Returns the function of OpenSSL that is called `name`.
template <class F>
F* next_of(const char* name) {
  return reinterpret_cast<F*>(::dlsym(RTLD_NEXT, name));
}

// A handshake that takes longer than this never ends.
constexpr auto patience = std::chrono::seconds{5};

/// Returns when the handshake of `ssl` began: now, when asked first.
std::chrono::steady_clock::time_point begin_of(SSL* ssl) {
  using clock = std::chrono::steady_clock;
  static const auto index =
    SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
  // The number itself, for which nothing has to be freed.
  auto ticks = reinterpret_cast<intptr_t>(SSL_get_ex_data(ssl, index));
  if (ticks == 0) {
    ticks = static_cast<intptr_t>(clock::now().time_since_epoch().count());
    SSL_set_ex_data(ssl, index, reinterpret_cast<void*>(ticks));
  }
  return clock::time_point{clock::duration{ticks}};
}

/// Goes on with a handshake. CAF would wait for ever, on a whole core, for who
/// connects and says nothing.
int shake_hands(SSL* ssl, int (*next)(SSL*)) {
  ERR_clear_error();
  auto result = next(ssl);
  if (result > 0 || std::chrono::steady_clock::now() - begin_of(ssl) < patience)
    return result;
  ERR_raise(ERR_LIB_USER, ERR_R_OPERATION_FAIL);
  return -1;
}

} // namespace

extern "C" {

int SSL_accept(SSL* ssl) {
  static const auto next = next_of<int(SSL*)>("SSL_accept");
  return shake_hands(ssl, next);
}

int SSL_connect(SSL* ssl) {
  static const auto next = next_of<int(SSL*)>("SSL_connect");
  return shake_hands(ssl, next);
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
