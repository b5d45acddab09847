#include "actors/io/http_line.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/ip/address.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <stdexcept>
#include <utility>

namespace caesar::io {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
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

/// Whether a proxy would say so again.
bool is_final(unsigned status) {
  return status / 100 == 4 && status != 408 && status != 429;
}

} // namespace

std::shared_ptr<tls_trust> make_trust(const std::filesystem::path& ca_file) {
  auto result = std::make_shared<tls_trust>(ssl::context::tls_client);
  code error;
  result->set_default_verify_paths(error); // Without, nobody is trusted.
  result->set_verify_mode(ssl::verify_peer);
  if (!ca_file.empty()) {
    result->load_verify_file(ca_file.string(), error);
    if (error)
      throw std::runtime_error{ca_file.string()
                               + ": has no certificates of authorities: "
                               + error.message()};
  }
  return result;
}

http_line::http_line(const line_strand& on, std::shared_ptr<tls_trust> trust)
  : trust_{std::move(trust)},
    resolver_{on},
    stream_{make_stream(on, trust_)} {}

http_line::plain_stream& http_line::tcp() {
  if (auto* tls = std::get_if<tls_stream>(&stream_))
    return tls->next_layer();
  return std::get<plain_stream>(stream_);
}

void http_line::open(const url& to, const std::optional<proxy>& via,
                     opened then) {
  to_ = to;
  via_ = via;
  then_ = std::move(then);
  auto host = via_ ? via_->host : to_.host;
  resolver_.async_resolve(
    host, std::to_string(via_ ? via_->port : to_.port),
    [this, self = shared_from_this(),
     host](code error, const tcp::resolver::results_type& found) {
      if (error == asio::error::operation_aborted || !then_)
        return;
      if (error)
        done(http_failure::resolve,
             "the address of " + host + " is not known: " + error.message());
      else
        connect(found);
    });
}

void http_line::connect(const tcp::resolver::results_type& to) {
  asio::async_connect(
    tcp(), to,
    [this, self = shared_from_this()](code error, const tcp::endpoint&) {
      if (error == asio::error::operation_aborted)
        return;
      if (error)
        return done(http_failure::connect,
                    (via_ ? "the proxy " + via_->host : to_.host)
                      + " cannot be reached: " + error.message());
      code ignored;
      tcp().set_option(tcp::no_delay{true}, ignored);
      if (via_ && to_.is_tls)
        ask_for_tunnel();
      else
        shake_hands();
    });
}

void http_line::ask_for_tunnel() {
  request_.method(http::verb::connect);
  request_.version(11);
  auto host =
    to_.host.find(':') == std::string::npos ? to_.host : '[' + to_.host + ']';
  auto place = host + ':' + std::to_string(to_.port);
  request_.target(place);
  request_.set(http::field::host, place);
  if (!via_->authorization.empty())
    request_.set(http::field::proxy_authorization, via_->authorization);
  http::async_write(tcp(), request_,
                    [this, self = shared_from_this()](code error, size_t) {
                      if (error == asio::error::operation_aborted)
                        return;
                      if (error)
                        done(http_failure::connect, "the proxy " + via_->host
                                                      + ": " + error.message());
                      else
                        read_tunnel();
                    });
}

void http_line::read_tunnel() {
  parser_.emplace();
  parser_->skip(true); // Behind the head, TLS begins.
  http::async_read_header(
    tcp(), buffer_, *parser_,
    [this, self = shared_from_this()](code error, size_t) {
      if (error == asio::error::operation_aborted)
        return;
      if (error)
        return done(http_failure::connect,
                    "the proxy " + via_->host + ": " + error.message());
      auto status = parser_->get().result_int();
      if (status / 100 != 2)
        return done(is_final(status) ? http_failure::proxy
                                     : http_failure::connect,
                    "the proxy " + via_->host + " does not connect to "
                      + to_.host + ": " + std::to_string(status));
      shake_hands();
    });
}

void http_line::shake_hands() {
  auto* tls = std::get_if<tls_stream>(&stream_);
  if (tls == nullptr)
    return done(http_failure::none, {});
  if (!is_address(to_.host))
    SSL_set_tlsext_host_name(tls->native_handle(), to_.host.c_str());
  tls->set_verify_callback(ssl::host_name_verification{to_.host});
  tls->async_handshake(
    ssl::stream_base::client, [this, self = shared_from_this()](code error) {
      if (error == asio::error::operation_aborted)
        return;
      if (error)
        done(http_failure::tls,
             "no safe connection to " + to_.host + ": " + error.message());
      else
        done(http_failure::none, {});
    });
}

void http_line::close() {
  then_ = {};
  resolver_.cancel();
  code ignored;
  tcp().close(ignored);
}

void http_line::done(http_failure cause, const std::string& reason) {
  if (auto then = std::exchange(then_, {}))
    then(cause, reason);
}

} // namespace caesar::io
