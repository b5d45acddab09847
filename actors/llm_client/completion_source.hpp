#pragma once

#include "messages/completion.hpp"
#include "messages/error.hpp"

#include <functional>
#include <string>

namespace caesar {

/// Where completions come from: one provider of replies.
class completion_source {
public:
  using callback = std::function<void(caf::expected<completion>)>;
  using code_callback = std::function<void(std::string code)>;

  virtual ~completion_source() = default;

  /// Calls `done` once with the reply to `x`, or with why there is none
  /// (`ec::no_reply`). May call it before it returns, or from any thread. Calls
  /// `on_code` before that, when a reply that is still being written has a
  /// candidate: what it will be, unless another comes.
  virtual void complete(const complete_prompt& x, callback done,
                        code_callback on_code) = 0;
};

} // namespace caesar
