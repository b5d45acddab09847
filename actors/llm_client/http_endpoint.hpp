#pragma once

#include "actors/io/http_client.hpp"
#include "actors/llm_client/chat_api.hpp"
#include "actors/llm_client/completion_source.hpp"

#include <memory>
#include <string>

namespace caesar {

/// Where a model is, and how it is asked.
struct endpoint_settings {
  config::model_api api = config::model_api::openai;
  std::string base_url;
  std::string key; ///< Goes into requests and nowhere else; may be empty.
  chat_settings chat;
  io::http_limits limits;
};

/// A model behind HTTP. What came of a reply that broke is kept, as one that
/// was cut off: it was paid for.
class http_endpoint final : public completion_source {
public:
  http_endpoint(endpoint_settings settings,
                std::unique_ptr<io::http_client> client);

  /// Cancels what is under way.
  ~http_endpoint() override;

  uint64_t complete(const complete_prompt& x, std::chrono::nanoseconds limit,
                    callback done, code_callback on_code) override;

  void cancel(uint64_t attempt) override;

private:
  std::shared_ptr<const endpoint_settings> settings_;
  std::unique_ptr<io::http_client> client_;
};

} // namespace caesar
