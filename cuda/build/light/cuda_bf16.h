// CUDA's own header, and what c10::BFloat16 has to do with its type.
#pragma once

#include <caesar/half.h>
#include_next <cuda_bf16.h>

#if defined(__CUDACC__) && (CAESAR_USES_ALL || CAESAR_USES_HALF)
namespace c10 {
inline namespace light {

CAESAR_BOTH inline BFloat16::BFloat16(const __nv_bfloat16& value) {
  memcpy(&x, &value, sizeof x);
}
CAESAR_BOTH inline BFloat16::operator __nv_bfloat16() const {
  __nv_bfloat16 result;
  memcpy(&result, &x, sizeof x);
  return result;
}

} // namespace light
} // namespace c10
#endif
