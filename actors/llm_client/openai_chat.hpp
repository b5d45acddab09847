#pragma once

#include "actors/llm_client/chat_api.hpp"

namespace caesar {

/// Returns what speaks chat completions, as OpenAI has them and most others do:
/// DeepSeek (with its `reasoning_content`), Together, Fireworks, OpenRouter,
/// vLLM, SGLang, llama.cpp's server, Ollama.
const chat_api& openai_chat();

} // namespace caesar
