#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace caesar {

/// Returns "0,1,5", as our programs take cores.
inline std::string core_list(const std::vector<int32_t>& cores) {
  std::string result;
  for (auto core : cores)
    result += (result.empty() ? "" : ",") + std::to_string(core);
  return result;
}

} // namespace caesar
