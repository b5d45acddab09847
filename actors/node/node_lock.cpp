#include "actors/node/node_lock.hpp"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <stdexcept>
#include <string>
#include <sys/file.h>
#include <unistd.h>

namespace caesar {

namespace {

bool lock(const unique_fd& file) {
  while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0)
    if (errno != EINTR)
      return false;
  return true;
}

pid_t written_in(const unique_fd& file) {
  std::array<char, 32> text{};
  auto size = ::pread(file.get(), text.data(), text.size() - 1, 0);
  return size > 0 ? std::atoi(text.data()) : 0;
}

} // namespace

node_lock::node_lock(const std::filesystem::path& path)
  : file_{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)} {
  auto name = path.stem().string();
  if (!file_)
    throw std::runtime_error{path.string() + ": " + std::strerror(errno)};
  if (!lock(file_))
    throw std::runtime_error{
      "a node called \"" + name + "\" runs on this machine already, as process "
      + std::to_string(written_in(file_)) + ": give this one another --name"};
  auto me = std::to_string(::getpid()) + '\n';
  if (::ftruncate(file_.get(), 0) != 0
      || ::write(file_.get(), me.data(), me.size())
           != static_cast<ssize_t>(me.size()))
    throw std::runtime_error{path.string() + ": " + std::strerror(errno)};
}

std::optional<pid_t> holder_of_node_lock(const std::filesystem::path& path) {
  unique_fd file{::open(path.c_str(), O_RDWR | O_CLOEXEC)};
  if (!file || lock(file))
    return std::nullopt;
  auto result = written_in(file);
  return result > 0 ? std::optional{result} : std::nullopt;
}

} // namespace caesar
