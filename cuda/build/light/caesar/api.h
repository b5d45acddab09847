// The table that the loader of a light library gives it.
#pragma once

#include <caesar/torch_api.h>

namespace caesar {
inline namespace light {

inline const caesar_torch_api* the_api = nullptr;

inline const caesar_torch_api* caesar_api() {
  return the_api;
}

} // namespace light
} // namespace caesar
