#include "actors/llm_client/chat_api.hpp"

#include "actors/llm_client/anthropic_messages.hpp"
#include "actors/llm_client/gemini_generate.hpp"
#include "actors/llm_client/json_reading.hpp"
#include "actors/llm_client/openai_chat.hpp"
#include "actors/llm_client/openai_responses.hpp"

namespace caesar {

const chat_api& chat_api_for(config::model_api which) {
  switch (which) {
  case config::model_api::anthropic:
    return anthropic_messages();
  case config::model_api::gemini:
    return gemini_generate();
  case config::model_api::responses:
    return openai_responses();
  case config::model_api::openai:
  case config::model_api::replay: // Which has none.
    break;
  }
  return openai_chat();
}

std::string words_of_refusal(std::string_view body) {
  constexpr size_t enough = 500;
  auto answer = json::parse(body, nullptr, false);
  const auto& error = member(answer, "error");
  for (auto text : {text_in(error, "message"), text_in(answer, "message"),
                    text_in(answer, "detail"),
                    error.is_string() ? error.get<std::string>() : ""})
    if (!text.empty())
      return text.substr(0, enough);
  return std::string{body.substr(0, enough)};
}

} // namespace caesar
