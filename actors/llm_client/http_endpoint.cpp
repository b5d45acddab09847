#include "actors/llm_client/http_endpoint.hpp"

#include "actors/llm_client/token_estimate.hpp"
#include "actors/llm_client/written_code.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

namespace caesar {

struct http_endpoint::ports {
  endpoint_settings settings;
  std::unique_ptr<io::http_client> client;
  std::unique_ptr<io::timer> timer;
};

namespace {

using clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

/// A number of [0, 1) that is another one for every attempt of every turn: many
/// that failed together shall not come back together.
double part_of(const complete_prompt& x, int32_t attempt) {
  auto bits =
    std::hash<std::string>{}(to_text(x.who) + '/' + std::to_string(x.turn) + '/'
                             + std::to_string(attempt));
  return static_cast<double>(bits % 1'000'003) / 1'000'003;
}

/// Returns `text` without `key`, which some servers say again.
std::string without(const std::string& key, std::string text) {
  if (!key.empty())
    for (auto at = text.find(key); at != std::string::npos; at = text.find(key))
      text.replace(at, key.size(), "(the key)");
  return text;
}

/// One prompt on its way to a reply, in as many attempts as it takes. What it
/// waits for keeps it alive; everything but `begin` comes from one exchange or
/// timer at a time.
class call : public std::enable_shared_from_this<call> {
public:
  call(std::weak_ptr<http_endpoint::ports> ports, complete_prompt prompt,
       completion_source::callback done,
       completion_source::code_callback on_code)
    : ports_{std::move(ports)},
      prompt_{std::move(prompt)},
      done_{std::move(done)},
      on_code_{std::move(on_code)} {}

  void begin() {
    auto to = ports_.lock();
    if (!to)
      return fail("the run is ending");
    const auto& x = to->settings;
    const auto& api = chat_api_for(x.api);
    ++attempt_;
    head_ = {};
    body_.clear();
    problem_.reset();
    reader_ = api.reader();
    parser_ = sse_parser{};
    watcher_ = {};
    io::http_request request;
    request.url = x.base_url + std::string{api.path()};
    request.headers = api.headers(x.key);
    request.headers.emplace_back("Content-Type", "application/json");
    // By which a provider finds a request in its logs, whatever the attempt.
    request.headers.emplace_back("X-Client-Request-Id",
                                 to_text(prompt_.who) + '/'
                                   + std::to_string(prompt_.turn));
    request.headers.emplace_back("Accept", x.chat.stream ? "text/event-stream"
                                                         : "application/json");
    request.body = api.body(prompt_, x.chat);
    auto limits = x.limits;
    limits.whole = std::max<nanoseconds>(
      nanoseconds{0}, std::min<nanoseconds>(
                        limits.whole, x.retry.whole - (clock::now() - begun_)));
    auto self = shared_from_this();
    to->client->start(std::move(request), limits,
                      {[self](const auto& head) { self->head_ = head; },
                       [self](auto piece) { self->take(piece); },
                       [self](const auto& end) { self->ended(end); }});
  }

private:
  bool is_accepted() const { return head_.status / 100 == 2; }

  bool streams() const {
    return is_accepted()
           && head_.header("Content-Type").starts_with("text/event-stream");
  }

  void take(std::string_view piece) {
    if (!streams()) {
      body_ += piece;
      return;
    }
    parser_.feed(piece);
    while (auto event = parser_.next())
      if (!problem_)
        problem_ = reader_->take(*event);
    if (parser_.is_too_long() && !problem_)
      problem_ = "an event of its stream has no end";
    if (auto code = watcher_.watch(reader_->so_far().text); code && on_code_)
      on_code_(std::move(*code));
  }

  void ended(const io::http_end& end) {
    auto cause = end.cause;
    if (!problem_ && is_accepted() && !streams()
        && cause == io::http_failure::none)
      problem_ = reader_->take(body_);
    if (!problem_ && reader_->is_whole())
      return succeed(false);
    // What a model has thought was paid for as well.
    if (!reader_->so_far().text.empty() || !reader_->so_far().reasoning.empty())
      return succeed(true);
    failed_attempt last;
    last.status = head_.status;
    last.cause = cause;
    // What is said in due form would be said again.
    auto is_said = json::parse(body_, nullptr, false).is_object();
    if (is_accepted() && cause == io::http_failure::none && !is_said)
      last.cause = io::http_failure::malformed;
    last.wait = retry_after(head_.header("Retry-After"),
                            std::chrono::system_clock::now());
    again_or_fail(last, reason_of(end));
  }

  std::string reason_of(const io::http_end& end) const {
    if (problem_)
      return *problem_;
    if (head_.status != 0 && !is_accepted())
      return std::to_string(head_.status) + ": " + words_of_refusal(body_);
    return end.reason.empty() ? "its stream ended before the reply"
                              : end.reason;
  }

  void again_or_fail(const failed_attempt& last, const std::string& reason) {
    auto to = ports_.lock();
    if (!to)
      return fail("the run is ending");
    const auto& x = to->settings;
    auto delay =
      delay_before(attempt_ + 1, last, x.retry, part_of(prompt_, attempt_));
    auto is_last = attempt_ >= x.retry.attempts
                   || clock::now() - begun_ + delay > x.retry.whole;
    if (is_last || !is_worth_repeating(last))
      return fail(
        x.base_url + ": " + without(x.key, reason)
        + (attempt_ > 1 ? " (attempt " + std::to_string(attempt_) + ')' : ""));
    to->timer->after(delay, [self = shared_from_this()] { self->begin(); });
  }

  void succeed(bool is_broken) {
    auto reply = reader_->so_far();
    reply.truncated = reply.truncated || is_broken;
    reply.attempts = attempt_;
    // What is counted last is missing in what broke off.
    reply.is_estimated = is_broken || reply.completion_tokens == 0;
    if (reply.is_estimated)
      reply.completion_tokens = std::max(reply.completion_tokens,
                                         estimated_tokens(reply.text)
                                           + estimated_tokens(reply.reasoning));
    if (reply.prompt_tokens == 0)
      reply.prompt_tokens =
        estimated_tokens(prompt_.system) + estimated_tokens(prompt_.prompt);
    if (auto done = std::exchange(done_, {}))
      done(std::move(reply));
  }

  void fail(const std::string& why) {
    if (auto done = std::exchange(done_, {}))
      done(fault(ec::no_reply, why));
  }

  std::weak_ptr<http_endpoint::ports> ports_;
  complete_prompt prompt_;
  completion_source::callback done_;
  completion_source::code_callback on_code_;
  clock::time_point begun_ = clock::now();
  int32_t attempt_ = 0;
  io::http_head head_;
  std::string body_; ///< Of what does not stream.
  std::unique_ptr<reply_reader> reader_;
  sse_parser parser_;
  written_code watcher_;
  std::optional<std::string> problem_; ///< With what came.
};

} // namespace

http_endpoint::http_endpoint(endpoint_settings settings,
                             std::unique_ptr<io::http_client> client,
                             std::unique_ptr<io::timer> timer)
  : ports_{std::make_shared<ports>(
    ports{std::move(settings), std::move(client), std::move(timer)})} {}

http_endpoint::~http_endpoint() = default;

void http_endpoint::complete(const complete_prompt& x, callback done,
                             code_callback on_code) {
  std::make_shared<call>(ports_, x, std::move(done), std::move(on_code))
    ->begin();
}

} // namespace caesar
