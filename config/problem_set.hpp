#pragma once

#include "config/options.hpp"
#include "messages/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caesar::config {

/// What is wrong with a set of problems, and which key of [problems] is to
/// blame: "path" or "select".
struct problem_defect {
  std::string_view key;
  std::string sentence;
};

/// Problems, and what is wrong with those that are not among them.
struct problem_set {
  std::vector<problem> problems; ///< By number.
  std::vector<problem_defect> defects;
};

/// Reads the problems that `which` selects.
///
/// `which.path` is a folder in KernelBench's layout ("level1/19_ReLU.py"), a
/// folder of such files, or one file. Files of a folder without a number in
/// front are passed over, as KernelBench does. The level is that of the folder
/// "level<n>" in which a file lies, else `which.level`. A single file without a
/// number is number one.
problem_set read_problems(const problem_options& which);

/// The same; throws `config_error` with all defects when there are any.
std::vector<problem> load_problems(const problem_options& which);

} // namespace caesar::config
