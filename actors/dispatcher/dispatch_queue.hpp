#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>

namespace caesar {

/// Decides which waiting evaluation a free device takes.
///
/// A device keeps the reference, inputs and baselines of its last problem, so
/// one more candidate of that problem is cheaper there. The oldest waiting
/// evaluation is passed over at most `patience` times for that.
class dispatch_queue {
public:
  /// How often the oldest may be passed over.
  static constexpr int32_t patience = 8;

  /// Appends an evaluation that must run on a device other than `avoid`, if
  /// there is a choice.
  void push(uint64_t ticket, std::string problem, std::string avoid = {});

  /// Removes and returns what a device should do that last worked on `problem`.
  /// `alone` says that no other device is left: then nothing is avoided.
  std::optional<uint64_t> pop(const std::string& device,
                              const std::string& problem, bool alone);

  /// Removes and returns the oldest.
  std::optional<uint64_t> pop();

  bool empty() const { return waiting_.empty(); }
  size_t size() const { return waiting_.size(); }

private:
  struct entry {
    uint64_t ticket;
    std::string problem;
    std::string avoid;
    int32_t passed_over = 0;
  };

  std::deque<entry> waiting_;
};

} // namespace caesar
