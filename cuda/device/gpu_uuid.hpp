#pragma once

#include <array>
#include <cstdio>
#include <string>

namespace caesar::cuda {

/// A GPU's UUID, as cuDeviceGetUuid fills it in.
using gpu_uuid = std::array<unsigned char, 16>;

/// Returns it as nvidia-smi shows it: "GPU-8d4c1a2b-...".
inline std::string uuid_text(const gpu_uuid& x) {
  std::string result = "GPU";
  for (size_t i = 0; i < x.size(); ++i) {
    char digits[3];
    std::snprintf(digits, sizeof digits, "%02x", x[i]);
    auto dash = i == 0 || i == 4 || i == 6 || i == 8 || i == 10;
    result += (dash ? "-" : "") + std::string{digits};
  }
  return result;
}

} // namespace caesar::cuda
