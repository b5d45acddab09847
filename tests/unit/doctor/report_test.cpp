#include "messages/json.hpp"
#include "tools/caesar-actors/doctor_report.hpp"

#include "tests/support/catch.hpp"

#include <cerrno>
#include <functional>

using namespace caesar;
using namespace caesar::tools;

namespace {

constexpr uint64_t gib = uint64_t{1} << 30;

/// A machine that lacks nothing.
machine_facts good_machine() {
  machine_facts x;
  x.compiler = {"/usr/bin/c++", "g++ 12.2.0"};
  x.nvcc = {"/usr/local/cuda/bin/nvcc", "release 13.0"};
  x.driver = "NVRM version: 580";
  x.sanitizer = {"/usr/local/cuda/bin/compute-sanitizer", "Version 2025.3"};
  x.ncu = {"/usr/local/cuda/bin/ncu", "Version 2025.3"};
  x.gpus = {{{0, "NVIDIA H200", "GPU-8d4c", "sm_90", 140 * gib}}, "13.0", ""};
  x.profiling_for_all = true;
  x.pythons = {{"/usr/bin/python3", "3.12.3", "2.11.0", "13.0"}};
  x.judge = {"/opt/caesar-judge", "/usr/bin/python3", "2.11.0", x.pythons[0]};
  x.runner = "/opt/caesar-runner";
  x.device_cores = {2, 3};
  x.builder_cores = {0, 1};
  x.sandbox.landlock_abi = 4;
  x.sandbox.bubblewrap = {"/usr/bin/bwrap", "bubblewrap 0.8.0"};
  x.sandbox.bubblewrap_works = true;
  x.sandbox.runner_gaps = "";
  x.perf_event_paranoid = 2;
  x.memory_bytes = 32 * gib;
  x.memory_free_bytes = 30 * gib;
  x.cache = {"/var/cache/us", 100 * gib, true};
  x.runs = {"runs", 100 * gib, true};
  x.open_files = 65536;
  x.open_files_max = 65536;
  return x;
}

doctor_line line_about(const std::string& subject,
                       const std::vector<doctor_line>& lines) {
  for (const auto& line : lines)
    if (line.subject == subject)
      return line;
  FAIL("no line about " << subject);
  return {};
}

} // namespace

TEST_CASE("a machine that lacks nothing gets no advice", "[doctor]") {
  auto lines = diagnose(good_machine());
  for (const auto& line : lines) {
    INFO(line.subject);
    CHECK(line.how == standing::ok);
    CHECK(line.advice.empty());
  }
  CHECK(can_run(lines));
}

TEST_CASE("what lacks is told with advice", "[doctor]") {
  struct row {
    const char* subject;
    standing how;
    std::function<void(machine_facts&)> spoil;
  };
  using enum standing;
  auto rows = std::vector<row>{
    {"C++ compiler", missing, [](auto& x) { x.compiler.reset(); }},
    {"nvcc", warn, [](auto& x) { x.nvcc.reset(); }},
    {"nvcc", warn, [](auto& x) { x.nvcc->version = "release 14.1"; }},
    {"nvcc", warn, [](auto& x) { x.judge->now->cuda = "12.8"; }},
    {"CUDA driver", warn,
     [](auto& x) {
       x.driver.clear();
       x.gpus = {{}, "", "no CUDA driver"};
     }},
    {"CUDA driver", warn,
     [](auto& x) {
       x.gpus = {{}, "", "error 999"};
     }},
    {"GPU", warn,
     [](auto& x) {
       x.gpus = {{}, "13.0", "it shows none"};
     }},
    {"ncu", warn, [](auto& x) { x.ncu.reset(); }},
    {"compute-sanitizer", warn, [](auto& x) { x.sanitizer.reset(); }},
    {"compile path", warn, [](auto& x) { x.build.light = false; }},
    {"torch", missing, [](auto& x) { x.pythons[0].torch.clear(); }},
    {"torch", missing, [](auto& x) { x.pythons.clear(); }},
    {"caesar-judge", missing, [](auto& x) { x.judge.reset(); }},
    {"caesar-judge", missing, [](auto& x) { x.judge->now.reset(); }},
    {"caesar-judge", missing, [](auto& x) { x.judge->torch = "2.6.0"; }},
    {"caesar-judge", missing, [](auto& x) { x.judge->now->torch.clear(); }},
    {"caesar-judge", warn, [](auto& x) { x.judge->now->cuda.clear(); }},
    {"caesar-runner", missing, [](auto& x) { x.runner.reset(); }},
    {"cores", missing, [](auto& x) { x.device_cores.clear(); }},
    {"memory", missing, [](auto& x) { x.memory_free_bytes = gib; }},
    {"memory", warn, [](auto& x) { x.memory_free_bytes = 2 * gib; }},
    {"cache", missing, [](auto& x) { x.cache.writable = false; }},
    {"cache", missing, [](auto& x) { x.cache.free_bytes = 5; }},
    {"runs", warn, [](auto& x) { x.runs.free_bytes = gib; }},
    {"open files", warn, [](auto& x) { x.open_files = 1024; }},
    {"user namespaces", warn,
     [](auto& x) { x.sandbox.user_namespace = EPERM; }},
    {"sandbox", warn, [](auto& x) { x.sandbox.runner_gaps = "a limit"; }},
    {"sandbox", warn, [](auto& x) { x.sandbox.runner_gaps.reset(); }},
    {"mount namespaces", warn,
     [](auto& x) { x.sandbox.mount_namespace = EPERM; }},
    {"PID namespaces", warn, [](auto& x) { x.sandbox.pid_namespace = EPERM; }},
    {"net namespaces", warn, [](auto& x) { x.sandbox.net_namespace = EPERM; }},
    {"bubblewrap", warn,
     [](auto& x) {
       x.sandbox.bubblewrap.reset();
       x.sandbox.bubblewrap_works = false;
     }},
    {"bubblewrap", warn, [](auto& x) { x.sandbox.bubblewrap_works = false; }},
    {"Landlock", warn, [](auto& x) { x.sandbox.landlock_abi = 0; }},
    {"seccomp", warn, [](auto& x) { x.sandbox.seccomp = ENOSYS; }},
    {"sealed memory", missing,
     [](auto& x) { x.sandbox.future_write_seal = EINVAL; }},
    {"GPU counters", warn, [](auto& x) { x.profiling_for_all = false; }},
    {"CPU counters", warn, [](auto& x) { x.perf_event_paranoid = 3; }},
    {"CPU counters", warn, [](auto& x) { x.perf_event_paranoid.reset(); }},
  };
  for (const auto& [subject, how, spoil] : rows) {
    INFO(subject);
    auto machine = good_machine();
    spoil(machine);
    auto lines = diagnose(machine);
    auto line = line_about(subject, lines);
    CHECK(line.how == how);
    CHECK(!line.what.empty());
    CHECK(!line.advice.empty());
    CHECK(can_run(lines) == (how != missing));
  }
}

