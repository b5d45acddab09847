#include "cuda/device/gpu_list.hpp"
#include "tools/caesar-actors/doctor_probe.hpp"

#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace caesar::tools {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds tool_limit{10};

constexpr int sys_admin_bit = 21; // CAP_SYS_ADMIN of capability.h

std::string text_of(const fs::path& path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

/// Returns a program of the CUDA Toolkit, with the line of what it says for
/// --version that has `word`, from there on.
std::optional<tool_facts> probe_tool(const std::string& name,
                                     std::string_view word) {
  auto home = std::getenv("CUDA_HOME");
  std::vector<fs::path> others{fs::path{"/usr/local/cuda/bin"} / name};
  if (home != nullptr)
    others.insert(others.begin(), fs::path{home} / "bin" / name);
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

bool has_sys_admin() {
  auto line = line_with(text_of("/proc/self/status"), "CapEff:");
  auto from = line.find_last_of(" \t") + 1;
  uint64_t bits = 0;
  std::from_chars(line.data() + from, line.data() + line.size(), bits, 16);
  return (bits >> sys_admin_bit & 1) != 0;
}

} // namespace

void probe_cuda(machine_facts& facts) {
  facts.nvcc = probe_tool("nvcc", "release");
  facts.sanitizer = probe_tool("compute-sanitizer", "Version");
  facts.ncu = probe_tool("ncu", "Version");
  facts.driver = line_with(text_of("/proc/driver/nvidia/version"), "NVRM");
  facts.gpus = cuda::find_gpus();
  auto admin_only =
    line_with(text_of("/proc/driver/nvidia/params"), "RmProfilingAdminOnly");
  facts.profiling_for_all = admin_only.ends_with(": 0");
  facts.sys_admin = has_sys_admin();
}

} // namespace caesar::tools
