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

attempt_end end_of_stated_error(std::string_view stated) {
  auto answer = json::parse(stated, nullptr, false);
  if (!answer.is_object())
    return attempt_end::failed;
  const auto& response = member(answer, "response"); // Of OpenAI's newer API.
  const auto& error = member(response.is_object() ? response : answer, "error");
  if (error.is_string()) // It does not say what kind.
    return attempt_end::failed;
  auto number = count_in(error, "code");
  auto words = text_in(error, "type") + ' ' + text_in(error, "code") + ' '
               + text_in(error, "status") + ' ' + text_in(answer, "code");
  auto says = [&](std::string_view word) {
    return words.find(word) != std::string::npos;
  };
  if (number == 429 || says("rate_limit") || says("RESOURCE_EXHAUSTED"))
    return attempt_end::pushed_back;
  if (number == 503 || number == 529 || says("overloaded")
      || says("UNAVAILABLE"))
    return attempt_end::overloaded;
  if (number >= 500 || number == 408 || number == 409 || says("server_error")
      || says("api_error") || says("timeout") || says("INTERNAL"))
    return attempt_end::failed;
  return attempt_end::refused;
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