TEST_CASE("root reads counters, but no candidate is root", "[doctor]") {
  auto machine = good_machine();
  machine.profiling_for_all = false;
  machine.perf_event_paranoid = 3;
  machine.root = true;
  auto lines = diagnose(machine);
  CHECK(line_about("GPU counters", lines).how == standing::warn);
  CHECK(line_about("CPU counters", lines).how == standing::ok);
}

TEST_CASE("a GPU is told with all that a file may say", "[doctor]") {
  CHECK(line_about("GPU 0", diagnose(good_machine())).what
        == "NVIDIA H200, 140.0 GiB, sm_90, GPU-8d4c");
}

TEST_CASE("a machine without GPUs needs no tools for them", "[doctor]") {
  auto machine = good_machine();
  machine.gpus = {{}, "", "no CUDA driver"};
  machine.driver.clear();
  machine.judge->now->cuda.clear();
  for (const auto& line : diagnose(machine)) {
    INFO(line.subject);
    CHECK((line.how == standing::ok || line.subject == "CUDA driver"));
    CHECK(line.subject != "GPU counters");
  }
}

TEST_CASE("a judge tells what it was built against", "[doctor]") {
  auto machine = good_machine();
  auto said = [&] {
    return line_about("caesar-judge", diagnose(machine)).what;
  };
  CHECK(said() == "/opt/caesar-judge, for torch 2.11.0 of /usr/bin/python3");
  machine.judge->now->torch = "2.12.0";
  CHECK(said()
        == "/opt/caesar-judge, for torch 2.11.0 of /usr/bin/python3, which now "
           "has 2.12.0");
  machine.judge->python.clear();
  CHECK(said() == "/opt/caesar-judge, which does not tell its torch");
}

TEST_CASE("a Python without torch is named where no other has it", "[doctor]") {
  auto machine = good_machine();
  machine.pythons = {{"/a/python3", "3.11.7", "", ""},
                     {"/usr/bin/python3", "3.11.2", "1.13.0", ""}};
  auto lines = diagnose(machine);
  CHECK(line_about("torch", lines).what
        == "1.13.0 for the CPU, Python 3.11.2 (/usr/bin/python3)");
  machine.pythons.pop_back();
  lines = diagnose(machine);
  CHECK(line_about("torch", lines).what == "not in /a/python3");
}

TEST_CASE("advice stands below what it is about", "[doctor]") {
  auto text = render_text({
    {standing::ok, "nvcc", "release 13.0", ""},
    {standing::missing, "torch", "no Python", "install it"},
  });
  CHECK(text
        == "ok       nvcc             release 13.0\n"
           "missing  torch            no Python\n"
           "                          -> install it\n"
           "This machine cannot run yet: see what is missing above.\n");
}

TEST_CASE("programs get the same as JSON", "[doctor]") {
  auto read =
    json::parse(render_json({{standing::warn, "nvcc", "none", "install it"}}));
  CHECK(read["can_run"] == true);
  CHECK(read["lines"].size() == 1);
  CHECK(read["lines"][0]["standing"] == "warn");
  CHECK(read["lines"][0]["subject"] == "nvcc");
  CHECK(read["lines"][0]["what"] == "none");
  CHECK(read["lines"][0]["advice"] == "install it");
}

TEST_CASE("numbers and sizes are short", "[doctor]") {
  CHECK(ranges({}) == "none");
  CHECK(ranges({4}) == "4");
  CHECK(ranges({0, 1, 2, 5, 7, 8}) == "0-2,5,7-8");
  CHECK(readable_bytes(0) == "0 MiB");
  CHECK(readable_bytes(300 << 20) == "300 MiB");
  CHECK(readable_bytes(3 * gib / 2) == "1.5 GiB");
}

TEST_CASE("what is kept of builds is told", "[doctor]") {
  auto machine = good_machine();
  machine.build = {true, 3, 5 * gib, 10 * gib};
  CHECK(line_about("cache", diagnose(machine)).what
        == "100.0 GiB free in /var/cache/us, 3 artefacts of 5.0 GiB, at most "
           "10.0 GiB");
  machine.build.limit_bytes = 0;
  CHECK(line_about("cache", diagnose(machine)).what
        == "100.0 GiB free in /var/cache/us, 3 artefacts of 5.0 GiB, no limit");
}
