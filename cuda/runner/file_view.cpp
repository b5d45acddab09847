#include "cuda/runner/file_view.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <fstream>
#include <link.h>
#include <string_view>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace caesar::cuda {

namespace fs = std::filesystem;

namespace {

constexpr int max_links = 40; ///< On the way to one path, as the kernel's.

constexpr std::array<const char*, 12> system_paths = {
  "/usr",
  "/bin",
  "/sbin",
  "/lib",
  "/lib32",
  "/lib64",
  "/libx32",
  "/etc/alternatives",
  "/etc/ld.so.cache",
  "/etc/localtime",
  "/usr/local/nvidia", // Where Kubernetes puts the driver's libraries.
  "/usr/local/cuda"};

// Folders that hold other things beside what is looked for in them.
constexpr std::array<std::string_view, 13> crowded = {
  "/",    "/home", "/root", "/tmp", "/var", "/etc",  "/proc",
  "/sys", "/dev",  "/run",  "/mnt", "/srv", "/media"};

bool is_below(std::string_view path, std::string_view folder) {
  return path == folder
         || (path.starts_with(folder) && path.size() > folder.size()
             && path[folder.size()] == '/');
}

class planner {
public:
  void want(const fs::path& path, int links = 0);

  std::vector<view_entry> take() { return std::move(entries_); }

private:
  bool covered(const std::string& path) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const auto& one) {
      return one.target.empty() && is_below(path, one.path);
    });
  }

  void add(const std::string& path, const std::string& target) {
    auto known = std::any_of(entries_.begin(), entries_.end(),
                             [&](const auto& one) { return one.path == path; });
    if (!known)
      entries_.push_back({path, target});
  }

  std::vector<view_entry> entries_;
};

void planner::want(const fs::path& path, int links) {
  std::error_code error;
  fs::path at = "/";
  auto whole = path.lexically_normal();
  for (auto part = whole.begin(); part != whole.end(); ++part) {
    if (part->empty() || *part == "/")
      continue;
    at /= *part;
    if (covered(at))
      return;
    auto status = fs::symlink_status(at, error);
    if (error || !fs::exists(status))
      return;
    if (!fs::is_symlink(status))
      continue;
    auto target = fs::read_symlink(at, error);
    if (error || links >= max_links)
      return;
    add(at, target);
    auto next = at.parent_path() / target; // An absolute target replaces all.
    for (++part; part != whole.end(); ++part)
      next /= *part;
    return want(next, links + 1);
  }
  add(at, {});
}

/// Returns the folders of the shared objects that this process has mapped.
std::vector<std::string> mapped_folders() {
  std::vector<std::string> result;
  std::ifstream maps{"/proc/self/maps"};
  for (std::string line; std::getline(maps, line);) {
    auto path = line.find('/');
    if (path == std::string::npos || line.find(".so", path) == line.npos)
      continue;
    auto folder = fs::path{line.substr(path)}.parent_path().string();
    if (std::find(result.begin(), result.end(), folder) == result.end())
      result.push_back(folder);
  }
  return result;
}

/// Returns the path of the CUDA driver's library, or nothing. A child looks for
/// it, because whoever has loaded it is no zygote any more.
std::string driver_library() {
  int pipe[2];
  if (::pipe(pipe) != 0)
    return {};
  auto child = ::fork();
  if (child == 0) {
    link_map* map = nullptr;
    auto* library = ::dlopen("libcuda.so.1", RTLD_LAZY);
    if (library != nullptr && ::dlinfo(library, RTLD_DI_LINKMAP, &map) == 0) {
      std::string_view name{map->l_name};
      [[maybe_unused]] auto n = ::write(pipe[1], name.data(), name.size());
    }
    ::_exit(0);
  }
  ::close(pipe[1]);
  std::string result(4096, '\0');
  auto n = ::read(pipe[0], result.data(), result.size());
  ::close(pipe[0]);
  ::waitpid(child, nullptr, 0);
  result.resize(n > 0 ? static_cast<size_t>(n) : 0);
  return result;
}

std::vector<std::string> search_path(const char* variable) {
  std::vector<std::string> result;
  const auto* value = std::getenv(variable);
  std::string_view rest = value != nullptr ? value : "";
  while (!rest.empty()) {
    auto one = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    result.emplace_back(one);
  }
  return result;
}

/// Returns whether only some may use the CUDA driver.
bool driver_is_guarded() {
  struct stat status {};
  return ::stat("/dev/nvidiactl", &status) == 0
         && (status.st_mode & (S_IROTH | S_IWOTH)) != (S_IROTH | S_IWOTH);
}

/// Returns the folders of CUDA, where there are any.
std::vector<std::string> cuda_folders() {
  auto result = search_path("LD_LIBRARY_PATH");
  if (const auto* home = std::getenv("CUDA_HOME"))
    result.emplace_back(home);
  if (auto driver = driver_library(); !driver.empty())
    result.push_back(fs::path{driver}.parent_path());
  return result;
}

bool anybody_reads(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0)
    return true;
  mode_t needed = S_ISDIR(status.st_mode) ? S_IROTH | S_IXOTH : S_IROTH;
  return (status.st_mode & needed) == needed;
}

} // namespace

std::vector<view_entry> plan_view(const std::vector<std::string>& wanted) {
  planner plan;
  for (const auto& path : wanted) {
    std::error_code error;
    plan.want(path);
    // Links inside of what is shown may lead out of it.
    if (auto real = fs::canonical(path, error); !error)
      plan.want(real);
  }
  return plan.take();
}

std::vector<std::string> harmless(const std::vector<std::string>& folders,
                                  const std::string& home) {
  std::vector<std::string> result;
  for (const auto& folder : folders) {
    std::error_code error;
    auto real = fs::weakly_canonical(folder, error).string();
    if (folder.starts_with('/') && !error && !is_below(home, real)
        && std::find(crowded.begin(), crowded.end(), real) == crowded.end())
      result.push_back(folder);
  }
  return result;
}

file_view view_for(const std::vector<std::string>& python,
                   const std::vector<std::string>& tools) {
  std::vector<std::string> wanted{system_paths.begin(), system_paths.end()};
  auto folders = python;
  for (const auto& some : {mapped_folders(), cuda_folders(), tools})
    folders.insert(folders.end(), some.begin(), some.end());
  const auto* home = std::getenv("HOME");
  for (auto& one : harmless(folders, home != nullptr ? home : "/root"))
    wanted.push_back(std::move(one));
  file_view result;
  result.entries = plan_view(wanted);
  result.public_files =
    !driver_is_guarded()
    && std::all_of(python.begin(), python.end(), anybody_reads);
  return result;
}

} // namespace caesar::cuda
