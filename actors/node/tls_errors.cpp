#include "actors/node/tls_errors.hpp"

#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <dlfcn.h>
#include <mutex>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>

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

struct listener {
  std::mutex mutex;
  std::function<void(const std::string&, const std::string&)> hear;
};

listener& the_listener() {
  static listener result;
  return result;
}

std::string peer_of(SSL* ssl) {
  sockaddr_storage address{};
  socklen_t size = sizeof(address);
  auto* any = reinterpret_cast<sockaddr*>(&address);
  if (::getpeername(SSL_get_fd(ssl), any, &size) != 0)
    return "somebody who is gone";
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (address.ss_family == AF_INET) {
    auto& x = reinterpret_cast<sockaddr_in&>(address);
    ::inet_ntop(AF_INET, &x.sin_addr, text.data(), text.size());
    return std::string{text.data()} + ':' + std::to_string(ntohs(x.sin_port));
  }
  auto& x = reinterpret_cast<sockaddr_in6&>(address);
  ::inet_ntop(AF_INET6, &x.sin6_addr, text.data(), text.size());
  return '[' + std::string{text.data()}
         + "]:" + std::to_string(ntohs(x.sin6_port));
}

/// Leaves OpenSSL's queue as it is: CAF reads it, too.
void tell_of_refused(SSL* ssl) {
  auto& [mutex, hear] = the_listener();
  std::lock_guard lock{mutex};
  if (!hear)
    return;
  auto code = ERR_peek_error();
  const auto* why = code == 0 ? nullptr : ERR_reason_error_string(code);
  hear(peer_of(ssl), why == nullptr ? "it went away" : why);
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
  auto result = shake_hands(ssl, next);
  if (result <= 0) {
    auto error = SSL_get_error(ssl, result);
    if (error != SSL_ERROR_WANT_READ && error != SSL_ERROR_WANT_WRITE)
      tell_of_refused(ssl);
  }
  return result;
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

void on_refused_handshake(
  std::function<void(const std::string&, const std::string&)> hear) {
  auto& to = the_listener();
  std::lock_guard lock{to.mutex};
  to.hear = std::move(hear);
}

} // namespace caesar
