// c10::Half and c10::BFloat16: arithmetic is float's, rounded to nearest even.
//
// CUDA's own headers of such types are slow to parse, so device code converts
// with the instructions that they stand for; the conversions to and from
// __half and __nv_bfloat16 are defined when those headers are included (the
// cuda_fp16.h and cuda_bf16.h beside torch/).
#pragma once

#include <caesar/standard.h>

#if !CAESAR_USES_ALL && !CAESAR_USES_HALF
namespace c10 {
inline namespace light {

struct Half;
struct BFloat16;

} // namespace light
} // namespace c10
#else

struct __half;
struct __nv_bfloat16;

namespace caesar {
inline namespace light {

CAESAR_BOTH inline uint32_t bits_of(float x) {
  uint32_t result = 0;
  memcpy(&result, &x, sizeof result);
  return result;
}

CAESAR_BOTH inline float float_of(uint32_t bits) {
  float result = 0;
  memcpy(&result, &bits, sizeof result);
  return result;
}

// Exact. NaNs keep what they carry and become quiet.
inline float half_to_float(uint16_t h) {
  uint32_t rest = h & 0x7fffu;
  uint32_t sign = uint32_t(h & 0x8000u) << 16;
  if (rest < 0x400u)
    return float_of(bits_of(float(int(rest)) * float_of(0x33800000u)) | sign);
  if (rest < 0x7c00u)
    return float_of(sign | ((rest << 13) + 0x38000000u));
  uint32_t quiet = rest > 0x7c00u ? 0x400000u : 0u;
  return float_of(sign | 0x7f800000u | quiet | (rest & 0x3ffu) << 13);
}

inline uint16_t half_from_float(float x) {
  uint32_t bits = bits_of(x);
  uint16_t sign = uint16_t(bits >> 16 & 0x8000u);
  uint32_t rest = bits & 0x7fffffffu;
  if (rest > 0x7f800000u)
    return uint16_t(sign | 0x7e00u);
  if (rest >= 0x477ff000u) // Rounds to more than the greatest half.
    return uint16_t(sign | 0x7c00u);
  if (rest < 0x38800000u) { // Subnormal: the addition rounds to 2^-24.
    float sum = float_of(rest) + 0.5f;
    return uint16_t(sign | (bits_of(sum) - 0x3f000000u));
  }
  uint32_t odd = rest >> 13 & 1u;
  return uint16_t(sign | (rest - 0x38000000u + 0xfffu + odd) >> 13);
}

CAESAR_BOTH inline uint16_t bfloat16_from_float(float x) {
  if (x != x)
    return 0x7fc0;
  uint32_t bits = bits_of(x);
  return uint16_t((bits + 0x7fffu + (bits >> 16 & 1u)) >> 16);
}

} // namespace light
} // namespace caesar

namespace c10 {
inline namespace light {

struct alignas(2) Half {
  unsigned short x;

  struct from_bits_t {};
  CAESAR_BOTH static constexpr from_bits_t from_bits() { return {}; }

  Half() = default;
  constexpr CAESAR_BOTH Half(unsigned short bits, from_bits_t) : x(bits) {}
  CAESAR_BOTH Half(float value) {
#  if defined(__CUDA_ARCH__)
    asm("cvt.rn.f16.f32 %0, %1;" : "=h"(x) : "f"(value));
#  else
    x = caesar::half_from_float(value);
#  endif
  }
  CAESAR_BOTH operator float() const {
#  if defined(__CUDA_ARCH__)
    float result;
    asm("cvt.f32.f16 %0, %1;" : "=f"(result) : "h"(x));
    return result;
#  else
    return caesar::half_to_float(x);
#  endif
  }
#  if defined(__CUDACC__)
  CAESAR_BOTH Half(const __half& value);
  CAESAR_BOTH operator __half() const;
#  endif
};

struct alignas(2) BFloat16 {
  uint16_t x;

  struct from_bits_t {};
  CAESAR_BOTH static constexpr from_bits_t from_bits() { return {}; }

  BFloat16() = default;
  constexpr CAESAR_BOTH BFloat16(unsigned short bits, from_bits_t) : x(bits) {}
  CAESAR_BOTH BFloat16(float value) {
#  if defined(__CUDA_ARCH__) && __CUDA_ARCH__ >= 800
    asm("cvt.rn.bf16.f32 %0, %1;" : "=h"(x) : "f"(value));
#  else
    x = caesar::bfloat16_from_float(value);
#  endif
  }
  CAESAR_BOTH operator float() const {
    return caesar::float_of(uint32_t(x) << 16);
  }
#  if defined(__CUDACC__)
  CAESAR_BOTH BFloat16(const __nv_bfloat16& value);
  CAESAR_BOTH explicit operator __nv_bfloat16() const;
#  endif
};

#  if defined(__CUDACC__)
__device__ inline Half __ldg(const Half* from) {
  return Half(::__ldg(reinterpret_cast<const unsigned short*>(from)),
              Half::from_bits());
}
__device__ inline BFloat16 __ldg(const BFloat16* from) {
  return BFloat16(::__ldg(reinterpret_cast<const unsigned short*>(from)),
                  BFloat16::from_bits());
}
#  endif

CAESAR_BOTH inline Half operator-(const Half& a) {
#  if defined(__CUDA_ARCH__)
  Half result;
  asm("neg.f16 %0, %1;" : "=h"(result.x) : "h"(a.x));
  return result;
#  else
  return -static_cast<float>(a);
#  endif
}
CAESAR_BOTH inline BFloat16 operator-(const BFloat16& a) {
  return -static_cast<float>(a);
}

// With its own kind and with whole numbers a half stays one; with wider floats
// it becomes them.
#  define CAESAR_HALF_OPERATOR(H, op)                                          \
    CAESAR_BOTH inline H operator op(const H& a, const H& b) {                 \
      return static_cast<float>(a) op static_cast<float>(b);                   \
    }                                                                          \
    CAESAR_BOTH inline H& operator op##=(H& a, const H& b) {                   \
      a = a op b;                                                              \
      return a;                                                                \
    }                                                                          \
    CAESAR_BOTH inline float operator op(H a, float b) {                       \
      return static_cast<float>(a) op b;                                       \
    }                                                                          \
    CAESAR_BOTH inline float operator op(float a, H b) {                       \
      return a op static_cast<float>(b);                                       \
    }                                                                          \
    CAESAR_BOTH inline float& operator op##=(float& a, const H& b) {           \
      return a op## = static_cast<float>(b);                                   \
    }                                                                          \
    CAESAR_BOTH inline double operator op(H a, double b) {                     \
      return static_cast<double>(a) op b;                                      \
    }                                                                          \
    CAESAR_BOTH inline double operator op(double a, H b) {                     \
      return a op static_cast<double>(b);                                      \
    }                                                                          \
    CAESAR_BOTH inline H operator op(H a, int b) {                             \
      return a op static_cast<H>(b);                                           \
    }                                                                          \
    CAESAR_BOTH inline H operator op(int a, H b) {                             \
      return static_cast<H>(a) op b;                                           \
    }                                                                          \
    CAESAR_BOTH inline H operator op(H a, int64_t b) {                         \
      return a op static_cast<H>(b);                                           \
    }                                                                          \
    CAESAR_BOTH inline H operator op(int64_t a, H b) {                         \
      return static_cast<H>(a) op b;                                           \
    }
