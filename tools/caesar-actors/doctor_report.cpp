#include "tools/caesar-actors/doctor_report.hpp"

#include "messages/json.hpp"
#include "tools/caesar-actors/doctor_sandbox_report.hpp"

#include <algorithm>
#include <cstdio>

namespace caesar::tools {

namespace {

constexpr uint64_t mib = uint64_t{1} << 20;
constexpr uint64_t gib = uint64_t{1} << 30;

/// What one compiler takes for a file with torch's headers.
constexpr uint64_t compile_bytes = 3 * gib / 2;

/// Files and sockets of a run: a few for each judge, builder job and sample.
constexpr uint64_t enough_open_files = 4096;

using lines = std::vector<doctor_line>;

void say(lines& out, standing how, std::string subject, std::string what,
         std::string advice = {}) {
  out.push_back({how, std::move(subject), std::move(what), std::move(advice)});
}

void say_compiler(lines& out, const machine_facts& x) {
  if (x.compiler)
    say(out, standing::ok, "C++ compiler",
        x.compiler->version + " (" + x.compiler->path + ")");
  else
    say(out, standing::missing, "C++ compiler", "none",
        "candidates are compiled with it: apt-get install g++, or set CXX");
}

void say_path(lines& out, const machine_facts& x) {
  if (x.build.light)
    say(out, standing::ok, "compile path",
        "light headers first, torch's for what they cannot do");
  else
    say(out, standing::warn, "compile path", "torch's headers alone",
        "light ones take a second, not a minute: [build] light = true");
}

void say_torch(lines& out, const machine_facts& x) {
  auto found = false;
  for (const auto& python : x.pythons) {
    if (python.torch.empty())
      continue;
    found = true;
    auto built_for =
      python.cuda.empty() ? "for the CPU" : "for CUDA " + python.cuda;
    say(out, standing::ok, "torch",
        python.torch + " " + built_for + ", Python " + python.version + " ("
          + python.path + ")");
  }
  if (found)
    return;
  std::string where;
  for (const auto& python : x.pythons)
    where += (where.empty() ? "" : ", ") + python.path;
  say(out, standing::missing, "torch",
      where.empty() ? "no Python" : "not in " + where,
      "apt-get install libtorch-dev python3-torch python3-setuptools, or "
      "activate the environment that has torch");
}

/// Says what a judge was built against and what there is now.
void say_judge(lines& out, const machine_facts& x) {
  auto rebuild =
    std::string{"build it where torch is: ninja -C build/release caesar-judge"};
  if (!x.judge)
    return say(out, standing::missing, "caesar-judge",
               "not beside this program",
               x.judge_trouble.empty() ? rebuild : x.judge_trouble);
  const auto& judge = *x.judge;
  if (judge.python.empty() || judge.torch.empty())
    return say(out, standing::ok, "caesar-judge",
               judge.path + ", which does not tell its torch");
  auto built =
    judge.path + ", for torch " + judge.torch + " of " + judge.python;
  if (!judge.now)
    say(out, standing::missing, "caesar-judge",
        built + ", which does not run any more", rebuild);
  else if (judge.now->torch != judge.torch)
    say(out, standing::missing, "caesar-judge",
        built
          + (judge.now->torch.empty() ? ", which has no torch any more"
                                      : ", which now has " + judge.now->torch),
        rebuild + ", after deleting that folder's CMakeCache.txt");
  else if (!x.gpus.gpus.empty() && judge.now->cuda.empty())
    say(out, standing::warn, "caesar-judge", built + ", which is for the CPU",
        "GPUs need a torch for CUDA: CAESAR_PYTHON=/path/to/its/python3 names "
        "its interpreter when you build");
  else
    say(out, standing::ok, "caesar-judge", built);
}

void say_runner(lines& out, const machine_facts& x) {
  if (x.runner)
    say(out, standing::ok, "caesar-runner", *x.runner);
  else
    say(out, standing::missing, "caesar-runner", "not beside this program",
        "build it where torch is: ninja -C build/release caesar-runner");
}

void say_cores(lines& out, const machine_facts& x) {
  if (x.device_cores.empty()) {
    say(out, standing::missing, "cores", "too few for a device of their own",
        "give this process two cores or more, or name the device's: "
        "[[device]] cores = [0]");
    return;
  }
  say(out, standing::ok, "cores",
      ranges(x.device_cores) + " for CPU devices, " + ranges(x.builder_cores)
        + " for builds, unless [[device]] says otherwise");
}

void say_profilers(lines& out, const machine_facts& x) {
  if (!x.perf_event_paranoid)
    say(out, standing::warn, "CPU counters", "this kernel has no perf events",
        "profiles go without them");
  else if (*x.perf_event_paranoid <= 2 || x.root)
    say(out, standing::ok, "CPU counters",
        "readable, perf_event_paranoid is "
          + std::to_string(*x.perf_event_paranoid));
  else
    say(out, standing::warn, "CPU counters",
        "perf_event_paranoid is " + std::to_string(*x.perf_event_paranoid),
        "profiles go without them: sysctl kernel.perf_event_paranoid=2");
}

void say_memory(lines& out, const machine_facts& x) {
  auto what = readable_bytes(x.memory_free_bytes) + " free of "
              + readable_bytes(x.memory_bytes);
  if (x.memory_free_bytes < compile_bytes)
    say(out, standing::missing, "memory", what,
        "one compilation against torch's headers takes "
          + readable_bytes(compile_bytes) + ": free some");
  else if (x.memory_free_bytes < 3 * compile_bytes)
    say(out, standing::warn, "memory", what,
        "set [build] slots = 1, or free some");
  else
    say(out, standing::ok, "memory", what);
}

std::string kept_text(const build_facts& x) {
  return ", " + std::to_string(x.artefacts) + " artefacts of "
         + readable_bytes(x.artefact_bytes)
         + (x.limit_bytes == 0 ? ", no limit"
                               : ", at most " + readable_bytes(x.limit_bytes));
}

void say_disk(lines& out, const std::string& subject, const disk_facts& x,
              const std::string& kept = {}) {
  auto what = readable_bytes(x.free_bytes) + " free in " + x.path + kept;
  if (!x.writable)
    say(out, standing::missing, subject, x.path + " cannot be written",
        "choose another folder, or change its owner");
  else if (x.free_bytes < 100 * mib)
    say(out, standing::missing, subject, what, "free 100 MiB at least");
  else if (x.free_bytes < 2 * gib)
    say(out, standing::warn, subject, what, "free 2 GiB for a long run");
  else
    say(out, standing::ok, subject, what);
}

void say_open_files(lines& out, const machine_facts& x) {
  auto what = std::to_string(x.open_files) + ", at most "
              + std::to_string(x.open_files_max);
  if (x.open_files >= enough_open_files)
    say(out, standing::ok, "open files", what);
  else
    say(out, standing::warn, "open files", what,
        "many trajectories need more: ulimit -n "
          + std::to_string(
            std::clamp(x.open_files_max, x.open_files, uint64_t{65536})));
}

} // namespace

std::vector<doctor_line> diagnose(const machine_facts& machine) {
  lines out;
  say_compiler(out, machine);
  say_path(out, machine);
  say_torch(out, machine);
  say_judge(out, machine);
  say_runner(out, machine);
  for (auto& line : diagnose_cuda(machine))
    out.push_back(std::move(line));
  say_cores(out, machine);
  say_memory(out, machine);
  say_disk(out, "cache", machine.cache, kept_text(machine.build));
  say_disk(out, "runs", machine.runs);
  say_open_files(out, machine);
  for (auto& line : sandbox_lines(machine.sandbox))
    out.push_back(std::move(line));
  say_profilers(out, machine);
  return out;
}

namespace {

/// Whether a GPU was found that nothing is wrong with.
bool has_gpu(const std::vector<doctor_line>& lines) {
  return std::any_of(lines.begin(), lines.end(), [](const auto& line) {
    return line.how == standing::ok && line.subject.starts_with("GPU ")
           && line.subject != "GPU counters";
  });
}

} // namespace

bool can_run(const std::vector<doctor_line>& lines) {
  return std::none_of(lines.begin(), lines.end(), [](const auto& line) {
    return line.how == standing::missing;
  });
}

std::string render_text(const std::vector<doctor_line>& lines) {
  constexpr size_t standing_width = 9, subject_width = 17;
  auto padded = [](std::string text, size_t width) {
    text.resize(std::max(width, text.size() + 1), ' ');
    return text;
  };
  std::string result;
  for (const auto& line : lines) {
    result += padded(std::string{name_of(line.how)}, standing_width)
              + padded(line.subject, subject_width) + line.what + '\n';
    if (!line.advice.empty())
      result += std::string(standing_width + subject_width, ' ') + "-> "
                + line.advice + '\n';
  }
  if (!can_run(lines))
    result += "This machine cannot run yet: see what is missing above.\n";
  else if (has_gpu(lines))
    result += "This machine can run on CPU and CUDA devices.\n";
  else
    result += "This machine can run on CPU devices.\n";
  return result;
}

std::string render_json(const std::vector<doctor_line>& lines) {
  json result = json::object();
  result["can_run"] = can_run(lines);
  result["lines"] = lines;
  return to_pretty(result) + '\n';
}

std::string ranges(const std::vector<int32_t>& numbers) {
  std::string result;
  for (size_t first = 0; first < numbers.size();) {
    auto last = first;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1)
      ++last;
    result += (result.empty() ? "" : ",") + std::to_string(numbers[first]);
    if (last > first)
      result += "-" + std::to_string(numbers[last]);
    first = last + 1;
  }
  return result.empty() ? "none" : result;
}

std::string readable_bytes(uint64_t bytes) {
  char text[32];
  if (bytes >= gib)
    std::snprintf(text, sizeof text, "%.1f GiB",
                  static_cast<double>(bytes) / static_cast<double>(gib));
  else
    std::snprintf(text, sizeof text, "%llu MiB",
                  static_cast<unsigned long long>(bytes / mib));
  return text;
}

} // namespace caesar::tools
