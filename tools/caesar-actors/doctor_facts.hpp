#pragma once

#include "messages/gpus.hpp"

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

/// caesar-judge, and what it was built against.
struct judge_facts {
  std::string path;
  std::string python; ///< The interpreter; empty: nothing tells.
  std::string torch;  ///< Of that interpreter, when the judge was built.
  std::optional<python_facts> now; ///< That interpreter, if it still runs.
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

/// How candidates are compiled, and what is kept of that.
struct build_facts {
  bool light = true; ///< With light headers first.
  size_t artefacts = 0;
  uint64_t artefact_bytes = 0;
  uint64_t limit_bytes = 0; ///< Zero: none.
};

/// What was found on a machine. `doctor_probe.hpp` gathers it.
struct machine_facts {
  std::optional<tool_facts> compiler;
  std::optional<tool_facts> nvcc;
  std::optional<tool_facts> sanitizer; ///< compute-sanitizer
  std::optional<tool_facts> ncu;
  std::string driver; ///< What the kernel's module says; may be empty.
  gpu_list gpus;
  bool profiling_for_all = false; ///< The driver lets everybody read counters.
  bool root = false;
  std::vector<python_facts> pythons;
  std::optional<judge_facts> judge;
  std::string judge_trouble;         ///< Why there is none; or empty.
  std::optional<std::string> runner; ///< Path of caesar-runner.
  std::vector<int32_t> device_cores;
  std::vector<int32_t> builder_cores;
  sandbox_facts sandbox;
  std::optional<int32_t> perf_event_paranoid;
  uint64_t memory_bytes = 0; ///< Of the machine, or of our control group.
  uint64_t memory_free_bytes = 0;
  build_facts build;
  disk_facts cache;
  disk_facts runs;
  uint64_t open_files = 0;     ///< Soft limit.
  uint64_t open_files_max = 0; ///< Hard limit.
};

} // namespace caesar::tools
