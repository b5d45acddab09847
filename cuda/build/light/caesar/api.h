// The table that the loader of a light library gives it.
#pragma once

#include <caesar/torch_api.h>

namespace caesar {
inline namespace light {

// One for all sources of a library, and none of another library's.
__attribute__((visibility("hidden"))) inline const caesar_torch_api* the_api =
  nullptr;

inline const caesar_torch_api* caesar_api() {
  return the_api;
}

} // namespace light
} // namespace caesar
