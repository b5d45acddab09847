#include "tools/caesar-actors/this_machine.hpp"

#include "cuda/device/gpu_list.hpp"

namespace caesar::tools {

config::machine this_machine() {
  auto result = config::this_machine();
  result.gpus = [] { return cuda::find_gpus(); };
  return result;
}

} // namespace caesar::tools
