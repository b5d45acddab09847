#pragma once

#include "actors/llm_client/chat_api.hpp"

namespace caesar {

/// Returns what speaks OpenAI's responses, the API after chat completions.
const chat_api& openai_responses();

} // namespace caesar
