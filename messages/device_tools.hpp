#pragma once

// What the tools of the CUDA Toolkit found out about a candidate: ncu's
// counters and compute-sanitizer's memory check. The candidate ran beside them,
// so it may have written any of it: no verdict depends on it.

#include "messages/enum_names.hpp"
#include "messages/fields.hpp"

#include <chrono>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace caesar {

/// What bounds the speed of a kernel.
enum class kernel_limiter : uint8_t {
  memory,  ///< Moves data about as fast as the device's memory can.
  compute, ///< Computes about as fast as the device's processors can.
  latency, ///< Neither: it waits, or is too small.
};

template <>
inline constexpr std::array<std::string_view, 3> enum_names<kernel_limiter>{
  "memory", "compute", "latency"};

/// Counters of one kernel in one run of `forward`.
struct kernel_counters {
  std::string kernel;
  int32_t calls = 0;
  std::chrono::nanoseconds time{0}; ///< Of all calls.
  double memory_percent = 0;        ///< Of the memory's peak bandwidth.
  double compute_percent = 0;       ///< Of the processors' peak throughput.
  double occupancy_percent = 0;     ///< Warps that were active, of the most.
  kernel_limiter limiter = kernel_limiter::latency;

  static constexpr const char* type_name = "kernel_counters";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"kernel", x.kernel},
                      field{"calls", x.calls},
                      field{"time", x.time},
                      field{"memory_percent", x.memory_percent},
                      field{"compute_percent", x.compute_percent},
                      field{"occupancy_percent", x.occupancy_percent},
                      field{"limiter", x.limiter}};
  }
};

/// Counters of a candidate's kernels, those that took longest first.
struct device_counters {
  std::vector<kernel_counters> kernels;
  std::string note; ///< Why there are none; or empty.

  static constexpr const char* type_name = "device_counters";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"kernels", x.kernels}, field{"note", x.note}};
  }
};

/// Where a kernel accessed memory that it must not.
struct illegal_access {
  std::string kernel;
  std::string location; ///< "cuda.cu:14", where the code has line numbers.
  std::string access;   ///< "write", "read", "atomic"
  int64_t bytes = 0;    ///< Of that access.
  std::string space;    ///< "global", "shared", "local"
  std::string address;  ///< "0x7f0b4c000400"
  std::string problem;  ///< "out of bounds", "misaligned", an exception's name
  std::string nearest;  ///< Where the nearest allocation is; or empty.
  std::string thread;   ///< "(31,0,0)"
  std::string block;    ///< "(7,0,0)"
  std::string note;     ///< Why none of this is known; or empty.

  static constexpr const char* type_name = "illegal_access";
  static constexpr auto fields(auto& x) {
    return std::tuple{
      field{"kernel", x.kernel},   field{"location", x.location},
      field{"access", x.access},   field{"bytes", x.bytes},
      field{"space", x.space},     field{"address", x.address},
      field{"problem", x.problem}, field{"nearest", x.nearest},
      field{"thread", x.thread},   field{"block", x.block},
      field{"note", x.note}};
  }
};

/// Returns a table with a line per kernel, or the note; ends with a newline.
std::string counters_text(const device_counters& x);

/// Returns "Invalid global write of 4 bytes at 0x7f.., out of bounds", and
/// where, on a few lines; or the note. Ends with a newline.
std::string illegal_access_text(const illegal_access& x);

} // namespace caesar
