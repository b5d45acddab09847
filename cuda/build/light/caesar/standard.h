// The standard library as far as torch's headers bring it along and it is cheap
// to parse, and the rest of what they bring along where a source mentions it.
#pragma once

// The builder defines CAESAR_LIGHT_SELECTED, and CAESAR_USES_<name> as 1 for
// each name in operators.txt and uses.txt that a source mentions. Who says
// nothing gets everything.
#if !defined(CAESAR_LIGHT_SELECTED)
#  define CAESAR_USES_ALL 1
#endif

#include <cstddef>

// <cmath> of GNU's brings the special functions of C++17 along, and their
// series: a tenth of all there is to parse.
#if defined(__GLIBCXX__) && !defined(__CUDACC__)                               \
  && !(CAESAR_USES_ALL || CAESAR_USES_SPECIAL_FUNCTIONS)
#  undef _GLIBCXX_USE_STD_SPEC_FUNCS
#endif

#include <array>
#include <assert.h>
#include <cassert>
#include <cctype>
#include <cerrno>
#include <climits>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <initializer_list>
#include <iosfwd>
#include <limits>
#include <math.h>
#include <new>
#include <optional>
#include <stdexcept>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#if CAESAR_USES_ALL || CAESAR_USES_ALGORITHM
#  include <algorithm>
#endif
#if CAESAR_USES_ALL || CAESAR_USES_MEMORY
#  include <memory>
#endif
#if CAESAR_USES_STREAMS
#  include <iomanip>
#  include <iostream>
#  include <sstream>
#endif
#if CAESAR_USES_FUNCTIONAL
#  include <functional>
#endif
#if CAESAR_USES_CONTAINERS
#  include <deque>
#  include <forward_list>
#  include <list>
#  include <map>
#  include <queue>
#  include <set>
#  include <stack>
#  include <unordered_map>
#  include <unordered_set>
#endif
#if CAESAR_USES_NUMERIC
#  include <numeric>
#endif
#if CAESAR_USES_THREADS
#  include <atomic>
#  include <chrono>
#  include <condition_variable>
#  include <mutex>
#  include <shared_mutex>
#  include <thread>
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
// Not worth a compiler's time to inline, or to optimise: it is the same in
// every candidate, and what it does takes longer elsewhere. A tenth of all.
#if defined(__clang__) || defined(__CUDACC__)
#  define CAESAR_APART __attribute__((noinline))
#  define CAESAR_COLD __attribute__((noinline, cold))
#else
#  define CAESAR_APART __attribute__((noinline, optimize("O0")))
#  define CAESAR_COLD __attribute__((noinline, cold, optimize("O0")))
#endif

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
