#pragma once

#include "cuda/judge/compare.hpp"
#include "cuda/judge/reference.hpp"
#include "cuda/wire/runner_records.hpp"
#include "messages/evaluation.hpp"

#include <span>
#include <string>
#include <vector>

namespace caesar::cuda {

/// What is wrong with one run's outputs.
struct disagreement {
  bool none = true;
  bool only_values = true; ///< Structure, shapes and types agree.
  judgement outcome = judgement::wrong;
  std::string error_name;
  std::string error;
  std::string issue;
  std::vector<mismatch> mismatches;
};

/// Returns KernelBench's tolerance, relative and absolute.
double tolerance_of(precision dtype);

/// One run's part of an answer: its output records, and its slot of the arena.
struct run_outputs {
  std::span<const output_record> records;
  const char* arena = nullptr;
  tensor_place place = tensor_place::host;
};

/// Compares what a runner left in the arena with what was expected. The records
/// were checked with `find_breach`. `trial` counts from zero.
disagreement check_outputs(const std::vector<expected_output>& expected,
                           const run_outputs& actual, double tolerance,
                           int32_t trial);

/// Whether an output shares memory with an input, or its elements with each
/// other, although the reference's does not.
bool aliases_wrongly(const std::vector<expected_output>& expected,
                     std::span<const output_record> actual);

} // namespace caesar::cuda
