#pragma once

#include "actors/builder/compile_slots.hpp"
#include "actors/io/job_runner.hpp"
#include "cuda/build/toolchain.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// What is to be known of this machine's compilers, or why it is not.
struct toolchain_found {
  std::optional<cuda::toolchain> tools; ///< Without torch's facts.
  std::string fault; ///< Without `tools`: what is missing, and what to do.
};

/// Asks the compilers of this machine what they are, nvcc only when code for
/// GPUs is wanted, and whether the quick linker works where they run. Free of
/// CAF, like `compile_slots`.
class toolchain_probe {
public:
  /// Runs commands by `jobs`, which reports to `report`. Both must outlive the
  /// probe. `cuda_arch` as that of `cuda::toolchain`.
  toolchain_probe(const compile_settings& settings, std::string cuda_arch,
                  io::job_runner& jobs, std::function<void(job_ended)> report);

  /// Cancels what is running.
  ~toolchain_probe();

  toolchain_probe(const toolchain_probe&) = delete;
  toolchain_probe& operator=(const toolchain_probe&) = delete;

  /// Asks, unless it is asking already. `torch_cuda_home` is where torch would
  /// look for nvcc.
  void ask(const std::string& torch_cuda_home);

  /// Whether `job` is one of the probe's.
  static bool is_own(const job_ended& job);

  /// Goes on after one of its own jobs. Returns what was found in the end.
  std::optional<toolchain_found> hear(const job_ended& job);

private:
  void start(uint64_t job, std::vector<std::string> argv);

  std::vector<int32_t> cores_;
  compile_jail jail_;
  io::job_runner& jobs_;
  std::function<void(job_ended)> report_;
  cuda::toolchain tools_;
  std::optional<uint64_t> asking_; // The job that is running.
};

} // namespace caesar
