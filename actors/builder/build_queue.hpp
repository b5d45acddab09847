#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// Which build starts next, and who waits for it. Each key is built once,
/// however many want it. Pure.
class build_queue {
public:
  /// At most `slots` builds run at a time.
  explicit build_queue(size_t slots) : slots_{slots} {}

  /// Notes that `waiter` wants `key`. The higher the priority, the sooner; a
  /// key has the highest of its waiters. Returns whether nobody wanted it yet.
  bool add(const std::string& key, uint64_t waiter, int32_t priority);

  /// Takes the next key to build, when a slot is free: by priority, then in the
  /// order in which the keys came.
  std::optional<std::string> next();

  /// Gives the slot of `key` back: it is not to be built here for now.
  void put_off(const std::string& key);

  /// Lets `next` return `key` again.
  void recall(const std::string& key);

  /// Returns the keys that were put off.
  std::vector<std::string> put_off() const;

  /// Ends the build of `key`, frees its slot, and returns its waiters in the
  /// order in which they came.
  std::vector<uint64_t> finish(const std::string& key);

  /// Forgets what `waiter` wants. Returns the keys that nobody wants any more
  /// and that were not started: they will not be.
  std::vector<std::string> drop(uint64_t waiter);

  size_t running() const { return running_; }

private:
  struct build {
    uint64_t order = 0;
    int32_t priority = 0;
    bool running = false;
    bool put_off = false;
    std::vector<uint64_t> waiters;
  };

  size_t slots_;
  size_t running_ = 0;
  uint64_t last_order_ = 0;
  std::map<std::string, build> builds_;
};

} // namespace caesar
