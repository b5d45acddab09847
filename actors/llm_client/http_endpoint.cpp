#include "actors/llm_client/http_endpoint.hpp"

#include "actors/llm_client/rate_headers.hpp"
#include "actors/llm_client/retry_policy.hpp"
#include "actors/llm_client/written_code.hpp"
#include "messages/token_estimate.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace caesar {

namespace {

using std::chrono::nanoseconds;

/// Returns `text` without `key`, which some servers say again.
std::string without(const std::string& key, std::string text) {
  constexpr std::string_view instead = "(the key)";
  if (!key.empty())
    for (auto at = text.find(key); at != std::string::npos;
         at = text.find(key, at + instead.size()))
      text.replace(at, key.size(), instead);
  return text;
}

io::http_request request_of(const complete_prompt& x,
                            const endpoint_settings& settings) {
  const auto& api = chat_api_for(settings.api);
  io::http_request result;
  result.url = settings.base_url + api.path(settings.chat);
  result.headers = api.headers(settings.key);
  result.headers.emplace_back("Content-Type", "application/json");
  // By which a provider finds a request in its logs, whatever the attempt.
  result.headers.emplace_back("X-Client-Request-Id",
                              to_text(x.who) + '/' + std::to_string(x.turn));
  result.headers.emplace_back(
    "Accept", settings.chat.stream ? "text/event-stream" : "application/json");
  if (!settings.chat.stream) // What packs a stream may hold it back.
    result.headers.emplace_back("Accept-Encoding", "gzip");
  result.body = api.body(x, settings.chat);
  return result;
}

/// One attempt at one reply. Its exchange keeps it alive, and calls it for one
/// thing at a time.
class attempt : public std::enable_shared_from_this<attempt> {
public:
  attempt(std::shared_ptr<const endpoint_settings> settings,
          const complete_prompt& prompt, completion_source::callback done,
          completion_source::code_callback on_code)
    : settings_{std::move(settings)},
      prompt_tokens_{estimated_tokens(prompt.system)
                     + estimated_tokens(prompt.prompt)},
      done_{std::move(done)},
      on_code_{std::move(on_code)},
      reader_{chat_api_for(settings_->api).reader()} {}

  io::http_listener listener() {
    auto self = shared_from_this();
    return {[self](const auto& head) { self->begin(head); },
            [self](auto piece) { self->take(piece); },
            [self](const auto& end) { self->ended(end); }};
  }

private:
  /// What headers say of limits was so when they were sent.
  void begin(const io::http_head& head) {
    head_ = head;
    begun_ = std::chrono::steady_clock::now();
    auto now = std::chrono::system_clock::now();
    rates_ = rates_in(head_, now);
    wait_ =
      retry_after(head_.header("Retry-After"), now).value_or(nanoseconds{0});
  }

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
      if (!problem_ && (problem_ = reader_->take(*event)))
        stated_ = event->data;
    if (parser_.is_too_long() && !problem_)
      problem_ = "an event of its stream has no end";
    if (auto code = watcher_.watch(reader_->so_far().text); code && on_code_)
      on_code_(std::move(*code));
  }

  void ended(const io::http_end& end) {
    auto cause = end.cause;
    if (cause == io::http_failure::cancelled) // A refusal costs nothing.
      return finish(
        {attempt_end::cancelled,
         head_.status == 0 || is_accepted() ? counted(true) : completion{},
         reason_of(end),
         {},
         {}});
    if (!problem_ && is_accepted() && !streams()
        && cause == io::http_failure::none)
      if ((problem_ = reader_->take(body_)))
        stated_ = body_;
    if (!problem_ && is_accepted() && cause == io::http_failure::none)
      reader_->close();
    if (!problem_ && reader_->is_whole())
      return succeed(false);
    // What a model has thought was paid for as well.
    if (!reader_->so_far().text.empty() || !reader_->so_far().reasoning.empty())
      return succeed(true);
    failed_attempt last{head_.status, cause};
    if (is_accepted() && cause == io::http_failure::none)
      last.cause = io::http_failure::malformed;
    auto how = end_of(last);
    if (problem_ && is_accepted())
      how = end_of_stated_error(stated_);
    // Of the tokens that it has counted, it may want to be paid.
    finish({how, reader_->so_far(), reason_of(end), {}, {}});
  }

  std::string reason_of(const io::http_end& end) const {
    auto reason =
      end.reason.empty() ? "its stream ended before the reply" : end.reason;
    if (problem_)
      reason = *problem_;
    else if (head_.status != 0 && !is_accepted())
      reason = std::to_string(head_.status) + ": "
               + words_of_refusal(without(settings_->key, body_));
    return settings_->base_url + ": " + without(settings_->key, reason);
  }

  void succeed(bool is_broken) {
    finish({is_broken ? attempt_end::broke_off : attempt_end::replied,
            counted(is_broken),
            {},
            {},
            {}});
  }

  /// Returns what there is of a reply, with what it used.
  completion counted(bool is_broken) const {
    auto reply = reader_->so_far();
    reply.truncated = reply.truncated || is_broken;
    // What is counted last is missing in what broke off.
    reply.is_estimated = is_broken || reply.completion_tokens == 0;
    if (reply.is_estimated)
      reply.completion_tokens = std::max(reply.completion_tokens,
                                         estimated_tokens(reply.text)
                                           + estimated_tokens(reply.reasoning));
    if (reply.prompt_tokens == 0)
      reply.prompt_tokens = prompt_tokens_;
    return reply;
  }

  void finish(attempt_result result) {
    auto since = std::chrono::steady_clock::now() - begun_;
    auto left = [&](nanoseconds x) {
      return std::max(nanoseconds{0}, x - since);
    };
    result.rates = rates_;
    result.rates.requests_reset = left(rates_.requests_reset);
    result.rates.tokens_reset = left(rates_.tokens_reset);
    result.wait = left(wait_);
    if (auto done = std::exchange(done_, {}))
      done(std::move(result));
  }

  std::shared_ptr<const endpoint_settings> settings_;
  int64_t prompt_tokens_;
  completion_source::callback done_;
  completion_source::code_callback on_code_;
  io::http_head head_;
  std::string body_; ///< Of what does not stream.
  std::unique_ptr<reply_reader> reader_;
  sse_parser parser_;
  written_code watcher_;
  std::optional<std::string> problem_;            ///< With what came.
  std::string stated_;                            ///< What it was found in.
  std::chrono::steady_clock::time_point begun_{}; ///< Its head came.
  rate_signals rates_;
  nanoseconds wait_{0};
};

} // namespace

http_endpoint::http_endpoint(endpoint_settings settings,
                             std::unique_ptr<io::http_client> client)
  : settings_{std::make_shared<const endpoint_settings>(std::move(settings))},
    client_{std::move(client)} {}

http_endpoint::~http_endpoint() = default;

uint64_t http_endpoint::complete(const complete_prompt& x, nanoseconds limit,
                                 callback done, code_callback on_code) {
  auto limits = settings_->limits;
  // Of such a one there is a word at once, and then it thinks.
  if (settings_->api == config::model_api::responses)
    limits.between = std::max(limits.between, limits.first);
  limits.whole = std::clamp(limit, nanoseconds{0}, limits.whole);
  auto made = std::make_shared<attempt>(settings_, x, std::move(done),
                                        std::move(on_code));
  return client_->start(request_of(x, *settings_), limits, made->listener());
}

void http_endpoint::cancel(uint64_t attempt) {
  client_->cancel(attempt);
}

} // namespace caesar
