#pragma once

#include "cuda/judge/runner_process.hpp"

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <sys/types.h>

namespace caesar::cuda {

/// The tool that a runner is started under, and the descriptor that its report
/// goes to.
struct tool_order {
  runner_tool tool = runner_tool::none;
  int report = -1;
};

/// The judge's own caesar-runner, from which runners are forked.
class zygote_client {
public:
  /// Starts `program` on `cores` ("0,1") and returns at once. Call before this
  /// process has threads or secrets. `cuda` says that runners need a GPU.
  zygote_client(std::string program, std::string cores, bool cuda);
  ~zygote_client();
  zygote_client(const zygote_client&) = delete;
  zygote_client& operator=(const zygote_client&) = delete;

  /// Waits until the zygote has imported torch. Throws `judge_fault`.
  void await_ready();

  /// Starts a runner for `job`, a descriptor from which it reads. Starts the
  /// zygote again once when it is gone. Throws `judge_fault`.
  runner_process spawn(uint64_t memory_bytes, int job,
                       std::span<const int> artefacts,
                       std::chrono::nanoseconds budget, tool_order under = {});

  /// Returns the pieces that the last runner's sandbox lacked, or before there
  /// was one, those that any will lack; empty when it is whole. Call after
  /// `await_ready`.
  const std::string& sandbox_gaps() const { return sandbox_gaps_; }

private:
  void launch();
  void stop();
  bool send_request(spawn_request request, std::span<const int> fds);
  std::optional<keeper_record> await_start(int leash);

  std::string program_;
  std::string cores_;
  bool cuda_;
  pid_t pid_ = -1;
  unique_fd control_;
  bool ready_ = false;
  std::string sandbox_gaps_;
  std::string failure_; ///< Why the last attempt failed.
};

} // namespace caesar::cuda
