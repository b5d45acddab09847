#include "tools/caesar-actors/doctor_probe.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace caesar::tools {

namespace {

using clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

/// Starts a program in a process group of its own, whose output goes to `out`.
/// Returns its process number, or nothing when it cannot be started.
std::optional<pid_t> start(const std::vector<std::string>& argv, int out) {
  std::vector<char*> words;
  words.reserve(argv.size() + 1);
  for (const auto& word : argv)
    words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, out, 1);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
  pid_t child = 0;
  auto status =
    posix_spawnp(&child, words[0], &files, &attributes, words.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&files);
  return status == 0 ? std::optional{child} : std::nullopt;
}

/// Reads until the writers are gone. Nothing when `deadline` comes first.
std::optional<std::string> read_until(int in, clock::time_point deadline) {
  std::string result;
  std::array<char, 4096> buffer;
  for (;;) {
    auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
      deadline - clock::now());
    pollfd wanted{in, POLLIN, 0};
    auto ready = poll(&wanted, 1, std::max(0, static_cast<int>(left.count())));
    if (ready < 0 && errno == EINTR)
      continue;
    if (ready <= 0)
      return std::nullopt;
    auto count = read(in, buffer.data(), buffer.size());
    if (count <= 0)
      return result;
    result.append(buffer.data(), static_cast<size_t>(count));
  }
}

bool is_program(const fs::path& path) {
  std::error_code ignored;
  return fs::is_regular_file(path, ignored) && access(path.c_str(), X_OK) == 0;
}

/// Calls `use` with every folder on a PATH.
template <class Use>
void for_each_folder(std::string_view path, Use use) {
  while (!path.empty()) {
    auto end = std::min(path.find(':'), path.size());
    if (end > 0)
      use(fs::path{path.substr(0, end)});
    path.remove_prefix(std::min(end + 1, path.size()));
  }
}

} // namespace

std::optional<std::string> output_of(const std::vector<std::string>& argv,
                                     std::chrono::milliseconds limit) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0)
    return std::nullopt;
  auto deadline = clock::now() + limit;
  auto child = start(argv, ends[1]);
  close(ends[1]);
  std::optional<std::string> result;
  if (child) {
    result = read_until(ends[0], deadline);
    if (!result)
      kill(-*child, SIGKILL);
    auto status = 0;
    while (waitpid(*child, &status, 0) < 0 && errno == EINTR)
      continue;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
      result.reset();
  }
  close(ends[0]);
  return result;
}

std::optional<fs::path> find_program(const std::string& name,
                                     const std::vector<fs::path>& others) {
  std::optional<fs::path> result;
  auto path = std::getenv("PATH");
  for_each_folder(path == nullptr ? "" : path, [&](const fs::path& folder) {
    if (!result && is_program(folder / name))
      result = folder / name;
  });
  for (const auto& other : others)
    if (!result && is_program(other))
      result = other;
  return result;
}

std::vector<fs::path> find_pythons(std::string_view path,
                                   const fs::path& extra) {
  std::vector<fs::path> result;
  auto add = [&](const fs::path& python) {
    // The folder tells environments apart, which all link to one program.
    std::error_code error;
    auto folder = fs::canonical(python.parent_path(), error);
    if (error || !is_program(python))
      return;
    auto known = folder / python.filename();
    if (std::find(result.begin(), result.end(), known) == result.end())
      result.push_back(known);
  };
  for_each_folder(path,
                  [&](const fs::path& folder) { add(folder / "python3"); });
  add(extra);
  return result;
}

std::string line_with(std::string_view text, std::string_view word) {
  while (!text.empty()) {
    auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (line.find(word) != line.npos)
      return std::string{line};
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return {};
}

} // namespace caesar::tools
