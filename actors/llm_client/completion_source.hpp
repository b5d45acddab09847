#pragma once

#include "messages/attempt.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace caesar {

/// Where completions come from: one endpoint of one provider.
class completion_source {
public:
  using callback = std::function<void(attempt_result)>;
  using code_callback = std::function<void(std::string code)>;

  virtual ~completion_source() = default;

  /// Makes one attempt at a reply to `x`, that may take `limit`, and calls
  /// `done` once with what came of it: before it returns, or later from any
  /// thread. Calls `on_code` before that, when a reply that is still being
  /// written has a candidate: what it will be, unless another comes. Returns
  /// what the attempt is called here.
  virtual uint64_t complete(const complete_prompt& x,
                            std::chrono::nanoseconds limit, callback done,
                            code_callback on_code) = 0;

  /// Ends an attempt that is wanted no longer, unless it has ended: `done`
  /// hears `cancelled`, and what it used.
  virtual void cancel(uint64_t attempt) = 0;
};

} // namespace caesar
