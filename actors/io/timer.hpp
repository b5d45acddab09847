#pragma once

#include <chrono>
#include <functional>
#include <memory>

namespace caesar::io {

class reactor;

/// Calls functions later.
class timer {
public:
  virtual ~timer() = default;

  /// Calls `then` once, when `delay` has passed, from another thread. Must not
  /// block.
  virtual void after(std::chrono::nanoseconds delay,
                     std::function<void()> then) = 0;
};

/// Returns a timer that waits on `where`, which must outlive it.
std::unique_ptr<timer> make_timer(reactor& where);

} // namespace caesar::io
