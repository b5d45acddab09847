#pragma once

#include "actors/io/http_client.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/strand.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace caesar::io {

using line_strand = boost::asio::strand<boost::asio::io_context::executor_type>;

/// What certificates are verified with.
using tls_trust = boost::asio::ssl::context;

/// Returns the system's authorities, and those in `ca_file` unless it is empty.
/// Throws `std::runtime_error` when there are none in it.
std::shared_ptr<tls_trust> make_trust(const std::filesystem::path& ca_file);

/// A connection to a server, with TLS or without. Everything is called on its
/// strand; what it waits for keeps it alive.
class http_line : public std::enable_shared_from_this<http_line> {
public:
  using opened = std::function<void(http_failure cause, std::string reason)>;
  using plain_stream =
    boost::asio::basic_stream_socket<boost::asio::ip::tcp, line_strand>;
  using tls_stream = boost::beast::ssl_stream<plain_stream>;

  using tunnel_request =
    boost::beast::http::request<boost::beast::http::empty_body>;
  using tunnel_parser =
    boost::beast::http::response_parser<boost::beast::http::empty_body>;

  /// Without `trust` there is no TLS.
  http_line(const line_strand& on, std::shared_ptr<tls_trust> trust);

  /// Connects to the host of `to`, through `via` if there is one, and calls
  /// `then` unless it was closed before.
  void open(const url& to, const std::optional<proxy>& via, opened then);

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
  void ask_for_tunnel();
  void read_tunnel();
  void shake_hands();
  void done(http_failure cause, const std::string& reason);

  std::shared_ptr<tls_trust> trust_;
  boost::asio::ip::tcp::resolver resolver_;
  std::variant<plain_stream, tls_stream> stream_;
  url to_;
  std::optional<proxy> via_;
  tunnel_request request_;
  boost::beast::flat_buffer buffer_;
  std::optional<tunnel_parser> parser_;
  opened then_;
};

} // namespace caesar::io
