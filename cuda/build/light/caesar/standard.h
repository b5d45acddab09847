// The standard library as far as torch's headers bring it along and it is cheap
// to parse. What else a candidate uses without including it fails to compile
// light; the builder may say beforehand that a source mentions it, with the
// macros below, because torch's headers include all of it.
#pragma once

#include <assert.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <initializer_list>
#include <iosfwd>
#include <limits>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#if defined(CAESAR_LIGHT_USES_STREAMS)
#  include <iomanip>
#  include <iostream>
#  include <sstream>
#endif
#if defined(CAESAR_LIGHT_USES_FUNCTIONAL)
#  include <functional>
#endif
#if defined(CAESAR_LIGHT_USES_CONTAINERS)
#  include <deque>
#  include <map>
#  include <queue>
#  include <set>
#  include <unordered_map>
#  include <unordered_set>
#endif
#if defined(CAESAR_LIGHT_USES_NUMERIC)
#  include <numeric>
#endif
#if defined(CAESAR_LIGHT_USES_THREADS)
#  include <atomic>
#  include <chrono>
#  include <condition_variable>
#  include <mutex>
#  include <thread>
#endif
#if defined(CAESAR_LIGHT_USES_HALF) && defined(__CUDACC__)
#  include <cuda_bf16.h>
#  include <cuda_fp16.h>
#endif

#if defined(__CUDACC__)
#  define CAESAR_HOST __host__
#  define CAESAR_DEVICE __device__
#  define CAESAR_BOTH __host__ __device__
#else
#  define CAESAR_HOST
#  define CAESAR_DEVICE
#  define CAESAR_BOTH
#endif
// Not worth a compiler's time to inline: it is the same in every candidate.
#define CAESAR_APART __attribute__((noinline))
#define CAESAR_COLD __attribute__((noinline, cold))

#define C10_HOST CAESAR_HOST
#define C10_DEVICE CAESAR_DEVICE
#define C10_HOST_DEVICE CAESAR_BOTH
#define C10_UNUSED __attribute__((__unused__))
#define C10_NODISCARD [[nodiscard]]
#define C10_ALWAYS_INLINE __attribute__((__always_inline__)) inline
#define C10_NOINLINE __attribute__((noinline))
#define C10_LIKELY(x) (__builtin_expect(static_cast<bool>(x), 1))
#define C10_UNLIKELY(x) (__builtin_expect(static_cast<bool>(x), 0))
#define C10_STRINGIZE_IMPL(x) #x
#define C10_STRINGIZE(x) C10_STRINGIZE_IMPL(x)
#define TORCH_API __attribute__((__visibility__("default")))
#define C10_API TORCH_API

// Which torch stands behind the table: 113 for 1.13, 211 for 2.11. The builder
// says so; some names exist in some versions only.
#if !defined(CAESAR_LIGHT_TORCH)
#  define CAESAR_LIGHT_TORCH 113
#endif
#define TORCH_VERSION_MAJOR (CAESAR_LIGHT_TORCH / 100)
#define TORCH_VERSION_MINOR (CAESAR_LIGHT_TORCH % 100)

// All that these headers define lies in inline namespaces called light, so that
// it has other symbols than libtorch's: the dynamic linker would bind the calls
// of a library to those.
namespace c10 {
inline namespace light {

template <class T>
using optional = std::optional<T>;
using std::in_place;
using std::make_optional;
using std::nullopt;
using std::nullopt_t;
using string_view = std::string_view;

} // namespace light
} // namespace c10

namespace at {
inline namespace light {

using namespace c10;

} // namespace light
} // namespace at

namespace torch {
inline namespace light {

using namespace at;
using c10::nullopt;
using c10::optional;

} // namespace light
} // namespace torch
