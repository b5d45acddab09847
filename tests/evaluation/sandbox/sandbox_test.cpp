// What a candidate can see, reach and do outside of its own process.

#include "tests/support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <signal.h>
#include <string>

#include "tests/evaluation/judge/shared_judge.hpp"
#include "tests/evaluation/support/processes.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

using namespace std::chrono_literals;

/// Runs a candidate that tells something by raising it.
std::string told_by(const std::string& statements) {
  auto result = shared_judge().evaluate(
    request(fixture("relu.py"), with_forward(statements)));
  REQUIRE(result.verdict);
  CHECK(result.verdict->outcome == judgement::runtime_error);
  return result.verdict->error;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// What calls a function of the C library, and tells its error.
std::string call(const std::string& arguments) {
  return "libc = ctypes.CDLL(None, use_errno=True)\n"
         "done = libc."
         + arguments
         + "\n"
           "raise RuntimeError(f'{done} {ctypes.get_errno()}')";
}

/// How many mounts this process sees.
size_t mounts() {
  std::ifstream file{"/proc/self/mountinfo"};
  std::string line;
  size_t count = 0;
  while (std::getline(file, line))
    ++count;
  return count;
}

} // namespace

TEST_CASE("the sandbox of this machine is whole", "[sandbox]") {
  auto result = shared_judge().evaluate(
    request(fixture("relu.py"), with_forward("return torch.relu(x)")));
  REQUIRE(result.verdict);
  CHECK(result.verdict->sandbox.empty());
}

TEST_CASE("a candidate sees the system, Python, and no one's files",
          "[sandbox]") {
  auto root = told_by("raise RuntimeError(' '.join(os.listdir('/')))");
  for (const auto* hidden : {"root", "home", "var", "mnt", "srv", "boot"})
    CHECK_FALSE(contains(" " + root + " ", " " + std::string{hidden} + " "));
  CHECK(told_by("raise RuntimeError(open('/etc/passwd').read()[:12])")
        == "candidate:x:");
  for (const auto* path : {"/root", "/home", "/etc/shadow", "/var/log"})
    CHECK(told_by("raise RuntimeError(str(os.path.exists('" + std::string{path}
                  + "')))")
          == "False");
  CHECK(told_by("raise RuntimeError(' '.join(os.listdir('/tmp')))")
        == "candidate.py");
}

TEST_CASE("a candidate writes nowhere but to its own folder", "[sandbox]") {
  for (const auto* path : {"/x", "/usr/x", "/etc/x", "/dev/x",
                           "/proc/self/oom_score_adj", "/proc/sys/kernel/x"}) {
    auto error = told_by("open('" + std::string{path} + "', 'w').write('1')");
    INFO(path);
    CHECK((contains(error, "Read-only file system") || contains(error, "denied")
           || contains(error, "No such file")));
  }
  CHECK(told_by("for name in ('mine', '/dev/shm/mine', '/dev/null'):\n"
                "    open(name, 'w').write('1')\n"
                "raise RuntimeError('written')")
        == "written");
}

TEST_CASE("a candidate finds no other process", "[sandbox]") {
  CHECK(told_by("raise RuntimeError(' '.join(\n"
                "    name for name in os.listdir('/proc')\n"
                "    if name.isdigit()))")
        == "1");
  CHECK(contains(told_by("os.kill(-1, 9)\nraise RuntimeError('killed')"),
                 "No such process"));
  CHECK(still_judges());
}

TEST_CASE("a candidate has no privilege and gains none", "[sandbox]") {
  auto status = told_by(
    "raise RuntimeError(' '.join(line.strip().replace('\\t', '') for line in\n"
    "    open('/proc/self/status')\n"
    "    if line.startswith(('Cap', 'NoNewPrivs', 'Seccomp:'))))");
  for (const auto* set : {"Inh", "Prm", "Eff", "Bnd", "Amb"})
    CHECK(contains(status, "Cap" + std::string{set} + ":0000000000000000"));
  CHECK(contains(status, "NoNewPrivs:1"));
  CHECK(contains(status, "Seccomp:2"));
}

TEST_CASE("system calls of attackers are refused", "[sandbox]") {
  for (const auto* arguments : {
         "mount(b'x', b'/tmp', b'tmpfs', 0, None)",
         "umount2(b'/usr', 2)",
         "unshare(0x10000000)",
         "setns(0, 0)",
         "ptrace(16, os.getppid(), 0, 0)",
         "process_vm_readv(1, None, 0, None, 0, 0)",
         "syscall(321, 0, 0, 0)",               // bpf
         "syscall(323, 0)",                     // userfaultfd
         "syscall(425, 8, 0)",                  // io_uring_setup
         "syscall(298, 0, 0, -1, -1, 0)",       // perf_event_open
         "syscall(56, 0x10000011, 0, 0, 0, 0)", // clone(CLONE_NEWUSER)
         "syscall(438, 0, 0, 0)",               // pidfd_getfd
         "prctl(1, 0)",                         // PR_SET_PDEATHSIG
         "shmget(0, 4096, 0o1600)",
         "memfd_create(b'x', 0)",
         "mmap(None, 4096, 3, 0x21, -1, 0)", // Shared, and without a name.
         "reboot(0)",
       }) {
    INFO(arguments);
    CHECK(told_by(call(arguments)) == "-1 1");
  }
  CHECK(told_by(call("syscall(435, 0, 0)")) == "-1 38"); // clone3
}

TEST_CASE("a candidate has no network", "[sandbox]") {
  CHECK(contains(told_by("import socket\n"
                         "socket.create_connection(('127.0.0.1', 22))"),
                 "not permitted"));
}

TEST_CASE("a candidate keeps to the cores of its device", "[sandbox]") {
  CHECK(told_by("os.sched_setaffinity(0, [0, 1])\n"
                "raise RuntimeError(str(os.sched_getaffinity(0)))")
        == "{0}");
}

TEST_CASE("programs that a candidate starts are in the same sandbox",
          "[sandbox]") {
  CHECK(told_by("import subprocess\n"
                "raise RuntimeError(subprocess.run(\n"
                "    ['sh', '-c', 'ls -d /root /home; echo $HOME'],\n"
                "    capture_output=True, text=True).stdout)")
        == "/tmp\n");
}

TEST_CASE("nothing is left when judge and keeper are killed", "[sandbox]") {
  auto before = mounts();
  judge under_test;
  auto asked =
    request(fixture("relu.py"),
            with_forward("open('/tmp/left', 'w').write('x')\n"
                         "open('/dev/shm/left', 'w').write('x')\n"
                         "if os.fork() == 0:\n"
                         "    os.setsid()\n"
                         "    if os.fork() == 0:\n"
                         "        while True: pass\n"
                         "ctypes.CDLL(None).prctl(15, b'in-forward')\n"
                         "while True: pass"));
  under_test.begin(asked);
  under_test.await_phase("correctness");
  auto runner = wait_for_runner(under_test.pid(), "in-forward");
  REQUIRE(runner);
  auto family = descendants(under_test.pid());
  CHECK(family.size() >= 4); // Zygote, keeper, runner, daemon.
  process_watch watch{family};
  ::kill(under_test.pid(), SIGKILL);
  ::kill(runner->parent, SIGKILL);
  CHECK(watch.all_end_within(10s));
  CHECK(mounts() == before);
  CHECK_FALSE(std::filesystem::exists("/tmp/left"));
  CHECK_FALSE(std::filesystem::exists("/dev/shm/left"));
}
