#pragma once

#include "cuda/judge/problem_cache.hpp"
#include "cuda/judge/workplace.hpp"
#include "messages/evaluation.hpp"

#include <string>

namespace caesar::cuda {

/// Runs candidates once more under tools of the CUDA Toolkit: ncu for counters,
/// compute-sanitizer to find an illegal access. What a tool cannot do becomes a
/// note; none of it changes an outcome.
class tool_runs {
public:
  explicit tool_runs(workplace& place) : place_{place} {}

  /// Adds to a finished verdict what tools can tell: counters of a correct
  /// candidate, when they were asked for, and where an illegal access was.
  /// Never throws.
  void add_to(verdict& result, const job& work, known_problem& known,
              const evaluation_request& request);

private:
  /// What came of one run under a tool.
  struct outcome {
    std::string report; ///< What the tool printed.
    std::string loss;   ///< How the candidate was lost; or empty.
    std::string output; ///< The last of what else was printed.

    /// Returns all that was printed: errors of a tool may be anywhere.
    std::string text() const { return report + '\n' + output; }

    /// Adds to why a tool found nothing what may have led to that.
    std::string with_reason(std::string note) const;
  };

  device_counters count(const job& work, known_problem& known,
                        const evaluation_request& request);
  illegal_access locate(const job& work, known_problem& known,
                        const evaluation_request& request);
  outcome run(runner_tool tool, const job& work, known_problem& known,
              const evaluation_request& request);

  workplace& place_;
};

} // namespace caesar::cuda
