#include "cuda/judge/problem_cache.hpp"

#include "cuda/judge/output_check.hpp"
#include "cuda/judge/runner_process.hpp"

#include <algorithm>
#include <unistd.h>

namespace caesar::cuda {

namespace {

constexpr size_t most_problems = 8;

/// Returns an eighth of this machine's memory.
uint64_t most_bytes() {
  return static_cast<uint64_t>(::sysconf(_SC_PHYS_PAGES))
         * static_cast<uint64_t>(::sysconf(_SC_PAGESIZE)) / 8;
}

} // namespace

void known_problem::end_neighbour() {
  if (neighbour)
    neighbour->end();
  neighbour.reset();
}

known_problem& problem_cache::get(const problem& target,
                                  const evaluation_options& options) {
  auto& result = find_or_prepare(target, options);
  for (auto& one : known_)
    if (&one != &result)
      one.end_neighbour();
  return result;
}

void problem_cache::drop_neighbours() {
  for (auto& one : known_)
    one.neighbour.reset();
}

known_problem&
problem_cache::find_or_prepare(const problem& target,
                               const evaluation_options& options) {
  auto found = std::find_if(known_.begin(), known_.end(), [&](const auto& one) {
    return one.dtype == options.dtype && one.cast_all == options.cast_all
           && one.source == target.source;
  });
  if (found != known_.end()) {
    known_.splice(known_.begin(), known_, found);
    return known_.front();
  }
  auto name = target.name.empty() ? "problem.py" : target.name;
  known_problem added{
    target.source,
    options.dtype,
    options.cast_all,
    reference{target.source, name, options.dtype, {device_, options.cast_all}},
    {},
    {},
    nullptr};
  added.facts =
    added.truth.examine(secret_number(), tolerance_of(options.dtype));
  known_.push_front(std::move(added));
  make_room();
  return known_.front();
}

void problem_cache::make_room() {
  uint64_t bytes = 0;
  for (const auto& one : known_)
    bytes += one.truth.bytes();
  while (known_.size() > 1
         && (known_.size() > most_problems || bytes > most_bytes())) {
    bytes -= known_.back().truth.bytes();
    known_.pop_back();
  }
}

} // namespace caesar::cuda
