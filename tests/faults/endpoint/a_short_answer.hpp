#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include <string>
#include <thread>
#include <utility>

namespace caesar::test {

/// A server that answers one request once it has read the head, and goes.
class a_short_answer {
  using tcp = boost::asio::ip::tcp;

public:
  explicit a_short_answer(std::string answer)
    : answer_{std::move(answer)},
      acceptor_{context_,
                tcp::endpoint{boost::asio::ip::address_v4::loopback(), 0}},
      thread_{[this] { serve(); }} {}

  ~a_short_answer() {
    boost::system::error_code ignored;
    tcp::socket wake{context_}; // If nobody came.
    wake.connect(acceptor_.local_endpoint(), ignored);
    wake.close(ignored);
    thread_.join();
  }

  std::string address() const {
    return "http://127.0.0.1:"
           + std::to_string(acceptor_.local_endpoint().port());
  }

private:
  void serve() {
    tcp::socket client{context_};
    boost::system::error_code ignored;
    acceptor_.accept(client, ignored);
    std::string head;
    boost::asio::read_until(client, boost::asio::dynamic_buffer(head),
                            "\r\n\r\n", ignored);
    boost::asio::write(client, boost::asio::buffer(answer_), ignored);
  }

  std::string answer_;
  boost::asio::io_context context_;
  tcp::acceptor acceptor_;
  std::thread thread_;
};

} // namespace caesar::test
