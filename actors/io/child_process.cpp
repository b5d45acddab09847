#include "actors/io/child_process.hpp"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace caesar::io {

namespace {

// What a child may fail at between fork and exec.
enum class step : int32_t { files, affinity, memory, folder, program };

struct failure {
  step where;
  int32_t code;
};

// Everything that the child needs, made before the fork: between fork and exec
// nothing may allocate, because another thread may hold the allocator's lock.
struct prepared {
  std::string program;
  std::vector<char*> argv;
  std::vector<char*> environment;
  const char* cwd = nullptr;
  cpu_set_t cores;
  bool pinned = false;
  rlim_t memory = 0;
  pid_t parent = ::getpid();
  unique_fd input;
  unique_fd output;
  unique_fd frames;
  unique_fd report; // Tells the parent about a `failure`; closed by exec.
};

[[noreturn]] void throw_errno(const std::string& what, int code = errno) {
  throw std::system_error{code, std::generic_category(), what};
}

// Returns a copy of `fd` above those that the child gives a meaning to.
unique_fd high_copy(int fd) {
  auto copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 10);
  if (copy < 0)
    throw_errno("cannot copy a file descriptor");
  return unique_fd{copy};
}

std::string find_program(const std::string& name) {
  if (name.find('/') != std::string::npos)
    return name;
  auto path = std::getenv("PATH");
  std::string_view rest = path != nullptr ? path : "/usr/bin:/bin";
  while (!rest.empty()) {
    auto folder = rest.substr(0, rest.find(':'));
    rest.remove_prefix(std::min(folder.size() + 1, rest.size()));
    auto candidate = std::string{folder} + '/' + name;
    if (!folder.empty() && ::access(candidate.c_str(), X_OK) == 0)
      return candidate;
  }
  throw_errno("cannot start " + name + ": it is not on PATH", ENOENT);
}

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (const auto& text : texts)
    result.push_back(const_cast<char*>(text.c_str()));
  result.push_back(nullptr);
  return result;
}

prepared prepare(const process_spec& spec, const child_ends& ends) {
  prepared result;
  result.program = find_program(spec.argv.at(0));
  result.argv = pointers(spec.argv);
  result.environment = pointers(spec.environment);
  result.cwd = spec.cwd.empty() ? nullptr : spec.cwd.c_str();
  CPU_ZERO(&result.cores);
  for (auto core : spec.cores)
    CPU_SET(core, &result.cores);
  result.pinned = !spec.cores.empty();
  result.memory = spec.memory_bytes;
  unique_fd null{::open("/dev/null", O_RDWR | O_CLOEXEC)};
  if (null.get() < 0)
    throw_errno("cannot open /dev/null");
  result.input = high_copy(null.get());
  result.output = high_copy(ends.output >= 0 ? ends.output : null.get());
  if (ends.frames >= 0)
    result.frames = high_copy(ends.frames);
  return result;
}

// -- in the child -------------------------------------------------------------

[[noreturn]] void give_up(const prepared& p, step where) {
  failure report{where, errno};
  [[maybe_unused]] auto n = ::write(p.report.get(), &report, sizeof report);
  ::_exit(127);
}

void reset_signals() {
  struct sigaction plain = {};
  plain.sa_handler = SIG_DFL;
  for (int number = 1; number < NSIG; ++number)
    ::sigaction(number, &plain, nullptr);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

// Keeps descriptors of ours that someone opened without O_CLOEXEC from leaking.
void close_others(unsigned first) {
#ifdef SYS_close_range
  constexpr unsigned on_exec = 4; // CLOSE_RANGE_CLOEXEC
  if (::syscall(SYS_close_range, first, ~0U, on_exec) == 0)
    return;
#endif
  for (auto fd = static_cast<int>(first); fd < 4096; ++fd)
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);
}

void limit(const prepared& p) {
  rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  rlimit memory{p.memory, p.memory};
  if (p.memory > 0 && ::setrlimit(RLIMIT_AS, &memory) != 0)
    give_up(p, step::memory);
  if (p.pinned && ::sched_setaffinity(0, sizeof p.cores, &p.cores) != 0)
    give_up(p, step::affinity);
}

