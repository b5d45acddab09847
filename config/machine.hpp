#pragma once

#include "messages/gpus.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace caesar::config {

/// What a configuration depends on beside its file.
struct machine {
  std::vector<int32_t> cores;   ///< That this process may use, sorted.
  std::filesystem::path folder; ///< The current one.
  std::string home;             ///< $HOME; empty when it is not set.
  std::string cache_home;       ///< $XDG_CACHE_HOME; empty when it is not set.
  /// Asks the driver for GPUs. Called when a device is one; may be empty.
  std::function<gpu_list()> gpus{};
};

/// Returns what this process sees, without a way to GPUs.
machine this_machine();

/// Returns `$XDG_CACHE_HOME/caesar-actors`, else `$HOME/.cache/caesar-actors`.
/// Throws `std::runtime_error` when neither is set.
std::filesystem::path default_cache(const machine& where);

} // namespace caesar::config
