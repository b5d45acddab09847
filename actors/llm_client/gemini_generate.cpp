#include "actors/llm_client/gemini_generate.hpp"

#include "actors/llm_client/json_reading.hpp"

namespace caesar {

namespace {

class gemini_reader final : public reply_reader {
public:
  std::optional<std::string> take(const sse_event& x) override {
    return take_answer(x.data, "an event of its stream is no JSON object");
  }

  std::optional<std::string> take(std::string_view body) override {
    return take_answer(body, "its reply is no JSON object");
  }

  /// There is no other sign than the end itself, after a reason for it.
  void close() override { whole_ = has_reason_; }

private:
  std::optional<std::string> take_answer(std::string_view text,
                                         const char* otherwise) {
    auto answer = json::parse(text, nullptr, false);
    if (!answer.is_object())
      return otherwise;
    if (!member(answer, "error").is_null())
      return words_of_refusal(text);
    // What is wrong with a prompt is told in place of a candidate.
    if (auto why = text_in(member(answer, "promptFeedback"), "blockReason");
        !why.empty())
      return "it blocks the prompt: " + why;
    if (auto model = text_in(answer, "modelVersion"); !model.empty())
      reply_.model = std::move(model);
    add(first_of(member(answer, "candidates")));
    add_usage(member(answer, "usageMetadata"));
    return std::nullopt;
  }

  void add(const json& candidate) {
    const auto& parts = member(member(candidate, "content"), "parts");
    if (parts.is_array())
      for (const auto& part : parts)
        (member(part, "thought") == true ? reply_.reasoning : reply_.text) +=
          text_in(part, "text");
    if (auto why = text_in(candidate, "finishReason"); !why.empty()) {
      has_reason_ = true;
      reply_.truncated = why == "MAX_TOKENS";
    }
  }

  /// Thoughts are counted beside the reply, and are paid for like it.
  void add_usage(const json& x) {
    if (!x.is_object())
      return;
    reply_.prompt_tokens = count_in(x, "promptTokenCount");
    reply_.cached_tokens = count_in(x, "cachedContentTokenCount");
    reply_.reasoning_tokens = count_in(x, "thoughtsTokenCount");
    reply_.completion_tokens =
      count_in(x, "candidatesTokenCount") + reply_.reasoning_tokens;
  }

  bool has_reason_ = false;
};

class gemini_generate_api final : public chat_api {
public:
  std::string path(const chat_settings& settings) const override {
    return "/models/" + settings.model
           + (settings.stream ? ":streamGenerateContent?alt=sse"
                              : ":generateContent");
  }

  std::vector<std::pair<std::string, std::string>>
  headers(const std::string& key) const override {
    if (key.empty())
      return {};
    return {{"x-goog-api-key", key}};
  }

  std::string body(const complete_prompt& x,
                   const chat_settings& settings) const override;

  std::unique_ptr<reply_reader> reader() const override {
    return std::make_unique<gemini_reader>();
  }
};

json one_part(const std::string& text) {
  return json::array({{{"text", text}}});
}

std::string gemini_generate_api::body(const complete_prompt& x,
                                      const chat_settings& settings) const {
  auto result = json::object();
  if (!x.system.empty())
    result["systemInstruction"] = {{"parts", one_part(x.system)}};
  result["contents"] =
    json::array({{{"role", "user"}, {"parts", one_part(x.prompt)}}});
  auto& how = result["generationConfig"] = json::object();
  if (settings.temperature)
    how["temperature"] = *settings.temperature;
  if (settings.top_p)
    how["topP"] = *settings.top_p;
  if (settings.top_k)
    how["topK"] = *settings.top_k;
  if (settings.seed)
    how["seed"] = *settings.seed;
  if (!settings.stop.empty())
    how["stopSequences"] = settings.stop;
  if (settings.max_tokens > 0)
    how["maxOutputTokens"] = settings.max_tokens;
  if (settings.extra.is_object())
    result.merge_patch(settings.extra); // Some of it belongs below the above.
  return to_line(result);
}

} // namespace

const chat_api& gemini_generate() {
  static const gemini_generate_api instance;
  return instance;
}

} // namespace caesar
