#include "tools/mock-llm/script.hpp"

#include "actors/llm_client/json_reading.hpp"
#include "messages/token_estimate.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>

namespace caesar::mock {

namespace {

// A piece of a stream, in bytes; no character is cut.
constexpr std::string_view word = "word"; // A token of what is not recorded.

std::string content_of(const json& message) {
  const auto& content = member(message, "content");
  if (content.is_string())
    return content.get<std::string>();
  std::string result;
  if (content.is_array())
    for (const auto& part : content)
      result += text_in(part, "text");
  return result;
}

/// Returns the end of a piece of `text` that begins at `at`: no character is
/// cut, because each piece becomes JSON.
size_t end_of_piece(const std::string& text, size_t at, size_t bytes) {
  auto end = std::min(at + bytes, text.size());
  while (end < text.size() && (static_cast<uint8_t>(text[end]) & 0xC0) == 0x80)
    ++end;
  return end;
}

std::vector<std::string> pieces_of(const std::string& text, size_t bytes) {
  std::vector<std::string> result;
  for (size_t at = 0; at < text.size();) {
    auto end = end_of_piece(text, at, bytes);
    result.push_back(text.substr(at, end - at));
    at = end;
  }
  return result;
}

std::string event(const json& data) {
  return "data: " + to_line(data) + "\n\n";
}

std::string event(const char* type, json data) {
  data["type"] = type;
  return std::string{"event: "} + type + '\n' + event(data);
}

struct usage {
  int64_t prompt = 0;
  int64_t completion = 0;
};

json openai_usage(usage x) {
  return {{"prompt_tokens", x.prompt},
          {"completion_tokens", x.completion},
          {"total_tokens", x.prompt + x.completion}};
}

json openai_choice(const char* part, json said, json why) {
  return {{{"index", 0}, {part, std::move(said)}, {"finish_reason", why}}};
}

/// Of a stream that is not `whole` there is no end.
std::vector<std::string> openai_body(const asked& x, const std::string& text,
                                     usage used, bool whole_text,
                                     size_t piece_bytes) {
  json whole{{"id", "mock"}, {"object", "chat.completion"}, {"model", x.model}};
  if (!x.streams) {
    whole["choices"] = openai_choice(
      "message", {{"role", "assistant"}, {"content", text}}, "stop");
    whole["usage"] = openai_usage(used);
    return {to_line(whole)};
  }
  std::vector<std::string> result;
  whole["object"] = "chat.completion.chunk";
  for (const auto& piece : pieces_of(text, piece_bytes)) {
    whole["choices"] = openai_choice("delta", {{"content", piece}}, nullptr);
    result.push_back(event(whole));
  }
  if (!whole_text)
    return result;
  whole["choices"] = openai_choice("delta", json::object(), "stop");
  result.push_back(event(whole));
  whole["choices"] = json::array();
  whole["usage"] = openai_usage(used);
  result.push_back(event(whole) + "data: [DONE]\n\n");
  return result;
}

std::vector<std::string> anthropic_body(const asked& x, const std::string& text,
                                        usage used, bool whole_text,
                                        size_t piece_bytes) {
  json message{{"id", "mock"},
               {"type", "message"},
               {"model", x.model},
               {"role", "assistant"}};
  if (!x.streams) {
    message["content"] = {{{"type", "text"}, {"text", text}}};
    message["stop_reason"] = "end_turn";
    message["usage"] = {{"input_tokens", used.prompt},
                        {"output_tokens", used.completion}};
    return {to_line(message)};
  }
  message["usage"] = {{"input_tokens", used.prompt}, {"output_tokens", 1}};
  std::vector<std::string> result{event("message_start", {{"message", message}})
                                  + event("ping", {})};
  for (const auto& piece : pieces_of(text, piece_bytes))
    result.push_back(event(
      "content_block_delta",
      {{"index", 0}, {"delta", {{"type", "text_delta"}, {"text", piece}}}}));
  if (!whole_text)
    return result;
  result.push_back(
    event("message_delta", {{"delta", {{"stop_reason", "end_turn"}}},
                            {"usage", {{"output_tokens", used.completion}}}})
    + event("message_stop", {}));
  return result;
}

answer refusal(int32_t status, const std::string& text) {
  answer result;
  result.status = status;
  result.pieces = {to_line({{"error", {{"message", text}}}})};
  if (status == 429)
    result.headers.emplace_back("Retry-After", "0");
  return result;
}

/// Returns the first half of `text`, in whole pieces.
std::string first_half(const std::string& text) {
  auto pieces = pieces_of(text, stamp_place.size());
  std::string result;
  for (size_t i = 0; i < pieces.size() / 2; ++i)
    result += pieces[i];
  return result;
}

} // namespace

std::optional<asked> read_request(std::string_view target, std::string_view id,
                                  std::string_view body) {
  asked result;
  result.is_anthropic = target.ends_with("/messages");
  auto request = json::parse(body, nullptr, false);
  if ((!result.is_anthropic && !target.ends_with("/chat/completions"))
      || !request.is_object())
    return std::nullopt;
  result.streams = member(request, "stream") == true;
  result.model = text_in(request, "model");
  result.prompt = text_in(request, "system");
  result.prompt_tokens = estimated_tokens(result.prompt);
  const auto& messages = member(request, "messages");
  if (!messages.is_array())
    return std::nullopt;
  for (const auto& message : messages) {
    auto content = content_of(message);
    result.prompt += content;
    result.prompt_tokens += estimated_tokens(content);
  }
  result.id = id.empty() ? result.prompt : std::string{id};
  return result;
}

script::script(script_options options, std::optional<recorded_replies> replies)
  : options_{std::move(options)},
    replies_{std::move(replies)} {}

/// Returns a number that is another one for every text and seed.
uint64_t script::roll(const std::string& what) const {
  return std::hash<std::string>{}(what + '#' + std::to_string(options_.seed));
}

fault_kind script::fault_of(const asked& request) {
  auto attempt = ++attempts_[request.id];
  auto left = roll(request.id + '#' + std::to_string(attempt)) % 100;
  for (const auto& [kind, share] : options_.faults) {
    if (kind == fault_kind::bad_tls)
      continue;
    if (left < static_cast<uint64_t>(share))
      return kind;
    left -= static_cast<uint64_t>(share);
  }
  return fault_kind::none;
}

bool script::breaks_next_connection() {
  auto found = options_.faults.find(fault_kind::bad_tls);
  auto share = found == options_.faults.end() ? 0 : found->second;
  return roll("connection " + std::to_string(++connections_)) % 100
         < static_cast<uint64_t>(share);
}

std::string script::text_for(const asked& request) const {
  if (!replies_ && options_.reply_tokens == 0)
    return "You asked " + std::to_string(request.prompt.size())
           + " bytes; here is a gr\xC3\xBC\xC3\x9F.";
  if (!replies_) {
    std::string result;
    for (int64_t i = 0; i < options_.reply_tokens; ++i)
      result += options_.stamps && i % options_.tokens_at_once == 0
                  ? stamp_place
                  : word;
    return result;
  }
  // "level1/1/0/3": the trajectory and the turn.
  auto slash = std::min(request.id.rfind('/'), request.id.size());
  auto who = trajectory_id_from(request.id.substr(0, slash));
  const auto* found =
    who ? replies_->find(*who, std::atoi(request.id.c_str() + slash + 1))
        : nullptr;
  return found != nullptr ? *found : std::string{};
}

/// The logarithm is normally distributed, by Box and Muller's transform.
std::chrono::microseconds script::latency_of(const asked& request) const {
  auto part = [&](const char* which) {
    constexpr uint64_t parts = 1'000'003;
    auto bits = roll(request.id + which + std::to_string(ledger_.requests));
    return (static_cast<double>(bits % parts) + 1) / (parts + 1);
  };
  auto normal = std::sqrt(-2 * std::log(part("latency")))
                * std::cos(2 * std::numbers::pi * part("angle"));
  auto median =
    std::chrono::duration<double, std::micro>(options_.latency).count();
  return std::chrono::microseconds{
    std::llround(median * std::exp(options_.latency_spread * normal))};
}

bool script::is_too_much(std::chrono::steady_clock::time_point now) {
  constexpr auto minute = std::chrono::minutes{1};
  if (requests_ == 0 || now - minute_ >= minute) {
    requests_ = 0;
    minute_ = now;
  }
  minute_left_ = minute_ + minute - now;
  return ++requests_ > options_.requests_per_minute;
}

void script::tell_rates(answer& x) const {
  if (options_.requests_per_minute == 0)
    return;
  auto left = std::max<int64_t>(0, options_.requests_per_minute - requests_);
  auto until = std::chrono::ceil<std::chrono::milliseconds>(minute_left_);
  x.headers.emplace_back("x-ratelimit-limit-requests",
                         std::to_string(options_.requests_per_minute));
  x.headers.emplace_back("x-ratelimit-remaining-requests",
                         std::to_string(left));
  x.headers.emplace_back("x-ratelimit-reset-requests",
                         std::to_string(until.count()) + "ms");
}

answer script::respond(const asked& request, std::string_view key,
                       std::chrono::steady_clock::time_point now) {
  ++ledger_.requests;
  auto fault = fault_of(request);
  auto result = answer{};
  if (fault == fault_kind::reject_key
      || (!options_.key.empty() && key != options_.key))
    // Some servers say it again.
    result = refusal(401, "this key is not known: " + std::string{key});
  else if (options_.requests_per_minute > 0 && is_too_much(now))
    result = refusal(429, "too many requests in this minute");
  else
    result = reply_to(request, fault);
  tell_rates(result);
  result.latency = latency_of(request);
  return result;
}

answer script::reply_to(const asked& request, fault_kind fault) {
  answer result;
  switch (fault) {
  case fault_kind::rate_limit:
    return refusal(429, "too many requests");
  case fault_kind::server_error:
    return refusal(500, "something went wrong");
  case fault_kind::overloaded:
    return refusal(529, "overloaded");
  case fault_kind::hang:
    result.hangs = true;
    return result;
  case fault_kind::reset:
    result.breaks = true;
    return result;
  case fault_kind::malformed:
    result.pieces = {"{\"choices\": [{"};
    return result;
  case fault_kind::wrong_type:
    result.type = "text/html";
    result.pieces = {"<html>The proxy is at lunch.</html>"};
    return result;
  case fault_kind::slow_loris:
    result.drips = result.streams = true;
    result.type = "text/event-stream";
    return result;
  default:
    break;
  }
  auto text = text_for(request);
  if (text.empty())
    return refusal(404, "nothing is recorded for " + request.id.substr(0, 80));
  result.breaks = fault == fault_kind::break_off && request.streams;
  if (result.breaks)
    text = first_half(text);
  usage used{request.prompt_tokens, estimated_tokens(text)};
  if (!text.empty()) { // What was not begun costs nothing.
    ++ledger_.replies;
    ++ledger_.paid[request.id];
    ledger_.prompt_tokens += used.prompt;
    ledger_.completion_tokens += used.completion;
  }
  result.streams = request.streams;
  if (request.streams)
    result.type = "text/event-stream";
  auto tokens = static_cast<size_t>(options_.tokens_at_once);
  auto bytes = stamp_place.size() + (tokens - 1) * word.size();
  result.pieces = request.is_anthropic
                    ? anthropic_body(request, text, used, !result.breaks, bytes)
                    : openai_body(request, text, used, !result.breaks, bytes);
  if (result.breaks) // In the middle of a character.
    result.pieces.emplace_back(
      "data: {\"choices\": [{\"delta\": {\"content\": \"\xC3");
  return result;
}

} // namespace caesar::mock
