#include "actors/io/http_client.hpp"

#include "actors/io/gunzip.hpp"
#include "actors/io/http_pool.hpp"
#include "actors/io/url.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/error.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <optional>

namespace caesar::io {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

using std::chrono::nanoseconds;
using clock = std::chrono::steady_clock;
using code = boost::system::error_code;

constexpr uint32_t most_header_bytes = 256 << 10;

std::string seconds_of(nanoseconds x) {
  auto tenths =
    std::chrono::round<std::chrono::duration<int64_t, std::deci>>(x);
  return std::to_string(tenths.count() / 10) + '.'
         + std::to_string(tenths.count() % 10) + " s";
}

/// One request and its answer. What it waits for keeps it alive.
class exchange final : public ongoing_exchange,
                       public std::enable_shared_from_this<exchange> {
public:
  exchange(std::shared_ptr<http_pool> shared, uint64_t id, url to,
           http_request request, const http_limits& limits,
           http_listener listener)
    : pool_{std::move(shared)},
      id_{id},
      to_{std::move(to)},
      via_{pool_->proxies.proxy_for(to_)},
      limits_{limits},
      listener_{std::move(listener)} {
    // A proxy must know where a request goes, unless it sees none of it.
    auto is_seen = via_ && !to_.is_tls;
    request_ =
      "POST "
      + (is_seen ? "http://" + to_.authority() + to_.target : to_.target)
      + " HTTP/1.1\r\n";
    add_header("Host", to_.authority());
    add_header("User-Agent", "caesar-actors");
    for (const auto& [name, value] : request.headers)
      add_header(name, value);
    if (is_seen && !via_->authorization.empty())
      add_header("Proxy-Authorization", via_->authorization);
    add_header("Content-Length", std::to_string(request.body.size()));
    request_ += "\r\n" + request.body;
  }

  void begin() {
    if (pool_->closed)
      return end(http_failure::cancelled, "the client has ended");
    pool_->add(id_, weak_from_this());
    line_ = pool_->take(to_);
    is_reused_ = line_ != nullptr;
    if (is_reused_)
      send();
    else
      connect();
  }

  void cancel() override { end(http_failure::cancelled, "it was cancelled"); }

  void look_at_clock(clock::time_point now) override {
    if (now >= deadline_)
      time_is_up();
  }

private:
  /// A key that ends in a line feed, say, must not begin another header.
  void add_header(const std::string& name, std::string value) {
    std::erase_if(value, [](char x) { return x == '\r' || x == '\n'; });
    request_ += name + ": " + value + "\r\n";
  }

  // -- time -------------------------------------------------------------------

  /// From now on `part` may take `limit`, and everything what is left of it.
  void allow(nanoseconds limit, const char* part) {
    part_begun_ = clock::now();
    part_ = part;
    auto last = begun_ + limits_.whole;
    is_last_ = last - part_begun_ < limit;
    deadline_ = is_last_ ? last : part_begun_ + limit;
  }

  void time_is_up() {
    end(http_failure::timeout,
        is_last_ ? "it was not over after " + seconds_of(limits_.whole)
                 : part_ + std::string{" took longer than "}
                     + seconds_of(clock::now() - part_begun_));
  }

  // -- the connection ---------------------------------------------------------

  void connect() {
    allow(limits_.connect, "connecting");
    line_ = std::make_shared<http_line>(pool_->strand,
                                        to_.is_tls ? pool_->trust : nullptr);
    line_->open(
      to_, via_,
      [self = shared_from_this()](http_failure cause, std::string reason) {
        if (self->is_over_)
          return;
        if (cause != http_failure::none)
          self->end(cause, std::move(reason));
        else
          self->send();
      });
  }

  void send() {
    allow(limits_.first, "the beginning of its answer");
    begin_parsing();
    buffer_.clear();
    line_->with([&](auto& stream) {
      asio::async_write(stream, asio::buffer(request_),
                        [self = shared_from_this()](code error, size_t) {
                          if (self->is_over_)
                            return;
                          // Where it broke, there may be an answer that came
                          // before all of the request: why it is refused.
                          self->is_broken_ = bool{error};
                          self->read();
                        });
    });
  }

  /// A connection that was kept may have been closed meanwhile, before any of
  /// this request was heard; then there is a new one.
  void broke(code error) {
    // Later it would have been at work on the request.
    auto is_soon = clock::now() - part_begun_ < std::chrono::seconds{1};
    if (is_reused_ && !heard_ && is_soon) {
      is_reused_ = false;
      return connect();
    }
    auto cause = cause_of(error);
    end(cause, error.message());
  }

  static http_failure cause_of(code error) {
    if (error == http::error::body_limit || error == http::error::header_limit)
      return http_failure::too_large;
    if (error == http::error::end_of_stream
        || error == http::error::partial_message)
      return http_failure::reset;
    return error.category()
               == http::make_error_code(http::error::bad_status).category()
             ? http_failure::malformed
             : http_failure::reset;
  }

  // -- the answer -------------------------------------------------------------

  /// Beast parses. That its operations read as well would cost as much as all
  /// else together, where each token is a piece.
  void read() {
    constexpr size_t at_a_time = 16384;
    line_->with([&](auto& stream) {
      stream.async_read_some(
        buffer_.prepare(at_a_time),
        [self = shared_from_this()](code error, size_t size) {
          if (self->is_over_)
            return;
          self->buffer_.commit(size);
          self->heard_ = self->heard_ || size > 0;
          error ? self->input_ended(error) : self->parse();
        });
    });
  }

  /// Some answers end where their connection does.
  void input_ended(code error) {
    auto is_end =
      error == asio::error::eof || error == asio::ssl::error::stream_truncated;
    if (!is_end)
      return broke(error);
    code cut_off;
    if (parser_->got_some()) {
      parser_->put_eof(cut_off);
      if (!cut_off && parser_->is_done())
        return succeed();
    }
    broke(make_error_code(http::error::end_of_stream));
  }

  void parse() {
    while (!is_over_) {
      if (parser_->is_header_done() && !is_head_told_ && !take_head())
        continue; // The answer comes after it.
      if (is_over_)
        return;
      if (parser_->is_done())
        return succeed();
      if (buffer_.size() == 0)
        return read();
      parser_->get().body().data = piece_.data();
      parser_->get().body().size = piece_.size();
      code error;
      buffer_.consume(parser_->put(buffer_.data(), error));
      take_piece(piece_.size() - parser_->get().body().size);
      if (error == http::error::need_more)
        return read();
      if (error && error != http::error::need_buffer)
        return end(cause_of(error), error.message());
    }
  }

  /// Returns false for one that only says that another comes.
  bool take_head() {
    const auto& message = parser_->get();
    if (message.result_int() / 100 == 1) {
      begin_parsing();
      return false;
    }
    is_head_told_ = true;
    http_head head;
    head.status = static_cast<int32_t>(message.result_int());
    for (const auto& field : message)
      head.headers.emplace_back(std::string{field.name_string()},
                                std::string{field.value()});
    if (auto coding = head.header("Content-Encoding");
        coding == "gzip" || coding == "x-gzip" || coding == "deflate")
      unpack_.emplace(limits_.body_bytes);
    if (listener_.on_head)
      listener_.on_head(head);
    return true;
  }

  void begin_parsing() {
    parser_.emplace();
    parser_->body_limit(limits_.body_bytes);
    parser_->header_limit(most_header_bytes);
  }

  void take_piece(size_t size) {
    if (size == 0 || is_over_)
      return;
    allow(limits_.between, "the next piece of its answer");
    if (!hand_on({piece_.data(), size}))
      end(http_failure::malformed, "its answer is no gzip, or much too long");
  }

  bool hand_on(std::string_view piece) {
    if (!listener_.on_body)
      return true;
    if (!unpack_) {
      listener_.on_body(piece);
      return true;
    }
    auto text = unpack_->feed(piece);
    if (text && !text->empty())
      listener_.on_body(*text);
    return text.has_value();
  }

  // -- the end ----------------------------------------------------------------

  void succeed() {
    if (parser_->keep_alive() && buffer_.size() == 0 && !is_broken_)
      pool_->keep(to_, std::move(line_));
    end(http_failure::none, {});
  }

  void end(http_failure cause, std::string reason) {
    if (std::exchange(is_over_, true))
      return;
    if (line_)
      line_->close();
    pool_->remove(id_);
    auto listener = std::exchange(listener_, {});
    if (listener.on_end)
      listener.on_end({cause, std::move(reason)});
  }

  std::shared_ptr<http_pool> pool_;
  uint64_t id_;
  url to_;
  std::optional<proxy> via_;
  http_limits limits_;
  http_listener listener_;
  std::string request_; ///< All of it.
  clock::time_point begun_ = clock::now();
  clock::time_point part_begun_ = begun_;
  clock::time_point deadline_{};
  const char* part_ = "";
  bool is_last_ = false; ///< The deadline is that of all.
  std::shared_ptr<http_line> line_;
  beast::flat_buffer buffer_;
  std::optional<http::response_parser<http::buffer_body>> parser_;
  std::array<char, 16384> piece_;
  std::optional<gunzip> unpack_;
  bool is_reused_ = false;
  bool is_broken_ = false; ///< The request was not sent to its end.
  bool heard_ = false;
  bool is_head_told_ = false;
  bool is_over_ = false;
};

class asio_http_client final : public http_client {
public:
  asio_http_client(reactor& where, const http_client_options& options)
    : pool_{std::make_shared<http_pool>(where, options)} {}

