#pragma once

#include "tools/caesar-actors/evaluate_arguments.hpp"

namespace caesar::tools {

/// Judges a batch and returns the exit status: 0 all are judged, 1 it was
/// interrupted, 3 some could not be judged. Throws `config_error` for bad
/// input, before anything starts.
int evaluate_batch(const evaluate_arguments& arguments);

} // namespace caesar::tools
