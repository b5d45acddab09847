#include "cuda/device/standstill.hpp"
#include "messages/unique_fd.hpp"

#include "tests/support/catch.hpp"

#include <atomic>
#include <csignal>
#include <new>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace caesar::cuda;

namespace {

/// Counters that processes share.
struct counters {
  std::atomic<uint64_t> parent{0};
  std::atomic<uint64_t> child{0};
};

counters& shared_counters() {
  auto* memory = ::mmap(nullptr, sizeof(counters), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  REQUIRE(memory != MAP_FAILED);
  return *new (memory) counters;
}

/// A process that counts for ever, as does a child of its own.
pid_t start_counting(counters& to) {
  auto pid = ::fork();
  if (pid == 0) {
    auto& mine = ::fork() == 0 ? to.child : to.parent;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    for (;;)
      ++mine;
  }
  return pid;
}

void await_more(const std::atomic<uint64_t>& x) {
  for (auto before = x.load(); x == before;)
    ::sched_yield();
}

} // namespace

TEST_CASE("a process stands with what it started, and goes on") {
  auto& count = shared_counters();
  auto pid = start_counting(count);
  REQUIRE(pid > 0);
  await_more(count.parent);
  await_more(count.child);
  {
    standstill still{pid};
    REQUIRE(still.held());
    auto parent = count.parent.load();
    auto child = count.child.load();
    // Whoever ran would have counted while this process gave its core away.
    for (int i = 0; i < 1000; ++i)
      ::sched_yield();
    CHECK(count.parent == parent);
    CHECK(count.child == child);
    CHECK(still.held());
    ::kill(pid, SIGCONT);                     // As its own timer might.
    while (count.parent < parent + 5'000'000) // Some milliseconds.
      ::sched_yield();
    CHECK_FALSE(still.held());
    ::kill(pid, SIGSTOP); // It has run all the same.
    CHECK_FALSE(still.held());
  }
  await_more(count.parent);
  await_more(count.child);
  {
    standstill still{pid}; // Signals for its end arrive all the same.
    ::kill(pid, SIGKILL);
    REQUIRE(::waitpid(pid, nullptr, 0) == pid);
  }
}

TEST_CASE("a process that is not there does not stand") {
  CHECK_FALSE(standstill{0}.held());
  auto pid = ::fork();
  if (pid == 0)
    ::_exit(0);
  REQUIRE(::waitpid(pid, nullptr, 0) == pid);
  CHECK_FALSE(standstill{pid}.held());
}
