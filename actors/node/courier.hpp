#pragma once

#include "messages/interfaces.hpp"

#include <chrono>
#include <deque>
#include <string>

namespace caesar {

/// Brings the log lines of a node to the head that it serves, some at a time.
/// While there is none it keeps the latest.
class courier_state {
public:
  using interface = courier_actor;

  static constexpr const char* name = "caesar.courier";

  static constexpr auto pause = std::chrono::milliseconds{250};
  static constexpr size_t most_kept = 4096; ///< Lines.
  static constexpr size_t most_sent = 256;  ///< Lines in one message.
  static constexpr size_t most_bytes = size_t{16} << 10; ///< Of a line.

  /// For the node called `node`.
  courier_state(interface::pointer self, std::string node);

  interface::behavior_type make_behavior();

private:
  void keep(const line_logged& x);
  void set_out();
  void deliver();

  interface::pointer self_;
  std::string node_;
  gate_actor gate_;
  std::deque<std::string> lines_;
  bool on_its_way_ = false;
};

} // namespace caesar
