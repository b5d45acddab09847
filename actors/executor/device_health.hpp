#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace caesar {

/// When a sick device is probed again, and when it is given up.
struct quarantine_rule {
  std::chrono::nanoseconds first = std::chrono::seconds{1};
  std::chrono::nanoseconds longest = std::chrono::seconds{60};
  int32_t probes = 6; ///< Failures in a row after which it is given up.
};

/// Whether a device may work. Each failure in a row makes its quarantine twice
/// as long; only work that was done ends the row, so a device that comes back
/// for a moment at a time is given up as well.
class device_health {
public:
  explicit device_health(quarantine_rule rule) : rule_{rule} {}

  /// The device failed. Returns how long to wait before it is probed; nothing:
  /// it is given up.
  std::optional<std::chrono::nanoseconds> failed(std::string why);

  /// The device will never do, and says why.
  void give_up(std::string why);

  /// A probe went well.
  void recovered();

  /// The device did what it should.
  void worked() { failures_ = 0; }

  /// Returns whether the device must not get work.
  bool sick() const { return !why_.empty(); }

  /// Returns whether no probe will follow.
  bool given_up() const { return failures_ >= rule_.probes; }

  /// Returns why it is sick; empty when it is not.
  const std::string& why() const { return why_; }

private:
  quarantine_rule rule_;
  int32_t failures_ = 0; ///< In a row.
  std::string why_;
};

} // namespace caesar
