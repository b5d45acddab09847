#pragma once

#include "actors/llm_client/chat_api.hpp"

namespace caesar {

/// Chat completions, as OpenAI has them and most others do: DeepSeek (with its
/// `reasoning_content`), Together, Fireworks, OpenRouter, vLLM, SGLang,
/// llama.cpp's server, Ollama.
class openai_chat final : public chat_api {
public:
  std::string_view path() const override { return "/chat/completions"; }
  std::vector<std::pair<std::string, std::string>>
  headers(const std::string& key) const override;
  std::string body(const complete_prompt& x,
                   const chat_settings& settings) const override;
  std::unique_ptr<reply_reader> reader() const override;
};

} // namespace caesar
