#include "actors/llm_client/openai_chat.hpp"

#include "actors/llm_client/json_reading.hpp"

namespace caesar {

namespace {

json message(const char* role, const std::string& content) {
  return {{"role", role}, {"content", content}};
}

class openai_reader final : public reply_reader {
public:
  std::optional<std::string> take(const sse_event& x) override {
    if (x.data == "[DONE]") {
      whole_ = true;
      return std::nullopt;
    }
    auto chunk = json::parse(x.data, nullptr, false);
    if (!chunk.is_object())
      return "an event of its stream is no JSON object";
    if (!member(chunk, "error").is_null())
      return words_of_refusal(x.data);
    add(chunk, "delta");
    return std::nullopt;
  }

  std::optional<std::string> take(std::string_view body) override {
    auto reply = json::parse(body, nullptr, false);
    if (!reply.is_object())
      return "its reply is no JSON object";
    if (!member(reply, "error").is_null())
      return words_of_refusal(body);
    if (first_of(member(reply, "choices")).is_null())
      return "its reply has no choices";
    add(reply, "message");
    whole_ = true;
    return std::nullopt;
  }

private:
  void add(const json& from, std::string_view part) {
    if (auto model = text_in(from, "model"); !model.empty())
      reply_.model = std::move(model);
    const auto& choice = first_of(member(from, "choices"));
    const auto& said = member(choice, part);
    reply_.text += text_in(said, "content");
    // DeepSeek and vLLM call it the one, OpenRouter and Ollama the other.
    reply_.reasoning += text_in(said, "reasoning_content");
    reply_.reasoning += text_in(said, "reasoning");
    if (auto why = text_in(choice, "finish_reason"); !why.empty()) {
      reply_.truncated = why == "length";
      // What not everybody follows by "[DONE]".
      whole_ = true;
    }
    add_usage(member(from, "usage"));
  }

  void add_usage(const json& x) {
    if (!x.is_object())
      return;
    reply_.prompt_tokens = count_in(x, "prompt_tokens");
    reply_.completion_tokens = count_in(x, "completion_tokens");
    reply_.reasoning_tokens =
      count_in(member(x, "completion_tokens_details"), "reasoning_tokens");
    reply_.cached_tokens =
      count_in(member(x, "prompt_tokens_details"), "cached_tokens");
    if (reply_.cached_tokens == 0) // DeepSeek's own.
      reply_.cached_tokens = count_in(x, "prompt_cache_hit_tokens");
  }
};

class openai_chat_api final : public chat_api {
public:
  std::string path(const chat_settings&) const override {
    return "/chat/completions";
  }
  std::vector<std::pair<std::string, std::string>>
  headers(const std::string& key) const override;
  std::string body(const complete_prompt& x,
                   const chat_settings& settings) const override;
  std::unique_ptr<reply_reader> reader() const override;
};

std::vector<std::pair<std::string, std::string>>
openai_chat_api::headers(const std::string& key) const {
  if (key.empty())
    return {};
  return {{"Authorization", "Bearer " + key}};
}

std::string openai_chat_api::body(const complete_prompt& x,
                                  const chat_settings& settings) const {
  auto result = json::object();
  result["model"] = settings.model;
  auto& messages = result["messages"] = json::array();
  if (!x.system.empty())
    messages.push_back(message("system", x.system));
  messages.push_back(message("user", x.prompt));
  if (settings.temperature)
    result["temperature"] = *settings.temperature;
  if (settings.top_p)
    result["top_p"] = *settings.top_p;
  if (settings.top_k) // Not OpenAI's own, but vLLM's, SGLang's, llama.cpp's.
    result["top_k"] = *settings.top_k;
  if (settings.seed)
    result["seed"] = *settings.seed;
  if (!settings.stop.empty())
    result["stop"] = settings.stop;
  if (settings.max_tokens > 0)
    result["max_tokens"] = settings.max_tokens;
  if (!settings.effort.empty())
    result["reasoning_effort"] = settings.effort;
  if (settings.stream) {
    result["stream"] = true;
    result["stream_options"] = {{"include_usage", true}};
  }
  if (settings.extra.is_object())
    result.update(settings.extra);
  return to_line(result);
}

std::unique_ptr<reply_reader> openai_chat_api::reader() const {
  return std::make_unique<openai_reader>();
}

} // namespace

const chat_api& openai_chat() {
  static const openai_chat_api instance;
  return instance;
}

} // namespace caesar
