// CUDA's own header, and what c10::Half has to do with its type.
#pragma once

#include <caesar/half.h>
#include_next <cuda_fp16.h>

#if defined(__CUDACC__) && (CAESAR_USES_ALL || CAESAR_USES_HALF)
namespace c10 {
inline namespace light {

CAESAR_BOTH inline Half::Half(const __half& value) {
  memcpy(&x, &value, sizeof x);
}
CAESAR_BOTH inline Half::operator __half() const {
  __half result;
  memcpy(&result, &x, sizeof x);
  return result;
}

} // namespace light
} // namespace c10
#endif
