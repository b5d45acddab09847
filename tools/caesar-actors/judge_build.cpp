#include "tools/caesar-actors/judge_build.hpp"

#include "config/machine.hpp"
#include "cuda/build/sha256.hpp"
#include "messages/json.hpp"
#include "messages/unique_fd.hpp"
#include "tools/caesar-actors/doctor_probe.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <stdexcept>
#include <sys/file.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

constexpr auto stamp = "caesar-judge.json";

std::string text_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

bool has_judge(const fs::path& folder) {
  return ::access((folder / "caesar-judge").c_str(), X_OK) == 0
         && ::access((folder / "caesar-runner").c_str(), X_OK) == 0
         && ::access((folder / "caesar_light.so").c_str(), R_OK) == 0;
}

fs::path sources_of(const judge_search& where) {
  return (where.programs / "../src").lexically_normal();
}

fs::path script_of(const judge_search& where) {
  return sources_of(where) / "tools/build-judge";
}

/// Whether the judge in `folder` is, as far as is known, for `python`.
bool is_for(const fs::path& folder, const std::string& python) {
  auto built = json::parse(text_of(folder / stamp), nullptr, false);
  auto normal = [](const fs::path& x) {
    return fs::absolute(x).lexically_normal();
  };
  return python.empty() || !built.is_object()
         || normal(built.value("python", python)) == normal(python);
}

/// Returns the interpreter whose torch is wanted.
python_facts chosen_python(const judge_search& where) {
  auto choice =
    where.python.empty() ? where.pythons : std::vector<fs::path>{where.python};
  for (const auto& path : choice)
    if (auto facts = probe_python(path); facts && !facts->torch.empty())
      return *facts;
  throw std::runtime_error{
    "caesar-judge is not built yet, and "
    + (where.python.empty() ? "no python3 on PATH" : where.python + " does not")
    + " has torch: activate the environment that has it, or name its "
      "interpreter in CAESAR_PYTHON"};
}

/// Tells judges apart: another torch, another Python, other sources.
std::string key_of(const python_facts& python, const fs::path& sources) {
  std::vector<fs::path> files;
  for (const auto& x : fs::recursive_directory_iterator{sources / "cuda"})
    if (x.is_regular_file())
      files.push_back(x.path());
  std::sort(files.begin(), files.end());
  auto all = python.path + '\n' + python.torch + '\n';
  for (const auto& file : files)
    all += file.lexically_relative(sources).string() + '\n'
           + cuda::sha256(text_of(file)) + '\n';
  return python.torch + '-' + cuda::sha256(all).substr(0, 12);
}

/// Runs a program, whose output goes to stderr. Returns whether it succeeded.
bool run_aloud(const std::vector<std::string>& argv) {
  std::vector<char*> words;
  for (const auto& word : argv)
    words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, 2, 1);
  pid_t child = 0;
  auto failed =
    ::posix_spawn(&child, words[0], &files, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  if (failed != 0)
    return false;
  auto status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    continue;
  return status == 0;
}

/// Keeps other programs from building in `folder` at the same time.
unique_fd lock(const fs::path& folder) {
  auto path = folder / "lock";
  unique_fd result{::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0666)};
  if (!result || ::flock(result.get(), LOCK_EX) != 0)
    throw std::system_error{errno, std::generic_category(), path.string()};
  return result;
}

/// Programs look for libraries that a bare host lacks in ../lib: those that lie
/// beside this program, wherever that is now.
void link_libraries(const judge_search& where, const fs::path& folder) {
  auto link = folder / "lib";
  auto target = (where.programs / "../lib").lexically_normal();
  std::error_code none;
  if (fs::read_symlink(link, none) == target)
    return;
  fs::remove(link, none);
  fs::create_directory_symlink(target, link);
}

/// Builds into `to`, which appears when it is complete.
void build(const judge_search& where, const python_facts& python,
           const fs::path& to) {
  auto script = script_of(where);
  where.tell("building caesar-judge against torch " + python.torch + " of "
             + python.path + ", once; this takes some minutes");
  auto began = std::chrono::steady_clock::now();
  auto fresh = fs::path{to.string() + ".new"};
  fs::remove_all(fresh);
  if (!run_aloud({script.string(), "--python", python.path, "--into",
                  (fresh / "bin").string()})
      || !has_judge(fresh / "bin"))
    throw std::runtime_error{"caesar-judge could not be built: see above, and "
                             "try again by hand with "
                             + script.string() + " --python " + python.path};
  std::ofstream{fresh / "bin" / stamp}
    << to_line({{"python", python.path}, {"torch", python.torch}}) << '\n';
  fs::rename(fresh, to);
  auto took = std::chrono::duration_cast<std::chrono::seconds>(
    std::chrono::steady_clock::now() - began);
  where.tell("built caesar-judge in " + std::to_string(took.count())
             + " s; it is kept in " + to.string());
}

} // namespace

judge_search this_judge_search() {
  auto environment = [](const char* name) {
    auto value = std::getenv(name);
    return std::string{value == nullptr ? "" : value};
  };
  return {fs::canonical("/proc/self/exe").parent_path(),
          config::default_cache(config::this_machine()),
          environment("CAESAR_PYTHON"),
          find_pythons(environment("PATH"), "/usr/bin/python3"),
          [](const std::string& text) {
            std::fprintf(stderr, "caesar-actors: %s\n", text.c_str());
          }};
}

fs::path find_runner(const judge_search& where) {
  auto is_here =
    ::access((where.programs / "caesar-runner").c_str(), X_OK) == 0;
  return is_here && is_for(where.programs, where.python) ? where.programs
                                                         : find_judge(where);
}

bool can_build_judge(const judge_search& where) {
  return ::access(script_of(where).c_str(), X_OK) == 0;
}

fs::path find_judge(const judge_search& where) {
  if (has_judge(where.programs) && is_for(where.programs, where.python))
    return where.programs;
  if (!can_build_judge(where))
    throw std::runtime_error{
      (where.programs / "caesar-judge").string()
      + (has_judge(where.programs)
           ? " is not for " + where.python
           : ", caesar-runner or caesar_light.so is missing")
      + ": build it (it needs a Python with torch; `caesar-actors doctor` says "
        "what this machine has)"};
  auto python = chosen_python(where);
  auto judges = where.cache / "judges";
  auto folder = judges / key_of(python, sources_of(where));
  fs::create_directories(judges);
  auto locked = lock(judges);
  if (!has_judge(folder / "bin")) {
    fs::remove_all(folder);
    build(where, python, folder);
  }
  link_libraries(where, folder);
  return folder / "bin";
}

} // namespace caesar::tools
