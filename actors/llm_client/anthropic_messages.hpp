#pragma once

#include "actors/llm_client/chat_api.hpp"

namespace caesar {

/// Returns what speaks Anthropic's messages, with the blocks in which a model
/// thinks.
const chat_api& anthropic_messages();

} // namespace caesar
