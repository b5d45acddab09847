#pragma once

// Which GPUs a machine has. Free of CAF and of CUDA.

#include "messages/fields.hpp"

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace caesar {

/// One GPU, as the CUDA driver shows it.
struct gpu_facts {
  int32_t index = 0; ///< As nvidia-smi counts, of those that are visible.
  std::string name;  ///< "NVIDIA H200"
  std::string uuid;  ///< "GPU-8d4c...": the same in every process.
  std::string arch;  ///< "sm_90"
  uint64_t memory_bytes = 0;

  static constexpr const char* type_name = "gpu_facts";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"index", x.index}, field{"name", x.name},
                      field{"uuid", x.uuid}, field{"arch", x.arch},
                      field{"memory_bytes", x.memory_bytes}};
  }
};

/// What a machine's driver answers when it is asked for its GPUs.
struct gpu_list {
  std::vector<gpu_facts> gpus;
  std::string cuda;     ///< The newest CUDA that the driver serves: "13.0".
  std::string why_none; ///< Why there are none, when there are none.

  static constexpr const char* type_name = "gpu_list";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"gpus", x.gpus}, field{"cuda", x.cuda},
                      field{"why_none", x.why_none}};
  }
};

} // namespace caesar
