#pragma once

// KernelBench's run folder: kernels that are named after their problems, and
// the eval_results.json that its analysis reads.

#include "messages/ids.hpp"
#include "messages/json.hpp"
#include "tools/caesar-actors/batch_pairs.hpp"
#include "tools/caesar-actors/batch_result.hpp"

#include <filesystem>
#include <map>
#include <span>

namespace caesar::tools {

/// Reads "level_1_problem_19_sample_0_kernel.py"; nothing when it is not of
/// that form.
std::optional<trajectory_id> kernel_from(std::string_view file_name);

/// Returns the kernels of the folder `run`, by problem and sample, with their
/// problems in `problems`, KernelBench's folder with level1/19_ReLU.py and so
/// on. All are of one level, because eval_results.json names problems by their
/// number alone. Adds what is wrong to `wrong`.
std::vector<stored_pair> pairs_of_run(const std::filesystem::path& run,
                                      const std::filesystem::path& problems,
                                      std::vector<std::string>& wrong);

/// KernelBench's results by problem and sample.
class eval_results {
public:
  eval_results() = default;

  /// Reads the text of eval_results.json. Throws `config_error`, which calls it
  /// `name`, when it is something else.
  eval_results(const std::string& text, const std::string& name);

  /// Notes what came of a kernel, in place of what was known. What could not be
  /// judged is no result.
  void set(const trajectory_id& who, const batch_result& x);

  /// Returns the text of the file: problems and samples in the order of their
  /// numbers.
  std::string text() const;

private:
  std::map<int32_t, std::map<int32_t, json>> samples_;
};

} // namespace caesar::tools
