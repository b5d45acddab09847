#include "actors/builder/compile_jail.hpp"

#include <algorithm>
#include <array>
#include <optional>
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

/// The programs that a command names: its own, and nvcc's host compiler.
strings compilers_in(const strings& argv) {
  strings result{argv.front()};
  if (argv.size() > 1 && is_wrapper(argv.front()))
    result = {argv[1]};
  if (auto at = std::find(argv.begin(), argv.end(), "-ccbin");
      at != argv.end() && at + 1 != argv.end())
    result.push_back(at[1]);
  return result;
}

/// A compiler by its path has its own headers beside its folder. The system's
/// are shown anyway, and all there is never is.
std::optional<std::string> folder_of(const std::string& compiler) {
  auto folder =
    std::filesystem::path{compiler}.lexically_normal().parent_path();
  auto shown = folder.parent_path();
  auto is_of_system = std::any_of(
    system_paths.begin(), system_paths.end(), [&](const std::string& path) {
      return folder == path || folder.string().starts_with(path + '/');
    });
  if (!folder.is_absolute() || is_of_system || shown == shown.root_path())
    return std::nullopt;
  return shown.string();
}

} // namespace

strings jailed(const compile_jail& jail, strings argv,
               const std::filesystem::path& folder, const strings& part_of) {
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
  for (const auto& compiler : compilers_in(part_of.empty() ? argv : part_of))
    if (auto shown = folder_of(compiler))
      show("--ro-bind-try", *shown);
  if (!folder.empty()) {
    show("--bind", folder.string());
    result.insert(result.end(), {"--chdir", folder.string()});
  }
  result.push_back("--");
  result.insert(result.end(), argv.begin(), argv.end());
  return result;
}

} // namespace caesar
