#pragma once

#include "messages/completion.hpp"
#include "messages/error.hpp"

#include <functional>

namespace caesar {

/// Where completions come from: one provider of replies.
class completion_source {
public:
  using callback = std::function<void(caf::expected<completion>)>;

  virtual ~completion_source() = default;

  /// Calls `done` once with the reply to `x`, or with why there is none
  /// (`ec::no_reply`). May call it before it returns, or from any thread.
  virtual void complete(const complete_prompt& x, callback done) = 0;
};

} // namespace caesar