  ~asio_http_client() override {
    asio::post(pool_->strand, [shared = pool_] { shared->close(); });
  }

  uint64_t start(http_request request, const http_limits& limits,
                 http_listener listener) override {
    auto id = ++last_;
    auto to = parse_url(request.url);
    if (!to) {
      asio::post(
        pool_->strand, [listener = std::move(listener), url = request.url] {
          if (listener.on_end)
            listener.on_end({http_failure::bad_url,
                             '"' + url + "\" is no address of http or https"});
        });
      return id;
    }
    auto made =
      std::make_shared<exchange>(pool_, id, std::move(*to), std::move(request),
                                 limits, std::move(listener));
    asio::post(pool_->strand, [made] { made->begin(); });
    return id;
  }

  void cancel(uint64_t id) override {
    asio::post(pool_->strand, [shared = pool_, id] { shared->cancel(id); });
  }

private:
  std::shared_ptr<http_pool> pool_;
  std::atomic<uint64_t> last_{0};
};

} // namespace

std::string_view http_head::header(std::string_view name) const {
  for (const auto& [key, value] : headers)
    if (beast::iequals(key, {name.data(), name.size()}))
      return value;
  return {};
}

std::unique_ptr<http_client>
make_http_client(reactor& where, const http_client_options& options) {
  return std::make_unique<asio_http_client>(where, options);
}

} // namespace caesar::io
