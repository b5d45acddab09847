#include "actors/journal/run_identity.hpp"

#include <fcntl.h>
#include <sys/stat.h>

namespace caesar {

std::string run_identity(const std::filesystem::path& folder) {
  std::error_code ignored;
  auto whole = std::filesystem::absolute(folder, ignored).string();
  struct statx found {};
  if (::statx(AT_FDCWD, (folder / "run.db").c_str(), 0, STATX_INO | STATX_BTIME,
              &found)
      != 0)
    return whole;
  return whole + ' ' + std::to_string(found.stx_ino) + ' '
         + std::to_string(found.stx_btime.tv_sec) + '.'
         + std::to_string(found.stx_btime.tv_nsec);
}

} // namespace caesar
