#include "actors/builder/toolchain_probe.hpp"

#include <cstdlib>
#include <initializer_list>
#include <limits>
#include <unistd.h>
#include <utility>

namespace caesar {

namespace {

// Those of compilations count up from 1.
constexpr uint64_t compiler_job = 0;
constexpr uint64_t nvcc_job = std::numeric_limits<uint64_t>::max();
constexpr uint64_t linker_job = nvcc_job - 1;

std::string variable(const char* name) {
  auto value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::vector<std::string> with(std::vector<std::string> argv,
                              std::initializer_list<std::string> more) {
  argv.insert(argv.end(), more);
  return argv;
}

bool is_program(const std::string& path) {
  return ::access(path.c_str(), X_OK) == 0;
}

} // namespace

toolchain_probe::toolchain_probe(const compile_settings& settings,
                                 std::string cuda_arch, io::job_runner& jobs,
                                 std::function<void(job_ended)> report)
  : cores_{settings.cores},
    jail_{settings.jail},
    jobs_{jobs},
    report_{std::move(report)} {
  tools_.cuda_arch = std::move(cuda_arch);
}

toolchain_probe::~toolchain_probe() {
  if (asking_)
    jobs_.cancel(*asking_);
}

void toolchain_probe::ask(const std::string& torch_cuda_home) {
  if (asking_)
    return;
  tools_.compiler = cuda::compiler_command(std::getenv("CXX"));
  tools_.linker = cuda::quick_linker(variable, is_program);
  if (!tools_.cuda_arch.empty())
    tools_.nvcc = cuda::nvcc_command(variable, torch_cuda_home, is_program);
  start(compiler_job, with(tools_.compiler, {"--version"}));
}

bool toolchain_probe::is_own(const job_ended& job) {
  return job.job == compiler_job || job.job >= linker_job;
}

std::optional<toolchain_found> toolchain_probe::hear(const job_ended& job) {
  asking_.reset();
  if (job.job == compiler_job && job.status != 0)
    return toolchain_found{std::nullopt,
                           "no working C++ compiler: " + job.output
                             + "; install g++, or set CXX to a compiler"};
  if (job.job == nvcc_job && job.status != 0)
    return toolchain_found{std::nullopt,
                           "nvcc does not work: " + job.output
                             + "; install the CUDA toolkit again, or set "
                               "CUDA_HOME to one that works"};
  if (job.job == compiler_job) {
    tools_.compiler_version = job.output;
    tools_.cpu = cuda::this_cpu();
    if (!tools_.linker.empty()) {
      // It may be there and find less than the usual one: a library whose name
      // is a link to what the jail has not, for one.
      start(linker_job,
            with(tools_.compiler, {"-fuse-ld=" + tools_.linker, "-shared", "-x",
                                   "c++", "/dev/null", "-o", "/dev/null"}));
      return std::nullopt;
    }
  }
  if (job.job == linker_job && job.status != 0)
    tools_.linker.clear();
  if (job.job == nvcc_job)
    tools_.nvcc_version = job.output;
  if (job.job == nvcc_job || tools_.nvcc.empty())
    return toolchain_found{tools_, {}};
  start(nvcc_job, {tools_.nvcc.front(), "--version"});
  return std::nullopt;
}

void toolchain_probe::start(uint64_t job, std::vector<std::string> argv) {
  io::job_spec spec;
  spec.process.argv = jailed(jail_, std::move(argv), {});
  spec.process.environment = compiler_environment("/tmp");
  spec.process.cores = cores_;
  spec.timeout = std::chrono::seconds{60};
  asking_ = job;
  jobs_.start(job, std::move(spec), report_);
}

} // namespace caesar
