#pragma once

#include <sys/types.h>
#include <vector>

namespace caesar::cuda {

/// Stops a process with all that it started, for the time of its life: whatever
/// is measured meanwhile, those have no part in it. No process can ignore that,
/// or end it for another that stands as well.
class standstill {
public:
  explicit standstill(pid_t root);

  /// Lets them go on.
  ~standstill();

  standstill(const standstill&) = delete;
  standstill& operator=(const standstill&) = delete;

  /// Whether all of them stand: the host may not let one process stop another,
  /// or not tell what started what.
  bool is_whole() const { return whole_; }

private:
  std::vector<pid_t> stopped_; ///< In the order in which they were found.
  bool whole_ = false;
};

} // namespace caesar::cuda
