#pragma once

#include "config/options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace caesar::config {

/// Returns "<root>/<group>/<name>", where everything of a run lies.
std::filesystem::path run_folder(const options& x);

/// Returns all models: the first, and those behind it.
std::vector<const model_options*> all_models(const options& x);

/// Returns the architecture of the GPUs for which kernels are compiled, of this
/// machine or of nodes: "sm_90"; empty: there are none. All have the same.
std::string cuda_arch(const options& x);

/// Returns whether prompts tell where a kernel's time went.
bool wants_profile(const context_options& x);

/// Returns how one candidate is judged: for correctness, its time when
/// `measure`, and a profile of that when `profile`, too.
evaluation_options to_evaluation_options(const evaluate_options& x,
                                         bool measure, bool profile);

} // namespace caesar::config
