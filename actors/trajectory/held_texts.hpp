#pragma once

#include <atomic>
#include <cstdint>

namespace caesar {

/// How much of their histories the trajectories of a run hold in memory, all
/// together. Whoever waits for somebody lets go of its own where that is too
/// much: the journal has it.
class held_texts {
public:
  explicit held_texts(int64_t most) : most_{most} {}

  bool is_too_much() const { return held_ > most_; }

private:
  friend class text_share;

  int64_t most_;
  std::atomic<int64_t> held_{0};
};

/// What one trajectory holds; nothing after its end.
class text_share {
public:
  explicit text_share(held_texts& all) : all_{all} {}
  ~text_share() { set(0); }
  text_share(const text_share&) = delete;
  text_share& operator=(const text_share&) = delete;

  void set(int64_t bytes) {
    all_.held_ += bytes - bytes_;
    bytes_ = bytes;
  }

private:
  held_texts& all_;
  int64_t bytes_ = 0;
};

} // namespace caesar
