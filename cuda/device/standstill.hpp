#pragma once

#include <chrono>
#include <sys/types.h>
#include <vector>

namespace caesar::cuda {

/// Stops a process with all that it started, for the time of its life: whatever
/// is measured meanwhile, those have no part in it.
class standstill {
public:
  explicit standstill(pid_t root);

  /// Lets them go on.
  ~standstill();

  standstill(const standstill&) = delete;
  standstill& operator=(const standstill&) = delete;

  /// Whether all of them have stood, from the construction on. They have not
  /// where the host does not let one process stop another or does not tell what
  /// started what; and one can wake itself, by a timer that sends SIGCONT.
  bool held() const;

private:
  void stop(pid_t root);
  std::chrono::nanoseconds computed() const;

  std::vector<pid_t> stopped_; ///< In the order in which they were found.
  std::chrono::nanoseconds before_{0};
  bool whole_ = false;
};

} // namespace caesar::cuda
