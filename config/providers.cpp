#include "config/providers.hpp"

#include <algorithm>
#include <array>

namespace caesar::config {

namespace {

constexpr std::array known{
  provider{"replay", model_api::replay, "", ""},
  provider{"openai", model_api::openai, "https://api.openai.com/v1",
           "OPENAI_API_KEY"},
  provider{"openai-responses", model_api::responses,
           "https://api.openai.com/v1", "OPENAI_API_KEY", "openai"},
  provider{"anthropic", model_api::anthropic, "https://api.anthropic.com/v1",
           "ANTHROPIC_API_KEY"},
  provider{"deepseek", model_api::openai, "https://api.deepseek.com/v1",
           "DEEPSEEK_API_KEY"},
  provider{"together", model_api::openai, "https://api.together.xyz/v1",
           "TOGETHER_API_KEY"},
  provider{"fireworks", model_api::openai,
           "https://api.fireworks.ai/inference/v1", "FIREWORKS_API_KEY"},
  provider{"openrouter", model_api::openai, "https://openrouter.ai/api/v1",
           "OPENROUTER_API_KEY"},
  provider{"google", model_api::gemini,
           "https://generativelanguage.googleapis.com/v1beta",
           "GEMINI_API_KEY"},
  provider{"local", model_api::openai, "http://127.0.0.1:8000/v1", ""},
};

} // namespace

std::span<const provider> providers() {
  return known;
}

const provider* find_provider(std::string_view name) {
  auto found = std::find_if(known.begin(), known.end(),
                            [&](const auto& x) { return x.name == name; });
  return found == known.end() ? nullptr : &*found;
}

} // namespace caesar::config
