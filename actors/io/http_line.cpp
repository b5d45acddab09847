#include "actors/io/http_line.hpp"

#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <utility>

namespace caesar::io {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace ssl = asio::ssl;

namespace {

using tcp = asio::ip::tcp;
using code = boost::system::error_code;

std::variant<http_line::plain_stream, http_line::tls_stream>
make_stream(const line_strand& on, const std::shared_ptr<tls_trust>& trust) {
  using both = std::variant<http_line::plain_stream, http_line::tls_stream>;
  if (trust)
    return both{std::in_place_type<http_line::tls_stream>,
                http_line::plain_stream{on}, *trust};
  return both{std::in_place_type<http_line::plain_stream>, on};
}

bool is_address(const std::string& host) {
  code error;
  asio::ip::make_address(host, error);
  return !error;
}

} // namespace

std::shared_ptr<tls_trust> make_trust() {
  auto result = std::make_shared<tls_trust>(ssl::context::tls_client);
  code error;
  result->set_default_verify_paths(error); // Without, nobody is trusted.
  result->set_verify_mode(ssl::verify_peer);
  return result;
}

http_line::http_line(const line_strand& on, std::shared_ptr<tls_trust> trust)
  : trust_{std::move(trust)},
    resolver_{on},
    stream_{make_stream(on, trust_)} {}

http_line::plain_stream& http_line::tcp() {
  if (auto* tls = std::get_if<tls_stream>(&stream_))
    return beast::get_lowest_layer(*tls);
  return std::get<plain_stream>(stream_);
}

void http_line::open(const std::string& host, uint16_t port, opened then) {
  host_ = host;
  then_ = std::move(then);
  resolver_.async_resolve(
    host, std::to_string(port),
    [this, self = shared_from_this()](
      code error, const tcp::resolver::results_type& found) {
      if (error == asio::error::operation_aborted)
        return;
      if (error)
        done(http_failure::resolve,
             "the address of " + host_ + " is not known: " + error.message());
      else
        connect(found);
    });
}

void http_line::connect(const tcp::resolver::results_type& to) {
  tcp().async_connect(
    to, [this, self = shared_from_this()](code error, const tcp::endpoint&) {
      if (error == asio::error::operation_aborted)
        return;
      if (error)
        return done(http_failure::connect,
                    host_ + " cannot be reached: " + error.message());
      code ignored;
      tcp().socket().set_option(tcp::no_delay{true}, ignored);
      shake_hands();
    });
}

void http_line::shake_hands() {
  auto* tls = std::get_if<tls_stream>(&stream_);
  if (tls == nullptr)
    return done(http_failure::none, {});
  if (!is_address(host_))
    SSL_set_tlsext_host_name(tls->native_handle(), host_.c_str());
  tls->set_verify_callback(ssl::host_name_verification{host_});
  tls->async_handshake(
    ssl::stream_base::client, [this, self = shared_from_this()](code error) {
      if (error == asio::error::operation_aborted)
        return;
      if (error)
        done(http_failure::tls,
             "no safe connection to " + host_ + ": " + error.message());
      else
        done(http_failure::none, {});
    });
}

void http_line::close() {
  then_ = {};
  resolver_.cancel();
  code ignored;
  tcp().socket().close(ignored);
}

void http_line::done(http_failure cause, const std::string& reason) {
  if (auto then = std::exchange(then_, {}))
    then(cause, reason);
}

} // namespace caesar::io
