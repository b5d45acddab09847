#include "cuda/build/cache_locks.hpp"

#include "cuda/build/sha256.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>

namespace caesar::cuda {

namespace {

// Two keys with the same byte wait for each other, no more; there are 2^60.
off_t byte_of(const std::string& key) {
  return static_cast<off_t>(
    std::stoull(sha256(key).substr(0, 15), nullptr, 16));
}

// Asks for a lock of this open file, not of this process: two builders in one
// process are two, and a descriptor that somebody else closes ends nothing.
int set(int fd, const std::string& key, short type) {
  struct flock what = {};
  what.l_type = type;
  what.l_whence = SEEK_SET;
  what.l_start = byte_of(key);
  what.l_len = 1;
  return ::fcntl(fd, F_OFD_SETLK, &what) == 0 ? 0 : errno;
}

} // namespace

cache_locks::cache_locks(std::filesystem::path file) : file_{std::move(file)} {}

bool cache_locks::try_lock(const std::string& key) {
  if (!fd_)
    open();
  auto why = set(fd_.get(), key, F_WRLCK);
  return why != EAGAIN && why != EACCES;
}

void cache_locks::unlock(const std::string& key) noexcept {
  if (fd_)
    set(fd_.get(), key, F_UNLCK);
}

void cache_locks::open() {
  std::filesystem::create_directories(file_.parent_path());
  // Closed in children, which would hold the locks beyond our end.
  fd_.reset(::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (!fd_)
    throw std::system_error{errno, std::generic_category(),
                            "cannot open " + file_.string()};
}

} // namespace caesar::cuda
