#include "actors/llm_client/openai_responses.hpp"

#include "actors/llm_client/json_reading.hpp"

namespace caesar {

namespace {

class responses_reader final : public reply_reader {
public:
  std::optional<std::string> take(const sse_event& x) override {
    if (x.data == "[DONE]")
      return std::nullopt;
    auto event = json::parse(x.data, nullptr, false);
    if (!event.is_object())
      return "an event of its stream is no JSON object";
    auto type = text_in(event, "type");
    if (type == "error")
      return words_of_refusal(x.data);
    const auto& response = member(event, "response");
    if (type == "response.failed")
      return words_of_refusal(to_line(response));
    if (type == "response.output_text.delta")
      reply_.text += text_in(event, "delta");
    else if (type == "response.reasoning_summary_text.delta"
             || type == "response.reasoning_text.delta")
      reply_.reasoning += text_in(event, "delta");
    else if (type == "response.completed" || type == "response.incomplete")
      end_with(response);
    return std::nullopt; // There are many others.
  }

  std::optional<std::string> take(std::string_view body) override {
    auto response = json::parse(body, nullptr, false);
    if (!response.is_object())
      return "its reply is no JSON object";
    if (!member(response, "error").is_null())
      return words_of_refusal(body);
    if (!member(response, "output").is_array())
      return "its reply has no output";
    for (const auto& item : member(response, "output"))
      add(item);
    end_with(response);
    return std::nullopt;
  }

private:
  void add(const json& item) {
    for (const auto* name : {"content", "summary"}) {
      const auto& parts = member(item, name);
      if (!parts.is_array())
        continue;
      auto is_text = text_in(item, "type") == "message";
      for (const auto& part : parts)
        (is_text ? reply_.text : reply_.reasoning) += text_in(part, "text");
    }
  }

  void end_with(const json& response) {
    reply_.model = text_in(response, "model");
    reply_.truncated = text_in(response, "status") == "incomplete";
    const auto& usage = member(response, "usage");
    reply_.prompt_tokens = count_in(usage, "input_tokens");
    reply_.completion_tokens = count_in(usage, "output_tokens");
    reply_.cached_tokens =
      count_in(member(usage, "input_tokens_details"), "cached_tokens");
    reply_.reasoning_tokens =
      count_in(member(usage, "output_tokens_details"), "reasoning_tokens");
    whole_ = true;
  }
};

class openai_responses_api final : public chat_api {
public:
  std::string path(const chat_settings&) const override { return "/responses"; }

  std::vector<std::pair<std::string, std::string>>
  headers(const std::string& key) const override {
    if (key.empty())
      return {};
    return {{"Authorization", "Bearer " + key}};
  }

  std::string body(const complete_prompt& x,
                   const chat_settings& settings) const override;

  std::unique_ptr<reply_reader> reader() const override {
    return std::make_unique<responses_reader>();
  }
};

std::string openai_responses_api::body(const complete_prompt& x,
                                       const chat_settings& settings) const {
  auto result = json::object();
  result["model"] = settings.model;
  if (!x.system.empty())
    result["instructions"] = x.system;
  result["input"] = x.prompt;
  result["store"] = false; // Nothing of a run stays there.
  if (settings.temperature)
    result["temperature"] = *settings.temperature;
  if (settings.top_p)
    result["top_p"] = *settings.top_p;
  if (settings.max_tokens > 0)
    result["max_output_tokens"] = settings.max_tokens;
  if (!settings.effort.empty())
    result["reasoning"] = {{"effort", settings.effort}};
  if (settings.stream)
    result["stream"] = true;
  if (settings.extra.is_object())
    result.update(settings.extra);
  return to_line(result);
}

} // namespace

const chat_api& openai_responses() {
  static const openai_responses_api instance;
  return instance;
}

} // namespace caesar
