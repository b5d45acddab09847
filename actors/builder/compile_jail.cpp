#include "actors/builder/compile_jail.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace caesar {

namespace {

using strings = std::vector<std::string>;

constexpr std::array system_paths = {"/usr",
                                     "/bin",
                                     "/sbin",
                                     "/lib",
                                     "/lib32",
                                     "/lib64",
                                     "/libx32",
                                     "/etc/alternatives",
                                     "/etc/ld.so.cache",
                                     "/etc/ld.so.conf",
                                     "/etc/ld.so.conf.d"};

// They would need their cache, which is in a home.
constexpr std::array<std::string_view, 2> wrappers = {"ccache", "sccache"};

bool is_wrapper(const std::string& program) {
  auto name = std::filesystem::path{program}.filename().string();
  return std::find(wrappers.begin(), wrappers.end(), name) != wrappers.end();
}

} // namespace

strings jailed(const compile_jail& jail, strings argv,
               const std::filesystem::path& folder) {
  if (jail.program.empty())
    return argv;
  strings result{jail.program,    "--unshare-all", "--die-with-parent",
                 "--new-session", "--cap-drop",    "ALL",
                 "--proc",        "/proc",         "--dev",
                 "/dev",          "--tmpfs",       "/tmp"};
  auto show = [&](const char* how, const std::string& path) {
    result.insert(result.end(), {how, path, path});
  };
  for (const auto* path : system_paths)
    show("--ro-bind-try", path);
  for (const auto& path : jail.folders)
    if (!path.empty() && !path.starts_with("/usr/"))
      show("--ro-bind-try", path);
  if (argv.size() > 1 && is_wrapper(argv.front()))
    argv.erase(argv.begin());
  // A compiler by its path has its own headers beside its folder; nvcc's host
  // compiler as well.
  auto show_compiler = [&](const std::string& program) {
    if (program.starts_with('/') && !program.starts_with("/usr/"))
      show("--ro-bind-try",
           std::filesystem::path{program}.parent_path().parent_path());
  };
  show_compiler(argv.front());
  if (auto at = std::find(argv.begin(), argv.end(), "-ccbin");
      at != argv.end() && at + 1 != argv.end())
    show_compiler(at[1]);
  if (!folder.empty()) {
    show("--bind", folder.string());
    result.insert(result.end(), {"--chdir", folder.string()});
  }
  result.push_back("--");
  result.insert(result.end(), argv.begin(), argv.end());
  return result;
}

} // namespace caesar
