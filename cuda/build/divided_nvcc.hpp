#pragma once

#include "cuda/build/compile_plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// What nvcc does for a unit, as steps that need not wait for each other.
///
/// nvcc has a unit parsed for the host by cudafe++, then for the device by
/// cicc, then by the host compiler, and each takes about a third of its time.
/// The first two share nothing but a name for the unit, which may be given.
struct divided_nvcc {
  source_file name; ///< Of the unit: to be written before the first step.
  std::vector<build_step> steps;
};

/// Returns the command that tells, and does not do, what `step`, one of nvcc's,
/// would run.
std::vector<std::string> dry_run(const build_step& step);

/// Returns `step` divided as its dry run, in `told`, shows: both parses, and
/// the host compiler, which waits for them. They write the same object, and
/// fail with the same words. `unit` is the text of what is compiled. Nothing
/// when nvcc would do something else than it does today for one architecture.
std::optional<divided_nvcc>
divide(const build_step& step, std::string_view told, std::string_view unit);

} // namespace caesar::cuda
