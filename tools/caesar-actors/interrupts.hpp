#pragma once

#include <functional>
#include <memory>

namespace caesar::io {
class reactor;
}

namespace caesar::tools {

/// Hears Ctrl-C and SIGTERM while it lives: `first` is called once, on a thread
/// of `where`; the second signal ends the process at once with status 130.
/// What is durable stays, and all child processes end with this one.
class interrupts {
public:
  interrupts(io::reactor& where, std::function<void()> first);
  ~interrupts();

  interrupts(const interrupts&) = delete;
  interrupts& operator=(const interrupts&) = delete;

private:
  struct impl;
  std::shared_ptr<impl> impl_;
};

} // namespace caesar::tools
