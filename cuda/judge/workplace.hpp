#pragma once

#include "cuda/judge/session.hpp"
#include "cuda/judge/zygote_client.hpp"
#include "messages/evaluation.hpp"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace caesar::cuda {

/// The device that a judge has.
struct device_description {
  std::string name;     ///< "cpu:0"
  std::string hardware; ///< "AMD EPYC, 1 core"
  int cores = 1;
  std::string gpu;   ///< As CUDA_VISIBLE_DEVICES takes it; empty: the CPU.
  std::string torch; ///< As torch names it: "cpu", "cuda".
  std::string torch_version;
};

/// Adds up the time in which a device is held.
class lease_meter {
public:
  using clock = std::chrono::steady_clock;

  void start();
  void stop();
  std::chrono::nanoseconds total() const { return total_; }

private:
  std::optional<clock::time_point> begun_;
  std::chrono::nanoseconds total_{0};
};

/// Where evaluations take place: one device, the zygote of its runners, and how
/// long the device is held. All that it refers to lives longer.
class workplace {
public:
  workplace(zygote_client& zygote, device& on, device_description description);

  device& on() const { return device_; }
  const device_description& description() const { return description_; }
  const zygote_client& zygote() const { return zygote_; }
  lease_meter& held() { return held_; }

  /// Returns the job of running class `class_name` of `source`.
  job job_for(const std::string& source, const char* class_name,
              precision dtype) const;

  /// Starts a runner for `work`, and lets it import and construct; the session
  /// may be lost then. That is work for a processor: a GPU is not held. Throws
  /// `judge_fault`. `truth` and `facts` live longer than the session. What has
  /// left is gone then.
  std::unique_ptr<session> open(const job& work, reference& truth,
                                const reference_facts& facts,
                                const evaluation_options& options,
                                const std::vector<artefact>& artefacts,
                                tool_order under = {});

  /// Ends a runner. What a GPU's driver still does for it then is awaited when
  /// the device is needed again.
  void part_with(session& with);

  /// Waits until what has left is gone. Throws `judge_fault`.
  void settle();

private:
  runner_process start(const job& work, const reference& truth,
                       const evaluation_options& options,
                       const std::vector<artefact>& artefacts,
                       tool_order under) const;

  zygote_client& zygote_;
  device& device_;
  device_description description_;
  lease_meter held_;
  std::vector<runner_process> leaving_;
};

} // namespace caesar::cuda
