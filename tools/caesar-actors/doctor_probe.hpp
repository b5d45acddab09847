#pragma once

#include "config/options.hpp"
#include "tools/caesar-actors/doctor_facts.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Looks at this machine. Nothing here links CUDA, torch or Python: it asks
// programs and the kernel, and tries things out in children.

namespace caesar::tools {

/// Where to look for what is this project's.
struct probe_places {
  std::filesystem::path programs; ///< The folder of judge and runner.
  config::build_options build;
  std::filesystem::path runs;
  std::vector<int32_t> device_cores;
  std::vector<int32_t> builder_cores;
  std::string judge_trouble; ///< Why there is no judge; or empty.
};

/// Gathers everything; takes about a second.
machine_facts probe_machine(const probe_places& places);

/// Asks one interpreter; nothing when it does not run.
std::optional<python_facts> probe_python(const std::filesystem::path& python);

/// Fills in what is about GPUs and their tools.
void probe_cuda(machine_facts& facts);

/// Tries what the sandbox needs, in children of this process, and all of it
/// together in `runner`, if there is one.
sandbox_facts probe_sandbox(const std::optional<std::string>& runner);

/// Returns what `runner`, a caesar-runner, says that a candidate's process
/// lacks here; empty when it lacks nothing, nothing when it cannot be asked.
std::optional<std::string> ask_runner(const std::string& runner);

/// Returns the bubblewrap that starts programs here, if there is one.
std::optional<std::filesystem::path> find_bubblewrap();

/// Runs a program without a shell and returns what it printed on its standard
/// output; nothing when it failed, or ran longer than `limit` and was killed.
std::optional<std::string> output_of(const std::vector<std::string>& argv,
                                     std::chrono::milliseconds limit);

/// Returns the interpreters called python3 on a PATH, each once, in its order,
/// `extra` last.
std::vector<std::filesystem::path>
find_pythons(std::string_view path, const std::filesystem::path& extra);

/// Returns where PATH finds `name`, else the first of `others` that is a
/// program, else nothing.
std::optional<std::filesystem::path>
find_program(const std::string& name,
             const std::vector<std::filesystem::path>& others = {});

/// Returns the first line of `text` that has `word`; empty when none has.
std::string line_with(std::string_view text, std::string_view word);

} // namespace caesar::tools
