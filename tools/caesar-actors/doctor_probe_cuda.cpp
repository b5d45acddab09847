#include "cuda/device/gpu_list.hpp"
#include "tools/caesar-actors/doctor_probe.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds tool_limit{10};

std::string text_of(const fs::path& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// Returns a program of the CUDA Toolkit, with the line of what it says for
/// --version that has `word`, from there on.
/// Also looks at the paths `apart`, which are no toolkit's.
std::optional<tool_facts> probe_tool(const std::string& name,
                                     std::string_view word,
                                     const std::vector<fs::path>& apart = {}) {
  auto home = std::getenv("CUDA_HOME");
  std::vector<fs::path> others{fs::path{"/usr/local/cuda/bin"} / name};
  if (home != nullptr)
    others.insert(others.begin(), fs::path{home} / "bin" / name);
  others.insert(others.end(), apart.begin(), apart.end());
  auto path = find_program(name, others);
  if (!path)
    return std::nullopt;
  auto said = output_of({path->string(), "--version"}, tool_limit);
  if (!said)
    return std::nullopt;
  auto line = line_with(*said, word);
  return tool_facts{path->string(),
                    line.substr(std::min(line.find(word), line.size()))};
}

/// Returns the ncus that were installed apart from a toolkit, the newest first.
std::vector<fs::path> lone_ncus() {
  std::error_code error;
  std::vector<fs::path> result;
  for (const auto& one :
       fs::directory_iterator{"/opt/nvidia/nsight-compute", error})
    result.push_back(one.path() / "ncu");
  std::sort(result.rbegin(), result.rend());
  return result;
}

} // namespace

void probe_cuda(machine_facts& facts) {
  facts.nvcc = probe_tool("nvcc", "release");
  facts.sanitizer = probe_tool("compute-sanitizer", "Version");
  facts.ncu = probe_tool("ncu", "Version", lone_ncus());
  facts.driver = line_with(text_of("/proc/driver/nvidia/version"), "NVRM");
  facts.gpus = cuda::find_gpus();
  auto admin_only =
    line_with(text_of("/proc/driver/nvidia/params"), "RmProfilingAdminOnly");
  facts.profiling_for_all = admin_only.ends_with(": 0");
}

} // namespace caesar::tools
