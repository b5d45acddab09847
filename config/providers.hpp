#pragma once

#include "messages/enum_names.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace caesar::config {

/// What an endpoint speaks.
enum class model_api : uint8_t {
  replay,
  openai,    ///< Chat completions.
  responses, ///< OpenAI's newer one.
  anthropic, ///< Messages.
  gemini,    ///< generateContent.
};

/// A provider of models that is known by name.
struct provider {
  std::string_view name;
  model_api api = model_api::openai;
  std::string_view base_url; ///< Empty: there is nothing to ask.
  std::string_view key_env;  ///< Where its key is by custom; empty: no key.
  std::string_view vendor{}; ///< Whose models it has; empty: its own.
};

/// Returns all of them: "replay", those of Caesar and of KernelBench, and any
/// server of one's own.
std::span<const provider> providers();

/// Returns the one called `name`, or null.
const provider* find_provider(std::string_view name);

} // namespace caesar::config

namespace caesar {

template <>
inline constexpr std::array<std::string_view, 5> enum_names<config::model_api>{
  "replay", "openai", "responses", "anthropic", "gemini"};

} // namespace caesar
