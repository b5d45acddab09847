#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace caesar::cuda {

/// Whether nvcc has code of this name: "sm_90", "compute_90a".
bool is_cuda_arch(std::string_view text);

/// The architectures for which nvcc compiles: those of a device, and those that
/// flags ask for in one of nvcc's many ways.
class gencode_list {
public:
  /// Compiles for `device`, such as "sm_90".
  explicit gencode_list(std::string device) : device_{std::move(device)} {}

  /// Takes an option by its name without dashes and its value. Returns whether
  /// it was one about architectures, and well-formed.
  bool add(std::string_view name, std::string_view value);

  /// Returns all of them as -gencode flags, the device's own first.
  std::vector<std::string> flags() const;

private:
  bool add_code(std::string_view arch, std::string_view codes);

  std::string device_;
  std::string arch_; // Of -arch, when it stands for itself or before a -code.
  std::vector<std::string> codes_;                            // Of -code.
  std::vector<std::pair<std::string, std::string>> gencodes_; // Arch and code.
};

} // namespace caesar::cuda
