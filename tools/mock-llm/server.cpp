#include "tools/mock-llm/server.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
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
#include <boost/beast/ssl/ssl_stream.hpp>

#include <algorithm>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <zlib.h>

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
    return what.respond(request, key, std::chrono::steady_clock::now());
  }

  bool breaks_next_connection() {
    std::lock_guard lock{mutex};
    return what.breaks_next_connection();
  }

  ledger spent() const {
    std::lock_guard lock{mutex};
    return what.spent();
  }
};

/// Calls back after short times, thousands of them with one timer: what is due
/// within the same millisecond is called together.
class pacer {
public:
  explicit pacer(asio::io_context& where)
    : timer_{where},
      now_{std::chrono::steady_clock::now()} {}

  void after(std::chrono::microseconds time, std::function<void()> then) {
    auto ticks = std::max<int64_t>(1, time / tick);
    auto at = (place_ + static_cast<size_t>(ticks)) % slots_.size();
    slots_[at].push_back(std::move(then));
    if (waiting_++ == 0) {
      now_ = std::chrono::steady_clock::now();
      wait();
    }
  }

  /// The longest time that it takes.
  static constexpr std::chrono::microseconds longest{1'000'000};

private:
  static constexpr std::chrono::microseconds tick{1000};

  void wait() {
    timer_.expires_at(now_ + tick);
    timer_.async_wait([this](code error) {
      if (error)
        return;
      auto until = std::chrono::steady_clock::now();
      while (now_ + tick <= until) {
        now_ += tick;
        place_ = (place_ + 1) % slots_.size();
        auto due = std::exchange(slots_[place_], {});
        waiting_ -= due.size();
        for (auto& then : due)
          then();
      }
      if (waiting_ > 0)
        wait();
    });
  }

  asio::steady_timer timer_;
  std::chrono::steady_clock::time_point now_;
  std::vector<std::vector<std::function<void()>>> slots_{longest / tick + 1};
  size_t place_ = 0;
  size_t waiting_ = 0;
};

/// Returns `text` as gzip.
std::string packed(const std::string& text) {
  z_stream x{};
  constexpr int gzip = 16;
  ::deflateInit2(&x, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + gzip, 8,
                 Z_DEFAULT_STRATEGY);
  std::string result(::deflateBound(&x, text.size()), '\0');
  // zlib only reads it.
  x.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  x.avail_in = static_cast<uInt>(text.size());
  x.next_out = reinterpret_cast<Bytef*>(result.data());
  x.avail_out = static_cast<uInt>(result.size());
  ::deflate(&x, Z_FINISH);
  result.resize(x.total_out);
  ::deflateEnd(&x);
  return result;
}

/// One connection: a request, its answer, and so on.
template <class Stream>
class session : public std::enable_shared_from_this<session<Stream>> {
public:
  session(Stream stream, shared_script& script, pacer& pace)
    : stream_{std::move(stream)},
      timer_{stream_.get_executor()},
      script_{script},
      pace_{pace} {}

  Stream& stream() { return stream_; }

  void read() {
    request_.emplace();
    request_->body_limit(64u << 20);
    http::async_read(stream_, buffer_, *request_,
                     [self = this->shared_from_this()](code error, size_t) {
                       if (!error)
                         self->handle();
                     });
  }

private:
  static std::string text_of(beast::string_view x) { return std::string{x}; }

  void handle() {
    const auto& message = request_->get();
    auto target = text_of(message.target());
    answer_ = {};
    if (message.method() == http::verb::get && target == "/ledger") {
      answer_.pieces = {to_line(script_.spent())};
      return begin();
    }
    auto request = read_request(target, text_of(message["X-Client-Request-Id"]),
                                message.body());
    if (!request) {
      answer_.status = 404;
      answer_.pieces = {R"({"error": {"message": "no such endpoint"}})"};
      return begin();
    }
    auto key = text_of(message["x-api-key"]);
    if (auto bearer = text_of(message[http::field::authorization]);
        bearer.starts_with("Bearer "))
      key = bearer.substr(7);
    answer_ = script_.respond(*request, key);
    wait(answer_.latency, [](session& x) { x.begin(); });
  }

  void wait(std::chrono::microseconds time, void (*then)(session&)) {
    if (time.count() == 0)
      return then(*this);
    auto self = this->shared_from_this();
    if (time <= pacer::longest)
      return pace_.after(time, [self, then] { then(*self); });
    timer_.expires_after(time);
    timer_.async_wait([self, then](code error) {
      if (!error)
        then(*self);
    });
  }

