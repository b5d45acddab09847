#pragma once

// Which part of this machine's files a candidate sees. Decided once by the
// zygote, which knows its Python; each runner builds it again in its own mount
// namespace.

#include <string>
#include <vector>

namespace caesar::cuda {

/// One path of the machine that exists in a runner's root as well.
struct view_entry {
  std::string path;   ///< Absolute, without links above its last part.
  std::string target; ///< Of a symbolic link; empty: the file or folder itself.
};

/// What a runner's root shows, in an order in which it can be made.
struct file_view {
  std::vector<view_entry> entries;

  /// Anybody may read it and use the driver, so a runner needs not be the user
  /// who installed it.
  bool public_files = true;
};

/// Returns the entries that make the existing ones of `wanted` reachable by
/// their own names: folders, files, and the links on the way.
std::vector<view_entry> plan_view(const std::vector<std::string>& wanted);

/// Returns those of `folders` that show no more than they should: not the whole
/// machine, a folder of users, `home` or one above it.
std::vector<std::string> harmless(const std::vector<std::string>& folders,
                                  const std::string& home);

/// Returns what every program needs, what this process has mapped, the CUDA
/// driver's folders where there are any, `python`: the folders and files of
/// this interpreter, and `tools`: the folders of what may run a runner.
file_view view_for(const std::vector<std::string>& python,
                   const std::vector<std::string>& tools);

} // namespace caesar::cuda