// clang-format off
#define CAESAR_HALF_OPERATORS(H)                                               \
  CAESAR_HALF_OPERATOR(H, +)                                                   \
  CAESAR_HALF_OPERATOR(H, -)                                                   \
  CAESAR_HALF_OPERATOR(H, *)                                                   \
  CAESAR_HALF_OPERATOR(H, /)
// clang-format on
CAESAR_HALF_OPERATORS(Half)
CAESAR_HALF_OPERATORS(BFloat16)
#  undef CAESAR_HALF_OPERATORS
#  undef CAESAR_HALF_OPERATOR

} // namespace light
} // namespace c10

namespace std {

// clang-format off
#define CAESAR_HALF_LIMITS(H, iec559, digits_, digits10_, max10, min_exponent_, \
                           min10, max_exponent_, maxe10, smallest, least,      \
                           greatest, eps, half_bits, inf, nan_, snan)          \
  template <>                                                                  \
  class numeric_limits<c10::H> {                                               \
  public:                                                                      \
    static constexpr bool is_specialized = true;                               \
    static constexpr bool is_signed = true;                                    \
    static constexpr bool is_integer = false;                                  \
    static constexpr bool is_exact = false;                                    \
    static constexpr bool has_infinity = true;                                 \
    static constexpr bool has_quiet_NaN = true;                                \
    static constexpr bool has_signaling_NaN = true;                            \
    static constexpr auto has_denorm = numeric_limits<float>::has_denorm;      \
    static constexpr auto has_denorm_loss                                      \
      = numeric_limits<float>::has_denorm_loss;                                \
    static constexpr auto round_style = numeric_limits<float>::round_style;    \
    static constexpr bool is_iec559 = iec559;                                  \
    static constexpr bool is_bounded = true;                                   \
    static constexpr bool is_modulo = false;                                   \
    static constexpr int digits = digits_;                                     \
    static constexpr int digits10 = digits10_;                                 \
    static constexpr int max_digits10 = max10;                                 \
    static constexpr int radix = 2;                                            \
    static constexpr int min_exponent = min_exponent_;                         \
    static constexpr int min_exponent10 = min10;                               \
    static constexpr int max_exponent = max_exponent_;                         \
    static constexpr int max_exponent10 = maxe10;                              \
    static constexpr auto traps = numeric_limits<float>::traps;                \
    static constexpr auto tinyness_before                                      \
      = numeric_limits<float>::tinyness_before;                                \
    static constexpr c10::H of(unsigned short bits) {                          \
      return c10::H(bits, c10::H::from_bits());                                \
    }                                                                          \
    static constexpr c10::H min() { return of(smallest); }                     \
    static constexpr c10::H lowest() { return of(least); }                     \
    static constexpr c10::H max() { return of(greatest); }                     \
    static constexpr c10::H epsilon() { return of(eps); }                      \
    static constexpr c10::H round_error() { return of(half_bits); }            \
    static constexpr c10::H infinity() { return of(inf); }                     \
    static constexpr c10::H quiet_NaN() { return of(nan_); }                   \
    static constexpr c10::H signaling_NaN() { return of(snan); }               \
    static constexpr c10::H denorm_min() { return of(1); }                     \
  }
CAESAR_HALF_LIMITS(Half, true, 11, 3, 5, -13, -4, 16, 4, 0x0400, 0xFBFF, 0x7BFF,
                   0x1400, 0x3800, 0x7C00, 0x7E00, 0x7D00);
CAESAR_HALF_LIMITS(BFloat16, false, 8, 2, 4, -125, -37, 128, 38, 0x0080, 0xFF7F,
                   0x7F7F, 0x3C00, 0x3F00, 0x7F80, 0x7FC0, 0x7F80);
#undef CAESAR_HALF_LIMITS
// clang-format on

} // namespace std
#endif

// What torch's headers bring along for kernels.
#if CAESAR_USES_CUDA_HALF && defined(__CUDACC__)
#  include <cuda_bf16.h>
#  include <cuda_fp16.h>
#endif
