#include "tools/mock-llm/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include <mutex>
#include <optional>
#include <thread>

namespace caesar::mock {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = asio::ip::tcp;
using code = boost::system::error_code;

/// The script, which sessions and the owner of the server ask.
struct shared_script {
  mutable std::mutex mutex;
  script what;

  answer respond(const asked& request, std::string_view key) {
    std::lock_guard lock{mutex};
    return what.respond(request, key);
  }

  ledger spent() const {
    std::lock_guard lock{mutex};
    return what.spent();
  }
};

/// One connection: a request, its answer, and so on.
class session : public std::enable_shared_from_this<session> {
public:
  session(tcp::socket socket, shared_script& script)
    : socket_{std::move(socket)},
      timer_{socket_.get_executor()},
      script_{script} {}

  void read() {
    request_.emplace();
    request_->body_limit(64u << 20);
    http::async_read(socket_, buffer_, *request_,
                     [self = shared_from_this()](code error, size_t) {
                       if (!error)
                         self->handle();
                     });
  }

private:
  static std::string text_of(beast::string_view x) { return std::string{x}; }

  void handle() {
    const auto& message = request_->get();
    auto target = text_of(message.target());
    if (message.method() == http::verb::get && target == "/ledger") {
      answer_ = {};
      answer_.pieces = {to_line(script_.spent())};
      return begin();
    }
    auto request = read_request(target, text_of(message["X-Client-Request-Id"]),
                                message.body());
    if (!request) {
      answer_ = {};
      answer_.status = 404;
      answer_.pieces = {R"({"error": {"message": "no such endpoint"}})"};
      return begin();
    }
    auto key = text_of(message["x-api-key"]);
    if (auto bearer = text_of(message[http::field::authorization]);
        bearer.starts_with("Bearer "))
      key = bearer.substr(7);
    answer_ = script_.respond(*request, key);
    wait(script_.what.options().latency, [](session& x) { x.begin(); });
  }

  void wait(std::chrono::milliseconds time, void (*then)(session&)) {
    if (time.count() == 0)
      return then(*this);
    timer_.expires_after(time);
    timer_.async_wait([self = shared_from_this(), then](code error) {
      if (!error)
        then(*self);
    });
  }

  void begin() {
    next_ = 0;
    if (answer_.pieces.empty())
      return finish();
    if (answer_.streams)
      return begin_stream();
    response_.emplace();
    describe(*response_);
    response_->body() = answer_.pieces.front();
    response_->prepare_payload();
    http::async_write(socket_, *response_,
                      [self = shared_from_this()](code error, size_t) {
                        if (!error)
                          self->finish();
                      });
  }

  template <class Response>
  void describe(Response& x) {
    x.version(11);
    x.result(static_cast<unsigned>(answer_.status));
    x.set(http::field::content_type, answer_.type);
    for (const auto& [name, value] : answer_.headers)
      x.set(name, value);
    x.keep_alive(true);
  }

  void begin_stream() {
    head_.emplace();
    describe(*head_);
    head_->chunked(true);
    serializer_.emplace(*head_);
    http::async_write_header(socket_, *serializer_,
                             [self = shared_from_this()](code error, size_t) {
                               if (!error)
                                 self->write_piece();
                             });
  }

  void write_piece() {
    auto written = [self = shared_from_this()](code error, size_t) {
      if (error)
        return;
      auto is_over = self->next_ == self->answer_.pieces.size();
      if (is_over && (self->answer_.breaks || self->answer_.hangs))
        self->finish();
      else
        self->wait(self->script_.what.options().pause,
                   [](session& x) { x.write_piece(); });
    };
    if (next_ < answer_.pieces.size())
      return asio::async_write(
        socket_, http::make_chunk(asio::buffer(answer_.pieces[next_++])),
        written);
    asio::async_write(socket_, http::make_chunk_last(),
                      [self = shared_from_this()](code error, size_t) {
                        if (!error)
                          self->finish();
                      });
  }

  void finish() {
    if (answer_.breaks) {
      code ignored;
      socket_.close(ignored);
    } else if (answer_.hangs) {
      // Until the other side gives up.
      socket_.async_wait(tcp::socket::wait_read,
                         [self = shared_from_this()](code) {});
    } else {
      read();
    }
  }

  tcp::socket socket_;
  asio::steady_timer timer_;
  shared_script& script_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> request_;
  answer answer_;
  size_t next_ = 0;
  std::optional<http::response<http::string_body>> response_;
  std::optional<http::response<http::empty_body>> head_;
  std::optional<http::response_serializer<http::empty_body>> serializer_;
};

} // namespace

struct server::impl {
  explicit impl(script what, uint16_t port)
    : shared{{}, std::move(what)},
      acceptor{context, tcp::endpoint{asio::ip::address_v4::loopback(), port}} {
    accept();
    thread = std::thread{[this] { context.run(); }};
  }

  ~impl() {
    context.stop();
    thread.join();
  }

  void accept() {
    acceptor.async_accept([this](code error, tcp::socket socket) {
      if (error)
        return;
      code ignored;
      socket.set_option(tcp::no_delay{true}, ignored);
      std::make_shared<session>(std::move(socket), shared)->read();
      accept();
    });
  }

  shared_script shared;
  asio::io_context context{1};
  tcp::acceptor acceptor;
  std::thread thread;
};

server::server(script what, uint16_t port)
  : impl_{std::make_unique<impl>(std::move(what), port)} {}

server::~server() = default;

uint16_t server::port() const {
  return impl_->acceptor.local_endpoint().port();
}

ledger server::spent() const {
  return impl_->shared.spent();
}

} // namespace caesar::mock
