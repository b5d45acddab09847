#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// One option of nvcc, which has many spellings for the same.
struct nvcc_option {
  std::string text; ///< As it was given.
  std::string name; ///< Without dashes: "Xptxas", "D".
  std::optional<std::string> value;
};

/// Cuts flags into options: words as a shell would, values from "-O3", "-std=x"
/// and "-arch x".
std::vector<nvcc_option> nvcc_options(const std::vector<std::string>& given);

/// Cuts what an option passes on at commas and spaces.
std::vector<std::string> nvcc_parts(std::string_view text);

/// Returns an option as one argument.
std::string to_flag(const nvcc_option& x);

} // namespace caesar::cuda
