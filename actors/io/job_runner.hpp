#pragma once

#include "actors/io/process_spec.hpp"
#include "messages/interfaces.hpp"

#include <chrono>
#include <functional>
#include <limits>
#include <memory>

namespace caesar::io {

class reactor;

/// A command that runs to its end.
struct job_spec {
  process_spec process;
  std::chrono::nanoseconds timeout{0}; ///< Zero: no limit.
  uint64_t output_bytes = 1 << 20;     ///< Kept; what is more is counted only.
};

/// The `job_ended::status` of a command that could not be started; its output
/// then says why.
inline constexpr int32_t not_started = std::numeric_limits<int32_t>::min();

/// Runs commands. Each one is a process group of its own, and ends as a whole.
class job_runner {
public:
  /// Kills what still runs. No end is reported any more, but a report that is
  /// under way may still arrive.
  virtual ~job_runner() = default;

  /// Starts `spec` as `job`, a number that no running job has. `done` is called
  /// exactly once, from another thread, and must not block.
  virtual void start(uint64_t job, job_spec spec,
                     std::function<void(job_ended)> done) = 0;

  /// Kills `job`, whose end is then reported like any other. Does nothing when
  /// it has ended.
  virtual void cancel(uint64_t job) = 0;
};

/// Returns a runner that waits on `where`, which must outlive it.
std::unique_ptr<job_runner> make_job_runner(reactor& where);

} // namespace caesar::io
