#include "actors/journal/sample_folder.hpp"

#include "actors/log/write_all.hpp"
#include "messages/unique_fd.hpp"

#include <cstdio>
#include <fcntl.h>

namespace caesar {

namespace {

/// Some file systems cannot sync a folder, and say EINVAL.
void sync_folder(const std::filesystem::path& folder) {
  auto handle =
    unique_fd{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (!handle || (::fsync(handle.get()) != 0 && errno != EINVAL))
    throw storage_error_from(folder, errno);
}

void sync_file(const std::filesystem::path& file) {
  auto handle = unique_fd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!handle || ::fsync(handle.get()) != 0)
    throw storage_error_from(file, errno);
}

/// Creates `folder` and what is missing above it, durably.
void create_folder(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::is_directory(folder, error))
    return;
  auto parent = folder.parent_path();
  if (!parent.empty())
    create_folder(parent);
  std::filesystem::create_directory(folder, error);
  if (error)
    throw storage_error_from(folder, error.value());
  sync_folder(parent.empty() ? "." : parent);
}

/// Writes, and syncs where that is `durable`; returns zero or the errno.
int write_new(const std::filesystem::path& file, std::string_view text,
              bool durable) {
  auto handle = unique_fd{
    ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)};
  if (!handle || write_all(handle.get(), text) != text.size()
      || (durable && ::fsync(handle.get()) != 0))
    return errno;
  return 0;
}

/// A sample that goes on is not done any more.
void remove_done(const std::filesystem::path& folder) {
  std::error_code error;
  if (std::filesystem::remove(folder / "DONE", error))
    sync_folder(folder);
}

} // namespace

std::filesystem::path sample_folder(const std::filesystem::path& run,
                                    const trajectory_id& who) {
  return run / ("problem_" + std::to_string(who.problem.number))
         / ("sample_" + std::to_string(who.sample));
}

void write_sample_folder(const std::filesystem::path& folder,
                         std::string_view log, std::string_view config,
                         bool done) {
  create_folder(folder);
  if (!done)
    remove_done(folder);
  replace_file(folder / "config.json", config, false);
  replace_file(folder / "log.json", log, false);
  if (!done)
    return;
  sync_file(folder / "config.json");
  sync_file(folder / "log.json");
  replace_file(folder / "DONE", {}, false);
  sync_folder(folder);
}

bool is_done(const std::filesystem::path& folder) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(folder / "DONE", ignored);
}

void replace_file(const std::filesystem::path& file, std::string_view text,
                  bool durable) {
  // One name for all times, so that a kill leaves at most one of these, which
  // the next start replaces. The run's lock keeps others away.
  auto part = file;
  part.replace_filename("." + file.filename().string() + ".part");
  auto error = write_new(part, text, durable);
  if (error == 0 && std::rename(part.c_str(), file.c_str()) != 0)
    error = errno;
  if (error != 0) {
    ::unlink(part.c_str());
    throw storage_error_from(file, error);
  }
  if (!durable)
    return;
  auto folder = file.parent_path();
  sync_folder(folder.empty() ? "." : folder);
}

} // namespace caesar
