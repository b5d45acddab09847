// caesar-runner --role runner|recorder --cores 0,1
// caesar-runner --role check
// caesar-runner --role candidate --tool counters|memcheck --fds 4,5
//
// A zygote: imports torch, computes nothing, and forks a sandboxed runner for
// each candidate. Descriptor 3 leads to its owner, the judge (packets) or the
// builder (JSON frames); when that closes, the zygote ends. `check` prints what
// this machine does not allow of a sandbox, and serves nobody. `candidate` is
// one runner, which a tool has started in a sandbox.

#include "cuda/device/cpu_cores.hpp"
#include "cuda/python/interpreter.hpp"
#include "cuda/runner/candidate.hpp"
#include "cuda/runner/recorder.hpp"
#include "cuda/runner/zygote.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <signal.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <sys/prctl.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr int owner = 3;

struct arguments {
  std::string role;
  std::vector<int> cores;
  std::string tool;
  std::vector<int> fds;
};

std::vector<int> parse_numbers(const std::string& text) {
  std::vector<int> result;
  std::istringstream list{text};
  for (std::string number; std::getline(list, number, ',');)
    result.push_back(std::stoi(number));
  return result;
}

arguments parse(int argc, char** argv) {
  arguments result;
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string_view name{argv[i]};
    if (name == "--role")
      result.role = argv[i + 1];
    else if (name == "--cores")
      result.cores = caesar::cuda::parse_cores(argv[i + 1]);
    else if (name == "--tool")
      result.tool = argv[i + 1];
    else if (name == "--fds")
      result.fds = parse_numbers(argv[i + 1]);
  }
  if (result.role == "check"
      || (result.role == "candidate" && result.fds.size() >= 2))
    return result;
  if ((result.role != "runner" && result.role != "recorder")
      || result.cores.empty() || ::fcntl(owner, F_SETFD, FD_CLOEXEC) != 0)
    throw std::invalid_argument{
      "usage: caesar-runner --role runner|recorder --cores 0,1\n"
      "It is started by caesar-judge and caesar-actors, which it serves on "
      "descriptor 3."};
  return result;
}

/// Serves the judge with what a tool has passed on.
int be_candidate(const arguments& options) {
  using namespace caesar::cuda;
  ::dup2(STDERR_FILENO, STDOUT_FILENO); // It is the tool's.
  std::vector<caesar::unique_fd> fds;
  for (auto fd : options.fds)
    fds.emplace_back(fd);
  start_python();
  import_modules();
  return run_candidate(std::move(fds), options.tool);
}

} // namespace

int main(int argc, char** argv) {
  using namespace caesar::cuda;
  int status = 0;
  try {
    auto options = parse(argc, argv);
    if (options.role == "check") {
      std::puts(check_sandbox().c_str());
      return 0;
    }
    if (options.role == "candidate")
      std::exit(be_candidate(options)); // The tool's libraries say goodbye.
    ::fcntl(owner, F_SETFD, 0);         // Kept when the program starts again.
    clean_environment(argv);
    ::fcntl(owner, F_SETFD, FD_CLOEXEC);
    ::prctl(PR_SET_NAME, "caesar-zygote");
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGCHLD, SIG_IGN); // Keepers are reaped by nobody else.
    bind_to_cores(options.cores);
    start_python();
    warm_up();
    auto missing = plan_sandbox();
    if (options.role == "runner")
      serve_spawns(owner, missing);
    else
      serve_recordings(owner, missing);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "caesar-runner: %s\n", error.what());
    status = 2;
  }
  std::fflush(nullptr);
  ::_exit(status); // Python is not stopped: nothing of it is worth the time.
}
