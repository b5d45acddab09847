#pragma once

#include "actors/io/process_spec.hpp"
#include "messages/unique_fd.hpp"

#include <cstdint>
#include <sys/types.h>

namespace caesar::io {

/// The ends that a new child gets of what connects it to us.
struct child_ends {
  int output = -1; ///< Becomes its standard output and error.
  int frames = -1; ///< Becomes its descriptor 3, when given.
};

/// A running child, the leader of a process group of its own.
///
/// Written by hand, because nothing ready-made sets up descriptor 3, affinity,
/// limits, the process group and a pidfd together. The kernel kills the child
/// when the thread that started it ends, so only a reactor's thread starts one.
class child_process {
public:
  child_process() = default;
  child_process(child_process&& other) noexcept;
  child_process& operator=(child_process&& other) noexcept;

  /// Kills the group of a child that nobody reaped, and waits for its end.
  ~child_process();

  /// Starts `spec`. Throws `std::system_error`, whose text says what failed,
  /// when the program or one of its limits cannot be set up.
  static child_process start(const process_spec& spec, const child_ends& ends);

  /// Returns a descriptor that is readable once the child has ended. It stays
  /// the child's.
  int exit_fd() const { return pidfd_.get(); }

  /// Kills the child and all that it started in its group.
  void kill_group() const noexcept;

  /// Takes the status of a child that has ended: its exit status, or minus the
  /// signal that killed it. Kills what is left of its group.
  int32_t reap();

private:
  void end() noexcept;

  pid_t pid_ = -1;
  unique_fd pidfd_;
};

/// Returns "exited with status 1", or "killed by SIGKILL".
std::string describe_status(int32_t status);

} // namespace caesar::io
