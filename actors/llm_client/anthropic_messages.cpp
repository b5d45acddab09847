#include "actors/llm_client/anthropic_messages.hpp"

#include "actors/llm_client/json_reading.hpp"

namespace caesar {

namespace {

// The endpoint wants a limit, and every model of today's takes this one.
constexpr int64_t default_max_tokens = 8192;

class anthropic_reader final : public reply_reader {
public:
  std::optional<std::string> take(const sse_event& x) override {
    auto event = json::parse(x.data, nullptr, false);
    if (!event.is_object())
      return "an event of its stream is no JSON object";
    auto type = text_in(event, "type");
    if (type == "error")
      return words_of_refusal(x.data);
    if (type == "message_start")
      begin(member(event, "message"));
    else if (type == "content_block_start")
      add_block(member(event, "content_block"));
    else if (type == "content_block_delta")
      add_block(member(event, "delta"));
    else if (type == "message_delta")
      end(member(event, "delta"), member(event, "usage"));
    else if (type == "message_stop")
      whole_ = true;
    return std::nullopt; // Others may come, it says.
  }

  std::optional<std::string> take(std::string_view body) override {
    auto reply = json::parse(body, nullptr, false);
    if (!reply.is_object())
      return "its reply is no JSON object";
    if (text_in(reply, "type") == "error")
      return words_of_refusal(body);
    if (!member(reply, "content").is_array())
      return "its reply has no content";
    begin(reply);
    for (const auto& block : member(reply, "content"))
      add_block(block);
    end(reply, member(reply, "usage"));
    whole_ = true;
    return std::nullopt;
  }

private:
  void begin(const json& message) {
    reply_.model = text_in(message, "model");
    const auto& usage = member(message, "usage");
    reply_.cached_tokens = count_in(usage, "cache_read_input_tokens");
    reply_.written_tokens = count_in(usage, "cache_creation_input_tokens");
    // What was cached, or is from now on, is not counted with the rest.
    reply_.prompt_tokens = count_in(usage, "input_tokens")
                           + reply_.cached_tokens + reply_.written_tokens;
    reply_.completion_tokens = count_in(usage, "output_tokens");
  }

  void add_block(const json& x) {
    reply_.text += text_in(x, "text");
    reply_.reasoning += text_in(x, "thinking");
  }

  void end(const json& x, const json& usage) {
    if (auto why = text_in(x, "stop_reason"); !why.empty())
      reply_.truncated =
        why == "max_tokens" || why == "model_context_window_exceeded";
    if (auto count = count_in(usage, "output_tokens"); count > 0)
      reply_.completion_tokens = count;
  }
};

/// Returns the prompt in two parts, the first of which the endpoint is to keep:
/// others begin with it, too.
json content_of(const complete_prompt& x) {
  auto size = static_cast<size_t>(std::max<int64_t>(x.stable, 0));
  if (size == 0 || size >= x.prompt.size())
    return x.prompt;
  return {{{"type", "text"},
           {"text", x.prompt.substr(0, size)},
           {"cache_control", {{"type", "ephemeral"}}}},
          {{"type", "text"}, {"text", x.prompt.substr(size)}}};
}

class anthropic_messages_api final : public chat_api {
public:
  std::string path(const chat_settings&) const override { return "/messages"; }
  std::vector<std::pair<std::string, std::string>>
  headers(const std::string& key) const override;
  std::string body(const complete_prompt& x,
                   const chat_settings& settings) const override;
  std::unique_ptr<reply_reader> reader() const override;
};

std::vector<std::pair<std::string, std::string>>
anthropic_messages_api::headers(const std::string& key) const {
  std::vector<std::pair<std::string, std::string>> result{
    {"anthropic-version", "2023-06-01"}};
  if (!key.empty())
    result.emplace_back("x-api-key", key);
  return result;
}

std::string anthropic_messages_api::body(const complete_prompt& x,
                                         const chat_settings& settings) const {
  auto result = json::object();
  result["model"] = settings.model;
  result["max_tokens"] =
    settings.max_tokens > 0 ? settings.max_tokens : default_max_tokens;
  if (!x.system.empty())
    result["system"] = x.system;
  result["messages"] = {{{"role", "user"}, {"content", content_of(x)}}};
  if (settings.temperature)
    result["temperature"] = *settings.temperature;
  if (settings.top_p)
    result["top_p"] = *settings.top_p;
  if (settings.top_k)
    result["top_k"] = *settings.top_k;
  if (!settings.stop.empty())
    result["stop_sequences"] = settings.stop;
  if (settings.stream)
    result["stream"] = true;
  if (settings.extra.is_object())
    result.update(settings.extra);
  return to_line(result);
}

std::unique_ptr<reply_reader> anthropic_messages_api::reader() const {
  return std::make_unique<anthropic_reader>();
}

} // namespace

const chat_api& anthropic_messages() {
  static const anthropic_messages_api instance;
  return instance;
}

} // namespace caesar
