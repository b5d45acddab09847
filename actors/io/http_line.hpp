#pragma once

#include "actors/io/http_client.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <functional>
#include <memory>
#include <string>
#include <variant>

namespace caesar::io {

using line_strand = boost::asio::strand<boost::asio::io_context::executor_type>;

/// What certificates are verified with.
using tls_trust = boost::asio::ssl::context;

/// Returns the system's authorities.
std::shared_ptr<tls_trust> make_trust();

/// A connection to a server, with TLS or without. Everything is called on its
/// strand; what it waits for keeps it alive.
class http_line : public std::enable_shared_from_this<http_line> {
public:
  using opened = std::function<void(http_failure cause, std::string reason)>;
  using plain_stream =
    boost::beast::basic_stream<boost::asio::ip::tcp, line_strand>;
  using tls_stream = boost::beast::ssl_stream<plain_stream>;

  /// Without `trust` there is no TLS.
  http_line(const line_strand& on, std::shared_ptr<tls_trust> trust);

  /// Connects, and calls `then` unless it was closed before.
  void open(const std::string& host, uint16_t port, opened then);

  /// Ends all that waits.
  void close();

  /// Calls `f` with the stream.
  template <class F>
  void with(F f) {
    if (auto* tls = std::get_if<tls_stream>(&stream_))
      f(*tls);
    else
      f(std::get<plain_stream>(stream_));
  }

private:
  plain_stream& tcp();
  void connect(const boost::asio::ip::tcp::resolver::results_type& to);
  void shake_hands();
  void done(http_failure cause, const std::string& reason);

  std::shared_ptr<tls_trust> trust_;
  boost::asio::ip::tcp::resolver resolver_;
  std::variant<plain_stream, tls_stream> stream_;
  std::string host_;
  opened then_;
};

} // namespace caesar::io
