#pragma once

#include "actors/llm_client/chat_api.hpp"

namespace caesar {

/// Returns what speaks Google's generateContent.
const chat_api& gemini_generate();

} // namespace caesar
