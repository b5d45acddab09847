#pragma once

#include "config/loaded.hpp"
#include "config/machine.hpp"
#include "config/read.hpp"

namespace caesar::config {

/// Returns whether prompts show a single earlier kernel, as Caesar's
/// "eval_result" does: the last or the best.
bool shows_one_kernel(const context_options& x);

/// Looks for what cannot work together, on this machine, or with the files that
/// are there. Says nothing about sections that are `broken`. Does not look at
/// the problems: `read_problems` does.
void validate(const loaded& x, const machine& where,
              const broken_sections& broken, complaints& wrong);

} // namespace caesar::config
