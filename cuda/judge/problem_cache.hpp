#pragma once

#include "cuda/judge/reference.hpp"
#include "cuda/judge/session.hpp"
#include "messages/evaluation.hpp"

#include <list>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace caesar::cuda {

/// A reference's own time, or why there is none.
struct baseline {
  std::optional<timing> time;
  std::string why_none{};
};

/// A problem that the judge has seen, and what it knows of it.
struct known_problem {
  std::string source;
  precision dtype = precision::fp32;
  bool cast_all = false;
  reference truth;
  reference_facts facts;
  /// By all that they depend on beside the problem: see `timekeeper`.
  std::map<std::string, baseline> baselines;
  /// The reference in a process of its own, which waits to be timed in turn
  /// with the next candidate.
  std::unique_ptr<session> neighbour;

  /// Ends the process of the neighbour, if there is one.
  void end_neighbour();
};

/// Keeps the problems used last, because preparing one costs more than judging
/// a candidate.
class problem_cache {
public:
  /// Problems will run on `device`, as torch names it.
  explicit problem_cache(std::string device) : device_{std::move(device)} {}

  /// Returns the problem, prepared. It stays valid until the next call. Others
  /// have no neighbour any more. Throws `problem_fault`.
  known_problem& get(const problem& target, const evaluation_options& options);

  /// No problem has a neighbour any more, in whatever state it was.
  void drop_neighbours();

private:
  known_problem& find_or_prepare(const problem& target,
                                 const evaluation_options& options);
  void make_room();

  std::string device_;
  std::list<known_problem> known_; ///< The one used last comes first.
};

} // namespace caesar::cuda
