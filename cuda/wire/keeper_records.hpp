#pragma once

// What a zygote, the keepers that it forks, and the owner of a runner say to
// each other. All of them are trusted; the records are plain all the same.

#include <array>
#include <cstddef>
#include <cstdint>

namespace caesar::cuda {

inline constexpr size_t max_tail_bytes = 4096;

/// The zygote has imported torch and waits for work.
struct zygote_hello {
  uint32_t threads = 0; ///< Of the zygote: one, or it could not fork safely.
  uint32_t sandbox_bytes = 0;
  /// What the host does not allow of a sandbox.
  std::array<char, max_tail_bytes> sandbox{};
};

/// A tool of the CUDA Toolkit that a runner is started under.
enum class runner_tool : uint32_t {
  none,
  counters, ///< ncu
  memcheck, ///< compute-sanitizer
};

/// Asks a zygote for a runner. Descriptors beside it, in this order: the leash,
/// the runner's socket, the job, one for each artefact, and where a tool writes
/// its report, if there is one.
struct spawn_request {
  uint64_t memory_bytes = 0; ///< Data of the runner; zero: no limit.
  uint32_t cuda = 0;         ///< It needs the CUDA driver's devices.
  runner_tool tool = runner_tool::none;
};

enum class keeper_event : uint32_t {
  started, ///< The runner exists.
  exited,  ///< It ended with a status.
  killed,  ///< A signal ended it.
  failed,  ///< It could not be started: see the text.
};

/// What a keeper says on the leash: `started` or `failed`, then one end.
struct keeper_record {
  keeper_event event = keeper_event::started;
  int32_t code = 0;      ///< Exit status or signal.
  int32_t pid = 0;       ///< Of the runner, as the keeper's owner sees it.
  uint32_t isolated = 0; ///< Its sandbox is whole.
  uint32_t text_bytes = 0;
  uint32_t by_keeper = 0; ///< Of an end: the keeper itself ended it.
  /// Of `started`: the runner's folder, for whoever outlives the keeper; empty
  /// where it vanishes with the runner.
  std::array<char, 256> scratch{};
  /// Of an end: the last of what the runner printed. Of `started`: the pieces
  /// of the sandbox that are missing. Of `failed`: why.
  std::array<char, max_tail_bytes> text{};
};

} // namespace caesar::cuda
