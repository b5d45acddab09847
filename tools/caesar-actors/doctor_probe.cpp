#include "tools/caesar-actors/doctor_probe.hpp"

#include "cuda/build/cache_trim.hpp"
#include "messages/json.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace caesar::tools {

namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr auto tool_limit = 10s;

// Reads torch's version without importing it, which takes seconds.
constexpr auto ask_python = R"(
import importlib.util, os, platform, runpy
spec = importlib.util.find_spec("torch")
said = {}
if spec and spec.origin:
    said = runpy.run_path(os.path.join(os.path.dirname(spec.origin), "version.py"))
print(platform.python_version())
print(said.get("__version__", ""))
print(said.get("cuda") or "")
)";

std::string text_of(const fs::path& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

std::string environment(const char* name) {
  auto value = std::getenv(name);
  return value == nullptr ? "" : value;
}

/// Returns the number that stands behind `word` in `text`, if any does.
std::optional<uint64_t> number_after(std::string_view text,
                                     std::string_view word) {
  auto at = text.find(word);
  if (at == text.npos)
    return std::nullopt;
  text.remove_prefix(at + word.size());
  text.remove_prefix(std::min(text.find_first_not_of(" \t:"), text.size()));
  uint64_t result = 0;
  auto [end, error] =
    std::from_chars(text.data(), text.data() + text.size(), result);
  return error == std::errc{} ? std::optional{result} : std::nullopt;
}

/// Returns what the compiler says that builds of candidates will use.
std::optional<tool_facts> probe_compiler() {
  std::istringstream words{environment("CXX")};
  std::vector<std::string> command{std::istream_iterator<std::string>{words},
                                   {}};
  if (command.empty())
    command = {"c++"};
  auto path = find_program(command[0], {command[0]});
  command.emplace_back("--version");
  auto said = output_of(command, tool_limit);
  if (!said)
    return std::nullopt;
  return tool_facts{path ? path->string() : command[0], line_with(*said, "")};
}

std::vector<python_facts> probe_pythons() {
  std::vector<python_facts> result;
  for (const auto& python :
       find_pythons(environment("PATH"), "/usr/bin/python3"))
    if (auto facts = probe_python(python))
      result.push_back(std::move(*facts));
  return result;
}

std::optional<std::string> program_in(const fs::path& folder,
                                      const char* name) {
  auto path = folder / name;
  if (access(path.c_str(), X_OK) != 0)
    return std::nullopt;
  return path.string();
}

/// Asks the file system that a folder is on, or will be on once it is made.
disk_facts probe_disk(fs::path folder) {
  disk_facts facts;
  facts.path = folder.string();
  std::error_code error;
  folder = fs::absolute(folder, error);
  while (!fs::exists(folder, error) && folder.has_relative_path())
    folder = folder.parent_path();
  struct statvfs status;
  if (statvfs(folder.c_str(), &status) == 0)
    facts.free_bytes = uint64_t{status.f_bavail} * status.f_frsize;
  facts.writable = access(folder.c_str(), W_OK | X_OK) == 0;
  return facts;
}

void probe_memory(machine_facts& facts) {
  auto text = text_of("/proc/meminfo");
  facts.memory_bytes = number_after(text, "MemTotal").value_or(0) << 10;
  facts.memory_free_bytes = number_after(text, "MemAvailable").value_or(0)
                            << 10;
  // In a container, its control group is at this place.
  auto group = fs::path{"/sys/fs/cgroup"};
  auto limit = number_after(text_of(group / "memory.max"), "");
  auto used = number_after(text_of(group / "memory.current"), "");
  if (limit && used && *limit < facts.memory_bytes) {
    facts.memory_bytes = *limit;
    facts.memory_free_bytes =
      std::min(facts.memory_free_bytes, *limit - std::min(*used, *limit));
  }
}

void probe_permissions(machine_facts& facts) {
  facts.root = geteuid() == 0;
  // Its values may be negative, and those allow everything.
  std::ifstream paranoid{"/proc/sys/kernel/perf_event_paranoid"};
  if (int32_t value = 0; paranoid >> value)
    facts.perf_event_paranoid = value;
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
    facts.open_files = files.rlim_cur;
    facts.open_files_max = files.rlim_max;
  }
}

/// Returns what stands beside a judge about how it was built.
std::optional<judge_facts> probe_judge(const fs::path& folder) {
  auto path = program_in(folder, "caesar-judge");
  if (!path)
    return std::nullopt;
  judge_facts facts;
  facts.path = *path;
  auto built = json::parse(text_of(*path + ".json"), nullptr, false);
  if (!built.is_object())
    return facts;
  facts.python = built.value("python", "");
  facts.torch = built.value("torch", "");
  if (!facts.python.empty() && !facts.torch.empty())
    facts.now = probe_python(facts.python);
  return facts;
}

build_facts probe_build(const config::build_options& x) {
  auto kept = cuda::contents_of(x.cache / "artefacts");
  return {x.light, kept.entries, kept.bytes, x.cache_bytes};
}

} // namespace

std::optional<python_facts> probe_python(const fs::path& python) {
  auto said = output_of({python.string(), "-c", ask_python}, tool_limit);
  if (!said)
    return std::nullopt;
  std::istringstream lines{*said};
  python_facts facts;
  facts.path = python.string();
  std::getline(lines, facts.version);
  std::getline(lines, facts.torch);
  std::getline(lines, facts.cuda);
  return facts;
}

machine_facts probe_machine(const probe_places& places) {
  machine_facts facts;
  facts.compiler = probe_compiler();
  probe_cuda(facts);
  facts.pythons = probe_pythons();
  facts.judge = probe_judge(places.programs);
  facts.judge_trouble = places.judge_trouble;
  facts.runner = program_in(places.programs, "caesar-runner");
  facts.device_cores = places.device_cores;
  facts.builder_cores = places.builder_cores;
  facts.sandbox = probe_sandbox(facts.runner);
  probe_memory(facts);
  probe_permissions(facts);
  facts.build = probe_build(places.build);
  facts.cache = probe_disk(places.build.cache);
  facts.runs = probe_disk(places.runs);
  return facts;
}

} // namespace caesar::tools
