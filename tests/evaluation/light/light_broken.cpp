// Light libraries that cannot become modules: CAESAR_VERSION is one that no
// loader knows, or 0 for one whose definition fails.

#include "cuda/build/light/caesar/torch_api.h"

extern "C" __attribute__((visibility("default"))) const caesar_library*
caesar_light_library(const caesar_torch_api* api) {
  static caesar_library library{};
  library.version = CAESAR_VERSION;
  if (CAESAR_VERSION != 0)
    return &library;
  api->fail(caesar_value_error, "no such constant");
  return nullptr;
}
