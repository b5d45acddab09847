#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace caesar::tools {

/// A program that answered when it was asked for its version.
struct tool_facts {
  std::string path;
  std::string version; ///< Its first or its most telling line.
};

/// One Python interpreter.
struct python_facts {
  std::string path;
  std::string version;
  std::string torch; ///< Empty: it has no torch.
  std::string cuda;  ///< What torch was built for; empty: the CPU alone.
};

/// What happened when one of the sandbox's abilities was tried: zero when it
/// worked, else the system's error number.
struct sandbox_facts {
  int32_t user_namespace = 0;
  int32_t mount_namespace = 0;
  int32_t pid_namespace = 0; ///< With a fresh /proc, which CUDA needs.
  int32_t net_namespace = 0;
  int32_t future_write_seal = 0; ///< memfd that nobody can map for writing.
  int32_t seccomp = 0;
  int32_t landlock_abi = 0; ///< Zero: the kernel has no Landlock.
  std::optional<tool_facts> bubblewrap;
  bool bubblewrap_works = false;
  /// What caesar-runner says that a candidate's process lacks here; nothing
  /// when it could not be asked.
  std::optional<std::string> runner_gaps;
};

/// A folder's file system.
struct disk_facts {
  std::string path;
  uint64_t free_bytes = 0;
  bool writable = false;
};

/// What was found on a machine. `doctor_probe.hpp` gathers it.
struct machine_facts {
  std::optional<tool_facts> compiler;
  std::optional<tool_facts> nvcc;
  std::string driver;             ///< Empty: no CUDA driver.
  std::vector<std::string> gpus;  ///< "NVIDIA H200, 143771 MiB"
  bool profiling_for_all = false; ///< The driver lets everybody read counters.
  bool root = false;
  std::vector<python_facts> pythons;
  std::optional<std::string> judge;  ///< Path of caesar-judge.
  std::optional<std::string> runner; ///< Path of caesar-runner.
  std::vector<int32_t> device_cores;
  std::vector<int32_t> builder_cores;
  sandbox_facts sandbox;
  std::optional<int32_t> perf_event_paranoid;
  uint64_t memory_bytes = 0; ///< Of the machine, or of our control group.
  uint64_t memory_free_bytes = 0;
  disk_facts cache;
  disk_facts runs;
  uint64_t open_files = 0;     ///< Soft limit.
  uint64_t open_files_max = 0; ///< Hard limit.
};

} // namespace caesar::tools