  void begin() {
    next_ = 0;
    if (answer_.streams)
      return begin_stream();
    if (answer_.pieces.empty())
      return finish();
    response_.emplace();
    describe(*response_);
    response_->body() = answer_.pieces.front();
    auto accepted = request_->get()[http::field::accept_encoding];
    constexpr size_t worth_it = 1000; // Bytes, as of nginx and others.
    if (response_->body().size() > worth_it
        && accepted.find("gzip") != beast::string_view::npos) {
      response_->set(http::field::content_encoding, "gzip");
      response_->body() = packed(response_->body());
    }
    response_->prepare_payload();
    http::async_write(stream_, *response_,
                      [self = this->shared_from_this()](code error, size_t) {
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
    http::async_write_header(
      stream_, *serializer_,
      [self = this->shared_from_this()](code error, size_t) {
        if (error)
          return;
        if (self->answer_.drips)
          self->drip();
        else
          self->write_piece();
      });
  }

  /// Says nothing, a byte at a time, until the other side gives up.
  void drip() {
    constexpr auto seldom = std::chrono::milliseconds{20};
    asio::async_write(
      stream_, http::make_chunk(asio::buffer(":", 1)),
      [self = this->shared_from_this(), seldom](code error, size_t) {
        if (!error)
          self->wait(seldom, [](session& x) { x.drip(); });
      });
  }

  void write_piece() {
    auto written = [self = this->shared_from_this()](code error, size_t) {
      if (error)
        return;
      auto is_over = self->next_ == self->answer_.pieces.size();
      if (is_over && (self->answer_.breaks || self->answer_.hangs))
        self->finish();
      else
        self->wait(self->script_.what.options().pause,
                   [](session& x) { x.write_piece(); });
    };
    if (next_ < answer_.pieces.size()) {
      auto& piece = answer_.pieces[next_++];
      stamp(piece);
      return asio::async_write(stream_, http::make_chunk(asio::buffer(piece)),
                               written);
    }
    asio::async_write(stream_, http::make_chunk_last(),
                      [self = this->shared_from_this()](code error, size_t) {
                        if (!error)
                          self->finish();
                      });
  }

  void stamp(std::string& piece) const {
    if (!script_.what.options().stamps)
      return;
    auto place = piece.find(stamp_place);
    if (place == std::string::npos)
      return;
    auto now = std::chrono::steady_clock::now().time_since_epoch();
    auto digits = std::to_string(
      std::chrono::duration_cast<std::chrono::nanoseconds>(now).count());
    piece.replace(place + stamp_place.size() - digits.size(), digits.size(),
                  digits);
  }

  void finish() {
    auto& socket = beast::get_lowest_layer(stream_);
    if (answer_.breaks) {
      code ignored;
      socket.close(ignored);
    } else if (answer_.hangs) {
      // Until the other side gives up.
      socket.async_wait(tcp::socket::wait_read,
                        [self = this->shared_from_this()](code) {});
    } else {
      read();
    }
  }

  Stream stream_;
  asio::steady_timer timer_;
  shared_script& script_;
  pacer& pace_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> request_;
  answer answer_;
  size_t next_ = 0;
  std::optional<http::response<http::string_body>> response_;
  std::optional<http::response<http::empty_body>> head_;
  std::optional<http::response_serializer<http::empty_body>> serializer_;
};

using plain_session = session<tcp::socket>;
using tls_session = session<beast::ssl_stream<tcp::socket>>;

std::optional<asio::ssl::context> tls_of(const tls_files& files) {
  if (files.certificate.empty())
    return std::nullopt;
  asio::ssl::context result{asio::ssl::context::tls_server};
  result.use_certificate_chain_file(files.certificate.string());
  result.use_private_key_file(files.key.string(), asio::ssl::context::pem);
  return result;
}

} // namespace

struct server::impl {
  impl(script what, uint16_t port, const tls_files& files)
    : shared{{}, std::move(what)},
      tls{tls_of(files)},
      acceptor{context, tcp::endpoint{asio::ip::address_v4::loopback(), port}} {
    acceptor.listen(8192);
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
      if (tls)
        serve_safely(std::move(socket));
      else
        std::make_shared<plain_session>(std::move(socket), shared, pace)
          ->read();
      accept();
    });
  }

  void serve_safely(tcp::socket socket) {
    if (shared.breaks_next_connection()) {
      code ignored;
      socket.write_some(asio::buffer("no TLS here\n", 12), ignored);
      return;
    }
    auto made = std::make_shared<tls_session>(
      beast::ssl_stream<tcp::socket>{std::move(socket), *tls}, shared, pace);
    made->stream().async_handshake(asio::ssl::stream_base::server,
                                   [made](code error) {
                                     if (!error)
                                       made->read();
                                   });
  }

  shared_script shared;
  std::optional<asio::ssl::context> tls;
  asio::io_context context{1};
  pacer pace{context};
  tcp::acceptor acceptor;
  std::thread thread;
};

server::server(script what, uint16_t port, const tls_files& files)
  : impl_{std::make_unique<impl>(std::move(what), port, files)} {}

server::~server() = default;

uint16_t server::port() const {
  return impl_->acceptor.local_endpoint().port();
}

ledger server::spent() const {
  return impl_->shared.spent();
}

} // namespace caesar::mock
