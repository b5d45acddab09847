#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caesar::cuda {

/// Whether nvcc has code of this name: "sm_90", "compute_90a".
bool is_cuda_arch(std::string_view text);

/// For which architectures nvcc compiles, which flags say in many ways. What a
/// device would not run is left out, because it is nothing but time.
class gencode_list {
public:
  /// Compiles for `device`, such as "sm_90".
  explicit gencode_list(std::string device) : device_{std::move(device)} {}

  /// Takes an option by its name without dashes and its value. Returns whether
  /// it was one about architectures, and well-formed.
  bool add(std::string_view name, std::string_view value);

  /// Returns -gencode flags: what was asked for that runs on the device only
  /// ("sm_90a"), or else code for the device.
  std::vector<std::string> flags() const;

private:
  bool add_code(std::string_view arch, std::string_view codes);

  std::string device_;
  std::string arch_; // Of -arch, when it stands for itself or before a -code.
  std::vector<std::string> codes_;                            // Of -code.
  std::vector<std::pair<std::string, std::string>> gencodes_; // Arch and code.
};

} // namespace caesar::cuda
