#include "actors/journal/storage_error.hpp"

#include <cerrno>
#include <system_error>

namespace caesar {

storage_error storage_error_from(const std::filesystem::path& path, int error) {
  auto begin = path.string() + ": ";
  auto reason = std::generic_category().message(error);
  switch (error) {
  case ENOSPC:
    return storage_error{begin + disk_full_advice};
  case EDQUOT:
    return storage_error{begin
                         + "your disk quota is used up: free space and run "
                           "again; nothing that was recorded is lost"};
  case EACCES:
  case EPERM:
  case EROFS:
    return storage_error{begin + "cannot be written: " + reason
                         + ": check its owner and permissions, or choose "
                           "another [run] root"};
  default:
    return storage_error{begin + "cannot be written: " + reason};
  }
}

} // namespace caesar
