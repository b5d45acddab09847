#pragma once

#include "cuda/judge/reference.hpp"
#include "messages/evaluation.hpp"

#include <list>
#include <map>
#include <string>
#include <utility>

namespace caesar::cuda {

/// A problem that the judge has seen, and what it knows of it.
struct known_problem {
  std::string source;
  precision dtype = precision::fp32;
  reference truth;
  bool repeatable = true;
  /// The reference's own timing, by (warm-up, trials).
  std::map<std::pair<int32_t, int32_t>, timing> baselines;
};

/// Keeps the problems used last, because preparing one costs more than judging
/// a candidate.
class problem_cache {
public:
  /// Returns the problem, prepared. It stays valid until the next call. Throws
  /// `problem_fault`.
  known_problem& get(const problem& target, precision dtype);

private:
  void make_room();

  std::list<known_problem> known_; ///< The one used last comes first.
};

} // namespace caesar::cuda
