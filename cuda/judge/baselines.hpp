#pragma once

#include "cuda/judge/baseline_store.hpp"
#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/timekeeper.hpp"
#include "cuda/judge/workplace.hpp"
#include "messages/evaluation.hpp"

#include <chrono>
#include <filesystem>
#include <optional>

namespace caesar::cuda {

/// Where timings of references outlive the judge, and for how long.
struct baseline_shelf {
  std::filesystem::path folder; ///< Empty: nowhere.
  std::chrono::seconds max_age{0};
};

/// Times references, each in a process of its own, and keeps what was measured:
/// in memory with the problem and, of a device that nobody else uses, on disk.
class baselines {
public:
  /// Both references live longer.
  baselines(workplace& place, timekeeper& times, const baseline_shelf& shelf);

  /// Returns the reference's own time. Throws `problem_fault` when it cannot be
  /// timed.
  timing eager(known_problem& known, const evaluation_options& options);

  /// Returns its time under torch.compile, or why there is none.
  baseline compiled(known_problem& known, const evaluation_options& options);

private:
  const baseline& find_or_measure(known_problem& known,
                                  const evaluation_options& options,
                                  baseline_kind kind);
  baseline measure_one(known_problem& known, const evaluation_options& options,
                       baseline_kind kind);

  workplace& place_;
  timekeeper& times_;
  std::optional<baseline_store> store_;
};

} // namespace caesar::cuda
