#include "cuda/runner/keeper.hpp"

#include "cuda/runner/faults.hpp"
#include "cuda/runner/output_tail.hpp"
#include "cuda/wire/keeper_records.hpp"
#include "cuda/wire/packets.hpp"

#include <cerrno>
#include <exception>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <system_error>

namespace caesar::cuda {

namespace {

struct running {
  pid_t pid = -1;
  unique_fd pidfd;
  unique_fd output;
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

/// Becomes the runner. Standard output and error go to the keeper.
[[noreturn]] void be_runner(keeper_task& task, int keeper, int output,
                            const std::string& scratch) {
  die_with_parent(keeper);
  ::setsid();
  ::prctl(PR_SET_NAME, "caesar-runner");
  auto null = ::open("/dev/null", O_RDONLY);
  ::dup2(null, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  std::vector<int> keep;
  for (const auto& fd : task.fds)
    keep.push_back(fd.get());
  task.leash.release(); // Closed here, by number, together with all others.
  close_all_but(keep);
  explain_faults();
  int status = 1;
  try {
    if (::chdir(scratch.c_str()) != 0)
      throw std::system_error{errno, std::generic_category(), scratch};
    apply_limits(task.limits);
    status = task.body(std::move(task.fds));
  } catch (const std::exception& error) {
    ::dprintf(STDERR_FILENO, "%s\n", error.what());
  }
  ::_exit(status);
}

running start(keeper_task& task, const std::string& scratch) {
  int fds[2];
  if (::pipe2(fds, O_CLOEXEC) != 0)
    fail(task.leash.get(), "the runner's pipe could not be made");
  running result;
  result.output.reset(fds[0]);
  unique_fd other_end{fds[1]};
  auto keeper = ::getpid();
  result.pid = ::fork();
  if (result.pid == 0)
    be_runner(task, keeper, other_end.get(), scratch);
  if (result.pid < 0)
    fail(task.leash.get(), "the runner could not be forked: "
                             + std::generic_category().message(errno));
  result.pidfd.reset(
    static_cast<int>(::syscall(SYS_pidfd_open, result.pid, 0)));
  ::fcntl(result.output.get(), F_SETFL, O_NONBLOCK);
  return result;
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

/// Waits until the runner has ended or its owner wants it to.
void watch(int leash, running& runner, output_tail& tail) {
  pollfd watched[] = {{leash, POLLIN, 0},
                      {runner.pidfd.get(), POLLIN, 0},
                      {runner.output.get(), POLLIN, 0}};
  for (;;) {
    if (::poll(watched, 3, -1) < 0 && errno != EINTR)
      return;
    if (watched[2].revents != 0 && !collect(runner.output.get(), tail))
      watched[2].fd = -1;
    if (watched[0].revents != 0 || watched[1].revents != 0)
      return;
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
  auto isolated = enter_namespaces();
  std::string scratch;
  try {
    scratch = make_scratch();
  } catch (const std::exception& error) {
    fail(leash, error.what());
  }
  auto runner = start(task, scratch);
  task.fds.clear(); // So that the other sides see when the runner closes.
  keeper_record started;
  started.pid = runner.pid;
  started.isolated = isolated.complete ? 1 : 0;
  scratch.copy(started.scratch.data(), started.scratch.size() - 1);
  say(leash, started, isolated.missing);
  output_tail tail{max_tail_bytes};
  watch(leash, runner, tail);
  auto end = reap(runner, tail);
  remove_scratch(scratch);
  say(leash, end, tail.text());
  ::_exit(0);
}

} // namespace caesar::cuda