[[noreturn]] void become(const prepared& p) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != p.parent)
    ::_exit(127); // We were orphaned before the kernel knew.
  reset_signals();
  if (::dup2(p.input.get(), 0) < 0 || ::dup2(p.output.get(), 1) < 0
      || ::dup2(p.output.get(), 2) < 0
      || (p.frames.get() >= 0 && ::dup2(p.frames.get(), 3) < 0))
    give_up(p, step::files);
  close_others(p.frames.get() >= 0 ? 4 : 3);
  limit(p);
  if (p.cwd != nullptr && ::chdir(p.cwd) != 0)
    give_up(p, step::folder);
  ::execve(p.program.c_str(), p.argv.data(), p.environment.data());
  give_up(p, step::program);
}

// -- in the parent ------------------------------------------------------------

std::string sentence(step where, const process_spec& spec) {
  const auto& program = spec.argv.front();
  switch (where) {
  case step::affinity: {
    std::string cores;
    for (auto core : spec.cores)
      cores += (cores.empty() ? "" : ",") + std::to_string(core);
    return "cannot pin " + program + " to cores " + cores;
  }
  case step::memory:
    return "cannot limit the memory of " + program;
  case step::folder:
    return "cannot start " + program + " in " + spec.cwd.string();
  case step::files:
    return "cannot connect " + program;
  case step::program:
    break;
  }
  return "cannot start " + program;
}

// Forks with all signals blocked, so that no handler of ours runs in the child.
pid_t fork_into(const prepared& p) {
  sigset_t all;
  sigset_t before;
  ::sigfillset(&all);
  ::pthread_sigmask(SIG_SETMASK, &all, &before);
  auto pid = ::fork();
  if (pid == 0)
    become(p);
  auto code = errno;
  ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
  if (pid < 0)
    throw_errno("cannot start a process", code);
  ::setpgid(pid, pid); // Whoever comes first; afterwards it fails harmlessly.
  return pid;
}

} // namespace

child_process child_process::start(const process_spec& spec,
                                   const child_ends& ends) {
  auto p = prepare(spec, ends);
  int report[2];
  if (::pipe2(report, O_CLOEXEC) != 0)
    throw_errno("cannot make a pipe");
  unique_fd reading{report[0]};
  p.report = high_copy(report[1]);
  ::close(report[1]);
  child_process result;
  result.pid_ = fork_into(p);
  p.report.reset();
  result.pidfd_ =
    unique_fd{static_cast<int>(::syscall(SYS_pidfd_open, result.pid_, 0))};
  auto pidfd_error = errno;
  failure reported;
  auto failed = ::read(reading.get(), &reported, sizeof reported)
                == static_cast<ssize_t>(sizeof reported);
  if (failed)
    throw_errno(sentence(reported.where, spec), reported.code);
  if (result.pidfd_.get() < 0)
    throw_errno("cannot watch a process (Linux 5.4 or later is needed)",
                pidfd_error);
  return result;
}

child_process::child_process(child_process&& other) noexcept
  : pid_{std::exchange(other.pid_, -1)},
    pidfd_{std::move(other.pidfd_)} {}

child_process& child_process::operator=(child_process&& other) noexcept {
  if (this != &other) {
    end();
    pid_ = std::exchange(other.pid_, -1);
    pidfd_ = std::move(other.pidfd_);
  }
  return *this;
}

child_process::~child_process() {
  end();
}

void child_process::end() noexcept {
  if (pid_ <= 0)
    return;
  kill_group();
  reap();
}

void child_process::kill_group() const noexcept {
  if (pid_ > 0)
    ::kill(-pid_, SIGKILL);
}

int32_t child_process::reap() {
  // The group is killed while the dead leader still holds its number, which
  // therefore cannot be anyone else's.
  siginfo_t info = {};
  while (::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOWAIT) != 0
         && errno == EINTR)
    ;
  kill_group();
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR)
    ;
  pid_ = -1;
  pidfd_.reset();
  return info.si_code == CLD_EXITED ? info.si_status : -info.si_status;
}

std::string describe_status(int32_t status) {
  if (status >= 0)
    return "exited with status " + std::to_string(status);
  auto name = ::sigabbrev_np(-status);
  return name != nullptr ? "killed by SIG" + std::string{name}
                         : "killed by signal " + std::to_string(-status);
}

} // namespace caesar::io
