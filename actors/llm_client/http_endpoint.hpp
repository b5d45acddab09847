#pragma once

#include "actors/io/http_client.hpp"
#include "actors/io/timer.hpp"
#include "actors/llm_client/chat_api.hpp"
#include "actors/llm_client/completion_source.hpp"
#include "actors/llm_client/retry_policy.hpp"

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
  retry_limits retry;
};

/// A model behind HTTP. A request that may succeed later is made again; what
/// came of a reply that broke is kept, as one that was cut off: it was paid
/// for.
class http_endpoint final : public completion_source {
public:
  http_endpoint(endpoint_settings settings,
                std::unique_ptr<io::http_client> client,
                std::unique_ptr<io::timer> timer);

  /// Cancels what is under way.
  ~http_endpoint() override;

  void complete(const complete_prompt& x, callback done,
                code_callback on_code) override;

  struct ports;

private:
  std::shared_ptr<ports> ports_;
};

} // namespace caesar
