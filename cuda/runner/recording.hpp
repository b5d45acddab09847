#pragma once

#include "cuda/runner/output_tail.hpp"
#include "messages/json.hpp"
#include "messages/unique_fd.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace caesar::cuda {

/// One candidate whose compile calls are being recorded, in a runner of its
/// own.
class recording {
public:
  using clock = std::chrono::steady_clock;

  /// Starts what `request` asks for.
  explicit recording(const json& request);

  int leash() const { return leash_.get(); }
  int result() const { return result_.get(); }
  clock::time_point deadline() const { return deadline_; }

  /// Goes on after one of its descriptors became readable, or time passed.
  void advance(bool leash_readable, bool result_readable);

  /// Returns what to send, once it is over.
  const std::optional<json>& answer() const { return answer_; }

private:
  void start(const json& request);
  bool read_result();
  void read_leash();
  void end(const std::string& name, const std::string& message,
           const std::string& trace = {}, bool killed = false);
  void end_well();
  void not_begun(const std::string& why);

  json id_;
  std::chrono::nanoseconds timeout_;
  clock::time_point deadline_;
  unique_fd leash_;
  unique_fd result_;
  std::string text_;
  std::optional<json> answer_;
};

} // namespace caesar::cuda
