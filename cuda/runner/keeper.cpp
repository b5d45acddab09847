#include "cuda/runner/keeper.hpp"

#include "cuda/runner/faults.hpp"
#include "cuda/runner/output_tail.hpp"
#include "cuda/runner/usage.hpp"
#include "cuda/wire/keeper_records.hpp"
#include "cuda/wire/packets.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <exception>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>
#include <tuple>
#include <utility>

namespace caesar::cuda {

namespace {

using clock = std::chrono::steady_clock;

// Rare enough that no measurement sees it.
constexpr std::chrono::milliseconds look_interval{250};

struct running {
  pid_t pid = -1;
  unique_fd pidfd;
  unique_fd output;
  unique_fd report; ///< Of its sandbox.
};

void say(int leash, keeper_record record, std::string_view text) {
  text = text.substr(0, max_tail_bytes);
  text.copy(record.text.data(), text.size());
  record.text_bytes = static_cast<uint32_t>(text.size());
  try {
    send_record(leash, record);
  } catch (const wire_error&) {
    // The owner is gone; there is nobody left to tell.
  }
}

[[noreturn]] void fail(int leash, std::string_view why) {
  keeper_record record;
  record.event = keeper_event::failed;
  say(leash, record, why);
  ::_exit(1);
}

/// What a runner tells its keeper when it has locked itself in: the folder to
/// remove, and on the next line what is missing; or a line that begins with
/// `!`.
std::string report_of(const sandbox_outcome& outcome) {
  auto text = outcome.scratch + "\n";
  for (const auto& piece : outcome.missing)
    text += (text.back() == '\n' ? "" : "; ") + piece;
  return text;
}

void lock_in(const keeper_task& task, const isolation& given, pid_t keeper,
             unique_fd report) {
  auto tell = [&](const std::string& text) {
    [[maybe_unused]] auto n = ::write(report.get(), text.data(), text.size());
  };
  try {
    tell(report_of(enter_sandbox(given, *task.plan, task.limits, keeper)));
  } catch (const std::exception& error) {
    tell("!" + std::string{error.what()});
    ::_exit(1);
  }
}

/// The runner's ends of what connects it to its keeper.
struct runner_ends {
  unique_fd output;
  unique_fd report;
};

/// Becomes the runner. Standard output and error go to the keeper.
[[noreturn]] void be_runner(keeper_task& task, const isolation& given,
                            pid_t keeper, runner_ends ends) {
  ::setsid();
  ::prctl(PR_SET_NAME, "caesar-runner");
  auto null = ::open("/dev/null", O_RDONLY);
  ::dup2(null, STDIN_FILENO);
  ::dup2(ends.output.get(), STDOUT_FILENO);
  ::dup2(ends.output.get(), STDERR_FILENO);
  std::vector<int> keep{ends.report.get()};
  for (const auto& fd : task.fds)
    keep.push_back(fd.get());
  task.leash.release(); // Closed here, by number, together with all others.
  ends.output.release();
  close_all_but(keep);
  die_with_parent(STDOUT_FILENO);
  explain_faults();
  lock_in(task, given, keeper, std::move(ends.report));
  die_with_parent(STDOUT_FILENO); // Another user forgets it.
  int status = 1;
  try {
    status = task.body(std::move(task.fds));
  } catch (const std::exception& error) {
    ::dprintf(STDERR_FILENO, "%s\n", error.what());
  }
  ::_exit(status);
}

/// A pipe: what to read, what to write.
std::pair<unique_fd, unique_fd> make_pipe(int leash) {
  int fds[2];
  if (::pipe2(fds, O_CLOEXEC) != 0)
    fail(leash, "the runner's pipe could not be made");
  return {unique_fd{fds[0]}, unique_fd{fds[1]}};
}

running start(keeper_task& task, const isolation& given) {
  running result;
  runner_ends ends;
  std::tie(result.output, ends.output) = make_pipe(task.leash.get());
  std::tie(result.report, ends.report) = make_pipe(task.leash.get());
  auto keeper = ::getpid();
  result.pid = ::fork();
  if (result.pid == 0)
    be_runner(task, given, keeper, std::move(ends));
  if (result.pid < 0)
    fail(task.leash.get(), "the runner could not be forked: "
                             + std::generic_category().message(errno));
  result.pidfd.reset(
    static_cast<int>(::syscall(SYS_pidfd_open, result.pid, 0)));
  ::fcntl(result.output.get(), F_SETFL, O_NONBLOCK);
  return result;
}

/// Waits until the runner has locked itself in.
std::string await_report(int report, int leash) {
  std::string text;
  char buffer[1024];
  for (;;) {
    auto n = ::read(report, buffer, sizeof(buffer));
    if (n > 0)
      text.append(buffer, static_cast<size_t>(n));
    else if (n == 0 || errno != EINTR)
      break;
  }
  if (text.starts_with('!'))
    fail(leash,
         "a candidate's process could not be locked in: " + text.substr(1));
  return text;
}

/// Reads once, because an endless writer must not hide the leash. Returns false
/// when nothing was there.
bool collect(int output, output_tail& tail) {
  char buffer[64 << 10];
  auto n = ::read(output, buffer, sizeof(buffer));
  if (n > 0)
    tail.append({buffer, static_cast<size_t>(n)});
  return n > 0 || (n < 0 && errno == EINTR);
}

/// Waits until the runner has ended, its owner wants it to, or it has held more
/// than it may for two looks at it, which are only taken where it is `alone` in
/// its /proc. Returns what it held too much of, or nothing.
std::string watch(const keeper_task& task, running& runner, bool alone,
                  output_tail& tail) {
  pollfd watched[] = {{task.leash.get(), POLLIN, 0},
                      {runner.pidfd.get(), POLLIN, 0},
                      {runner.output.get(), POLLIN, 0}};
  std::string before;
  auto next_look = clock::now() + look_interval;
  for (;;) {
    auto left =
      std::chrono::ceil<std::chrono::milliseconds>(next_look - clock::now());
    auto wait =
      alone ? static_cast<int>(std::max<int64_t>(left.count(), 0)) : -1;
    if (::poll(watched, 3, wait) < 0 && errno != EINTR)
      return {};
    if (watched[2].revents != 0 && !collect(runner.output.get(), tail))
      watched[2].fd = -1;
    if (watched[0].revents != 0 || watched[1].revents != 0)
      return {};
    if (!alone || clock::now() < next_look)
      continue;
    auto held = usage_of(runner.pid, task.limits.processes);
    auto now = excess(held, task.limits);
    // Bytes seen once may be the judge's on their way to the runner.
    if (!now.empty()
        && (!before.empty() || held.processes > task.limits.processes))
      return now;
    before = now;
    next_look = clock::now() + look_interval;
  }
}

keeper_record reap(const running& runner, output_tail& tail) {
  ::kill(-runner.pid, SIGKILL); // What it started, where no namespace does it.
  ::kill(runner.pid, SIGKILL);
  siginfo_t how{};
  while (::waitid(P_PID, static_cast<id_t>(runner.pid), &how, WEXITED) != 0
         && errno == EINTR)
    ;
  // At most what a pipe holds: a survivor could write for ever.
  for (int rounds = 0; rounds < 16; ++rounds)
    if (!collect(runner.output.get(), tail))
      break;
  keeper_record end;
  end.event =
    how.si_code == CLD_EXITED ? keeper_event::exited : keeper_event::killed;
  end.code = how.si_status;
  for (auto signal : {SIGABRT, SIGSEGV})
    if (end.event == keeper_event::exited
        && end.code == status_of_signal(signal)) {
      end.event = keeper_event::killed;
      end.code = signal;
    }
  end.pid = runner.pid;
  return end;
}

/// Moves this process away from the cores that it gave the runner: it must not
/// wait for them behind a fork bomb, nor be in a measurement.
void leave_cores() {
  cpu_set_t given;
  cpu_set_t others;
  if (::sched_getaffinity(0, sizeof(given), &given) != 0)
    return;
  std::memset(&others, 0xFF, sizeof(others)); // The kernel drops what is not.
  CPU_XOR(&others, &others, &given);
  ::sched_setaffinity(0, sizeof(others), &others);
}

void prepare_keeper(const keeper_task& task) {
  ::setsid();
  ::prctl(PR_SET_NAME, "caesar-keeper");
  ::signal(SIGCHLD, SIG_DFL);
  std::vector<int> keep{task.leash.get()};
  for (const auto& fd : task.fds)
    keep.push_back(fd.get());
  close_all_but(keep);
}

} // namespace

void keep_runner(keeper_task task) {
  prepare_keeper(task);
  auto leash = task.leash.get();
  try {
    for (auto& fd : task.fds)
      fd = sealed(std::move(fd));
  } catch (const std::exception& error) {
    fail(leash, error.what());
  }
  auto runner = start(task, enter_namespaces(task.plan->view.public_files));
  leave_cores();
  task.fds.clear(); // So that the other sides see when the runner closes.
  auto report = await_report(runner.report.get(), leash);
  auto scratch = report.substr(0, report.find('\n'));
  auto missing = report.substr(std::min(scratch.size() + 1, report.size()));
  keeper_record started;
  started.pid = runner.pid;
  started.isolated = missing.empty() ? 1 : 0;
  scratch.copy(started.scratch.data(), started.scratch.size() - 1);
  say(leash, started, missing);
  output_tail tail{max_tail_bytes};
  auto reason = watch(task, runner, scratch.empty(), tail);
  auto end = reap(runner, tail);
  end.by_keeper = reason.empty() ? 0 : 1;
  remove_scratch(scratch);
  if (!reason.empty())
    tail.append("\n" + reason + "\n");
  say(leash, end, tail.text());
  ::_exit(0);
}

} // namespace caesar::cuda
