#include "cuda/runner/zygote.hpp"

#include "cuda/python/interpreter.hpp"
#include "cuda/runner/candidate.hpp"
#include "cuda/runner/sandbox_probe.hpp"
#include "cuda/runner/tool_start.hpp"
#include "cuda/wire/keeper_records.hpp"
#include "cuda/wire/packets.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <pybind11/stl.h>
#include <signal.h>
#include <stdexcept>
#include <string_view>

extern char** environ;

namespace caesar::text {

extern const std::string_view candidate_py;
extern const std::string_view compile_calls_py;
extern const std::string_view record_py;
extern const std::string_view tensors_py;
extern const std::string_view warm_up_py;

} // namespace caesar::text

namespace py = pybind11;

namespace caesar::cuda {

namespace {

constexpr std::array<std::string_view, 9> kept_variables = {
  "PATH",       "LANG",        "LC_ALL",    "LD_LIBRARY_PATH", "HOME",
  "PYTHONPATH", "VIRTUAL_ENV", "CUDA_HOME", "TMPDIR"};

// More threads could hold locks that a fork would copy for ever.
constexpr std::array<const char*, 4> single_threaded = {
  "OMP_NUM_THREADS=1", "OPENBLAS_NUM_THREADS=1", "MKL_NUM_THREADS=1",
  "NUMEXPR_NUM_THREADS=1"};

bool is_kept(std::string_view variable) {
  auto name = variable.substr(0, variable.find('='));
  return std::find(kept_variables.begin(), kept_variables.end(), name)
           != kept_variables.end()
         || std::find(single_threaded.begin(), single_threaded.end(), variable)
              != single_threaded.end();
}

size_t count_threads() {
  std::filesystem::directory_iterator tasks{"/proc/self/task"};
  return static_cast<size_t>(std::distance(begin(tasks), end(tasks)));
}

/// Returns where what makes modules of light libraries lies.
std::string light_extension() {
  auto program = std::filesystem::read_symlink("/proc/self/exe");
  auto path = program.parent_path() / "caesar_light.so";
  if (!std::filesystem::exists(path))
    throw std::runtime_error{path.string() + " is missing: it belongs beside "
                             + program.filename().string()};
  return path;
}

/// Returns the folders and files that this Python works with.
std::vector<std::string> python_files() {
  auto found = py::module_::import("caesar_warm_up").attr("used_files")();
  return found.cast<std::vector<std::string>>();
}

tool_programs& shared_tools() {
  static tool_programs instance;
  return instance;
}

sandbox_plan& shared_plan() {
  static sandbox_plan instance;
  return instance;
}

} // namespace

void clean_environment(char** argv) {
  std::vector<char*> clean;
  bool dirty = false;
  size_t settings = 0;
  for (char** at = environ; *at != nullptr; ++at) {
    auto kept = is_kept(*at);
    dirty = dirty || !kept;
    if (kept && std::string_view{*at}.ends_with("_NUM_THREADS=1"))
      ++settings;
    else if (kept)
      clean.push_back(*at);
  }
  if (!dirty && settings == single_threaded.size())
    return;
  for (const auto* setting : single_threaded)
    clean.push_back(const_cast<char*>(setting));
  clean.push_back(nullptr);
  ::execve("/proc/self/exe", argv, clean.data());
  throw std::runtime_error{"cannot start again with a clean environment"};
}

void import_modules() {
  add_module("caesar_tensors", text::tensors_py); // Imports torch.
  add_extension("caesar_light", light_extension());
  add_module("compile_calls", text::compile_calls_py);
  add_module("record", text::record_py);
  add_module("caesar_candidate", text::candidate_py);
  add_module("caesar_warm_up", text::warm_up_py);
}

void warm_up() {
  import_modules();
  if (auto threads = count_threads(); threads != 1)
    throw std::runtime_error{
      "importing torch left " + std::to_string(threads)
      + " threads, and a process can only be forked safely with one"};
}

std::string plan_sandbox() {
  auto& plan = shared_plan();
  shared_tools() = find_tools();
  plan = make_plan(python_files(), shared_tools().folders());
  return probe_sandbox(plan, fork_keeper);
}

bool fork_keeper(keeper_task task) {
  task.plan = &shared_plan();
  PyOS_BeforeFork();
  auto pid = ::fork();
  if (pid == 0) {
    auto body = std::move(task.body);
    task.body = [body = std::move(body)](std::vector<unique_fd> fds) {
      PyOS_AfterFork_Child();
      return body(std::move(fds));
    };
    keep_runner(std::move(task));
  }
  PyOS_AfterFork_Parent();
  return pid > 0;
}

std::string check_sandbox() {
  auto plan = make_plan({}, {});
  return probe_sandbox(plan, [](keeper_task task) {
    auto pid = ::fork();
    if (pid == 0)
      keep_runner(std::move(task));
    return pid > 0;
  });
}

void serve_spawns(int control, std::string_view missing) {
  zygote_hello hello;
  hello.threads = 1;
  hello.sandbox_bytes = static_cast<uint32_t>(
    missing.copy(hello.sandbox.data(), hello.sandbox.size()));
  send_record(control, hello);
  for (;;) {
    auto request = receive_packet(control, sizeof(spawn_request));
    auto spawn = record_in<spawn_request>(request);
    auto under_tool = spawn && spawn->tool != runner_tool::none;
    if (!spawn || request.fds.size() < (under_tool ? 4 : 3))
      return;
    keeper_task task;
    task.leash = std::move(request.fds.front());
    request.fds.erase(request.fds.begin());
    task.fds = std::move(request.fds);
    task.limits.memory_bytes = spawn->memory_bytes;
    task.limits.cuda = spawn->cuda != 0;
    task.limits.tool = under_tool;
    task.body = [tool = spawn->tool](std::vector<unique_fd> fds) {
      return tool == runner_tool::none
               ? run_candidate(std::move(fds))
               : become_tool(tool, shared_tools(), std::move(fds));
    };
    // A failure shows as a leash that ends without a word.
    fork_keeper(std::move(task));
  }
}

} // namespace caesar::cuda
