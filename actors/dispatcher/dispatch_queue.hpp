#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

namespace caesar {

/// Decides which waiting evaluation a free device takes.
///
/// The one goes first whose trajectory has the most turns before it, as the
/// last of all to end decides when a run does; of these, the oldest. But a
/// device keeps the reference, inputs and baselines of its last problem, so one
/// more candidate of that problem is cheaper there: for that the first is
/// passed over, at most `patience` times.
class dispatch_queue {
public:
  /// How often the first may be passed over.
  static constexpr int32_t patience = 8;

  /// What waits.
  struct entry {
    std::string problem;
    int32_t turn = 1; ///< Counts from one; a lower one has more before it.
    /// A device, or all of a node, "one/", where it failed and should not run
    /// again if there is a choice; or empty.
    std::string avoid{};
    int32_t passed_over = 0;
  };

  /// Tells whether there is a healthy device outside of what is to be avoided.
  using has_choice = std::function<bool(const std::string& avoid)>;

  /// Adds what `ticket` stands for; a higher one is newer.
  void push(uint64_t ticket, entry x);

  /// Removes and returns what a device should do that last worked on `problem`.
  std::optional<uint64_t> pop(const std::string& device,
                              const std::string& problem,
                              const has_choice& elsewhere);

  /// Removes and returns the first.
  std::optional<uint64_t> pop();

  bool contains(uint64_t ticket) const;

  /// Removes `ticket`; returns whether it was there.
  bool remove(uint64_t ticket);

  bool empty() const { return waiting_.empty(); }
  size_t size() const { return waiting_.size(); }

private:
  using rank = std::pair<int32_t, uint64_t>; // Turn and ticket.

  void take(std::map<rank, entry>::iterator x);

  std::map<rank, entry> waiting_;
  std::map<std::string, std::set<rank>> of_problem_;
  std::unordered_map<uint64_t, rank> ranks_; ///< By ticket.
};

/// Returns whether `device` is, or belongs to, what is to be avoided.
bool is_avoided(const std::string& device, const std::string& avoid);

} // namespace caesar
