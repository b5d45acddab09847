#pragma once

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>

#include <array>
#include <atomic>
#include <istream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace caesar::test {

/// A proxy that opens tunnels (CONNECT) for connections, one after the other.
class a_tunnel {
  using tcp = boost::asio::ip::tcp;

public:
  /// Leads to `port` of this machine, whatever is asked for, or refuses.
  explicit a_tunnel(uint16_t port, bool refuses = false)
    : to_{port},
      refuses_{refuses},
      acceptor_{context_,
                tcp::endpoint{boost::asio::ip::address_v4::loopback(), 0}},
      thread_{[this] { serve(); }} {}

  ~a_tunnel() {
    is_over_ = true;
    boost::system::error_code ignored;
    tcp::socket wake{context_};
    wake.connect(acceptor_.local_endpoint(), ignored);
    thread_.join();
  }

  std::string address() const {
    return "http://me:secret@127.0.0.1:"
           + std::to_string(acceptor_.local_endpoint().port());
  }

  /// The heads of all requests.
  std::vector<std::string> heads() const {
    std::lock_guard lock{mutex_};
    return heads_;
  }

private:
  void serve() {
    while (true) {
      tcp::socket client{context_};
      acceptor_.accept(client);
      if (is_over_)
        return;
      boost::system::error_code ignored;
      boost::asio::streambuf head;
      boost::asio::read_until(client, head, "\r\n\r\n", ignored);
      {
        std::lock_guard lock{mutex_};
        heads_.emplace_back(std::istreambuf_iterator<char>{&head},
                            std::istreambuf_iterator<char>{});
      }
      std::string answer =
        refuses_ ? "HTTP/1.1 403 Forbidden\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\n";
      boost::asio::write(client, boost::asio::buffer(answer), ignored);
      if (!refuses_)
        lead(client);
    }
  }

  void lead(tcp::socket& client) {
    tcp::socket server{context_};
    boost::system::error_code ignored;
    server.connect({boost::asio::ip::address_v4::loopback(), to_}, ignored);
    std::thread back{[&] { pump(server, client); }};
    pump(client, server);
    back.join();
  }

  static void pump(tcp::socket& from, tcp::socket& to) {
    std::array<char, 4096> piece;
    boost::system::error_code error;
    while (!error)
      if (auto size = from.read_some(boost::asio::buffer(piece), error); !error)
        boost::asio::write(to, boost::asio::buffer(piece, size), error);
    boost::system::error_code ignored;
    to.shutdown(tcp::socket::shutdown_both, ignored);
  }

  uint16_t to_;
  bool refuses_;
  std::atomic<bool> is_over_{false};
  mutable std::mutex mutex_;
  std::vector<std::string> heads_;
  boost::asio::io_context context_;
  tcp::acceptor acceptor_;
  std::thread thread_;
};

} // namespace caesar::test
