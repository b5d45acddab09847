#pragma once

// Timings of references on disk, so that they outlive the judge that measured
// them.

#include "messages/evaluation.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace caesar {

namespace cuda {

/// How a reference was run when it was timed.
enum class baseline_kind : uint8_t { eager, compile };

} // namespace cuda

template <>
inline constexpr std::array<std::string_view, 2>
  enum_names<cuda::baseline_kind>{"eager", "compile"};

} // namespace caesar

namespace caesar::cuda {

/// All that a reference's timing depends on.
struct baseline_key {
  std::string problem_sha256; ///< Of the problem's source.
  precision dtype = precision::fp32;
  bool cast_all = false;
  baseline_kind kind = baseline_kind::eager;
  std::string device; ///< A GPU's UUID, or the name of the CPU and its cores.
  std::string driver; ///< Its version; empty for a CPU.
  std::string torch;  ///< Its version.
  int32_t warmup_trials = 0;
  int32_t perf_trials = 0;
  int32_t min_trials = 0;
  double relative_error = 0;

  static constexpr const char* type_name = "baseline_key";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"problem_sha256", x.problem_sha256},
                      field{"dtype", x.dtype},
                      field{"cast_all", x.cast_all},
                      field{"kind", x.kind},
                      field{"device", x.device},
                      field{"driver", x.driver},
                      field{"torch", x.torch},
                      field{"warmup_trials", x.warmup_trials},
                      field{"perf_trials", x.perf_trials},
                      field{"min_trials", x.min_trials},
                      field{"relative_error", x.relative_error}};
  }
};

/// When a timing was measured.
using baseline_time = std::chrono::sys_seconds;

// -- pure ---------------------------------------------------------------------

/// Returns a name of its own for each key: "fp32-eager-0123456789abcdef.json".
std::string baseline_file_name(const baseline_key& key);

/// Returns what a file holds.
std::string encode_baseline(const baseline_key& key, const timing& measured,
                            baseline_time when);

/// Returns the timing in a file's `text`, or nothing when it cannot be used: it
/// is damaged, of another key, no possible timing, older than `max_age`, or
/// from the future.
std::optional<timing> decode_baseline(std::string_view text,
                                      const baseline_key& key,
                                      baseline_time now,
                                      std::chrono::seconds max_age);

// -- on disk ------------------------------------------------------------------

/// A folder with a file for each key. Several judges may share it: a file is
/// replaced as a whole. Losing it costs time only, so nothing here throws.
class baseline_store {
public:
  /// Creates the folder if it is missing.
  baseline_store(std::filesystem::path folder, std::chrono::seconds max_age);

  /// Returns the timing that is stored for `key` and can be used at `now`.
  std::optional<timing> find(const baseline_key& key, baseline_time now) const;

  /// Stores `measured`, in place of what was stored. Returns whether it could.
  bool put(const baseline_key& key, const timing& measured,
           baseline_time now) const;

private:
  std::filesystem::path folder_;
  std::chrono::seconds max_age_;
};

/// Returns the present second.
baseline_time baseline_now();

} // namespace caesar::cuda
