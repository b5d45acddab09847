#include "tools/caesar-actors/doctor_report.hpp"

#include <charconv>

namespace caesar::tools {

namespace {

using lines = std::vector<doctor_line>;

void say(lines& out, standing how, std::string subject, std::string what,
         std::string advice = {}) {
  out.push_back({how, std::move(subject), std::move(what), std::move(advice)});
}

/// Returns the first number in "13.0" or "release 13.0"; zero without any.
int32_t major_version(std::string_view text) {
  auto from = text.find_first_of("0123456789");
  if (from == text.npos)
    return 0;
  int32_t result = 0;
  std::from_chars(text.data() + from, text.data() + text.size(), result);
  return result;
}

/// Returns what the judge's torch was built for, else that of the first Python
/// that has one for CUDA; empty: no torch is for CUDA.
std::string torch_cuda(const machine_facts& x) {
  if (x.judge && x.judge->now)
    return x.judge->now->cuda;
  for (const auto& python : x.pythons)
    if (!python.cuda.empty())
      return python.cuda;
  return {};
}

void say_gpus(lines& out, const machine_facts& x) {
  if (!x.gpus.cuda.empty())
    say(out, standing::ok, "CUDA driver",
        "for CUDA " + x.gpus.cuda + " and before"
          + (x.driver.empty() ? "" : ", " + x.driver));
  else if (x.driver.empty())
    say(out, standing::warn, "CUDA driver", "none",
        "only GPUs need it; CPU devices work without");
  else
    say(out, standing::warn, "CUDA driver", x.driver + ", which fails",
        "no GPU can be used: " + x.gpus.why_none
          + "; run nvidia-smi; in a container, hand libcuda.so.1 and the GPUs "
            "to it");
  for (const auto& gpu : x.gpus.gpus)
    say(out, standing::ok, "GPU " + std::to_string(gpu.index),
        gpu.name + ", " + readable_bytes(gpu.memory_bytes) + ", " + gpu.arch
          + ", " + gpu.uuid);
  if (!x.gpus.cuda.empty() && x.gpus.gpus.empty())
    say(out, standing::warn, "GPU", x.gpus.why_none,
        "run nvidia-smi; look at CUDA_VISIBLE_DEVICES; in a container, hand "
        "the GPUs to it");
}

void say_nvcc(lines& out, const machine_facts& x) {
  if (!x.nvcc)
    return say(out, standing::warn, "nvcc", "none",
               "only candidates in CUDA need it: install the CUDA Toolkit and "
               "put its bin folder on PATH, or set CUDA_HOME");
  auto what = x.nvcc->version + " (" + x.nvcc->path + ")";
  auto toolkit = major_version(x.nvcc->version);
  auto torch = torch_cuda(x);
  if (!x.gpus.cuda.empty() && toolkit > major_version(x.gpus.cuda))
    say(out, standing::warn, "nvcc",
        what + ", newer than the driver, which is for CUDA " + x.gpus.cuda,
        "what it compiles may not load: install CUDA Toolkit "
          + std::to_string(major_version(x.gpus.cuda)) + ", or a newer driver");
  else if (!torch.empty() && toolkit != major_version(torch))
    say(out, standing::warn, "nvcc", what + ", but torch is for CUDA " + torch,
        "torch refuses to build with it: set CUDA_HOME to CUDA Toolkit "
          + std::to_string(major_version(torch)));
  else
    say(out, standing::ok, "nvcc", what);
}

void say_counters(lines& out, const machine_facts& x) {
  // Nobody is root in the sandbox of a candidate, which ncu runs in.
  if (x.profiling_for_all)
    say(out, standing::ok, "GPU counters", "readable by every user");
  else
    say(out, standing::warn, "GPU counters", "readable by root only",
        "verdicts go without them, for candidates never run as root: options "
        "nvidia NVreg_RestrictProfilingToAdminUsers=0 in /etc/modprobe.d, then "
        "reboot");
}

void say_tool(lines& out, const std::string& name,
              const std::optional<tool_facts>& tool,
              const std::string& without) {
  if (tool)
    say(out, standing::ok, name, tool->version + " (" + tool->path + ")");
  else
    say(out, standing::warn, name, "none",
        without
          + ": install it with the CUDA Toolkit and put its bin folder "
            "on PATH");
}

} // namespace

std::vector<doctor_line> diagnose_cuda(const machine_facts& machine) {
  lines out;
  say_gpus(out, machine);
  say_nvcc(out, machine);
  if (machine.gpus.gpus.empty())
    return out;
  say_counters(out, machine);
  say_tool(out, "ncu", machine.ncu, "verdicts have no counters");
  say_tool(out, "compute-sanitizer", machine.sanitizer,
           "nobody tells where an illegal access was");
  return out;
}

} // namespace caesar::tools
