#include "actors/journal/run_lock.hpp"

#include "actors/log/write_all.hpp"
#include "messages/json.hpp"

#include <array>
#include <fcntl.h>
#include <sys/file.h>

namespace caesar {

namespace {

std::string this_host() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0)
    return "unknown";
  return name.data();
}

std::string text_of(const unique_fd& file) {
  std::array<char, 512> text;
  auto size = ::pread(file.get(), text.data(), text.size(), 0);
  return {text.data(), size > 0 ? static_cast<size_t>(size) : 0};
}

/// Returns "process 4711", as far as the holder has said.
std::string holder_of(const unique_fd& file) {
  auto said = json::parse(text_of(file), nullptr, false);
  if (!said.is_object() || !said.contains("pid") || !said["pid"].is_number())
    return "another process";
  auto result = "process " + said["pid"].dump();
  auto host = said.value("host", this_host());
  return host == this_host() ? result : result + " on " + host;
}

} // namespace

run_lock::run_lock(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    throw storage_error_from(folder, error.value());
  auto path = folder / "run.lock";
  // Close-on-exec: a judge that outlives a killed run must not keep the lock.
  file_ = unique_fd{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)};
  if (!file_)
    throw storage_error_from(path, errno);
  while (::flock(file_.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno == EINTR)
      continue;
    if (errno != EWOULDBLOCK)
      throw storage_error_from(path, errno);
    throw storage_error("the run in " + folder.string() + " is being run by "
                        + holder_of(file_) + "; stop it first");
  }
  auto me = to_line(json{{"pid", ::getpid()}, {"host", this_host()}}) + '\n';
  if (::ftruncate(file_.get(), 0) != 0
      || write_all(file_.get(), me) != me.size())
    throw storage_error_from(path, errno);
}

} // namespace caesar
