#pragma once

#include "actors/llm_client/chat_api.hpp"

namespace caesar {

/// Anthropic's messages, with the blocks in which a model thinks.
class anthropic_messages final : public chat_api {
public:
  std::string_view path() const override { return "/messages"; }
  std::vector<std::pair<std::string, std::string>>
  headers(const std::string& key) const override;
  std::string body(const complete_prompt& x,
                   const chat_settings& settings) const override;
  std::unique_ptr<reply_reader> reader() const override;
};

} // namespace caesar
