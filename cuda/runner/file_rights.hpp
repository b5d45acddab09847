#pragma once

#include <string>
#include <vector>

namespace caesar::cuda {

/// A folder and what may be done below it.
struct file_right {
  std::string path;
  bool write = false;   ///< Make, change and remove files.
  bool devices = false; ///< Only use what is there.
};

/// Lets this process, and all that it starts, read everything and change only
/// what `rights` say, by Landlock. TCP is refused as well, and signals and
/// abstract sockets of others, where the kernel can. Needs no_new_privs.
/// Returns why not, or nothing; a kernel without Landlock is no reason.
std::string restrict_files(const std::vector<file_right>& rights);

} // namespace caesar::cuda
