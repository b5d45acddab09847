#include "actors/io/job_runner.hpp"
#include "actors/io/reactor.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <future>
#include <sched.h>
#include <signal.h>
#include <thread>
#include <unistd.h>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

io::job_spec shell(std::string script) {
  io::job_spec result;
  result.process.argv = {"/bin/sh", "-c", std::move(script)};
  result.process.environment = {"PATH=/usr/bin:/bin"};
  result.timeout = 60s;
  return result;
}

// Returns whether the process of a line "123\n" was killed. Dying takes a
// moment, and whoever adopts the dead may not have reaped it yet.
bool is_dead(const std::string& line) {
  auto file = "/proc/" + line.substr(0, line.find('\n')) + "/stat";
  auto until = std::chrono::steady_clock::now() + 30s;
  while (std::chrono::steady_clock::now() < until) {
    std::string state;
    try {
      state = test::text_of(file);
    } catch (const std::ios_base::failure&) {
      // It went away between opening and reading.
    }
    if (state.empty() || state.find(") Z ") != std::string::npos
        || state.find(") X ") != std::string::npos)
      return true;
    std::this_thread::yield();
  }
  return false;
}

/// Runs real commands and waits for their ends.
struct real_jobs {
  io::reactor reactor;
  std::unique_ptr<io::job_runner> runner = io::make_job_runner(reactor);
  uint64_t last = 0;

  std::future<job_ended> start(io::job_spec spec) {
    auto promise = std::make_shared<std::promise<job_ended>>();
    auto result = promise->get_future();
    runner->start(++last, std::move(spec),
                  [promise](job_ended x) { promise->set_value(std::move(x)); });
    return result;
  }

  job_ended run(io::job_spec spec) { return start(std::move(spec)).get(); }
};

} // namespace

TEST_CASE_METHOD(real_jobs, "a job reports its status and all it printed",
                 "[io]") {
  auto end = run(shell("echo out; echo err >&2; exit 3"));
  CHECK(end.job == 1);
  CHECK(end.status == 3);
  CHECK(end.output == "out\nerr\n");
  CHECK_FALSE(end.timed_out);
  CHECK(end.took > 0ns);
}

TEST_CASE_METHOD(real_jobs, "a job that is killed reports its signal", "[io]") {
  CHECK(run(shell("kill -SEGV $$")).status == -SIGSEGV);
}

TEST_CASE_METHOD(real_jobs, "a job has only the environment it was given",
                 "[io]") {
  auto spec = shell("echo $GIVEN; echo ${HOME-none}; pwd; cat");
  spec.process.environment = {"GIVEN=x y", "PATH=/usr/bin:/bin"};
  spec.process.cwd = "/usr";
  CHECK(run(spec).output == "x y\nnone\n/usr\n");
}

TEST_CASE_METHOD(real_jobs, "a job is killed at its time limit as a group",
                 "[io]") {
  auto spec = shell("sleep 1000 & echo $!; wait");
  spec.timeout = 300ms;
  auto end = run(spec);
  CHECK(end.timed_out);
  CHECK(end.status == -SIGKILL);
  CHECK(is_dead(end.output));
}

TEST_CASE_METHOD(real_jobs, "what a job leaves running does not outlive it",
                 "[io]") {
  auto end = run(shell("sleep 1000 & echo $!"));
  CHECK(end.status == 0);
  CHECK(end.took < 30s);
  CHECK(is_dead(end.output));
}

TEST_CASE_METHOD(real_jobs, "output beyond the limit is counted and dropped",
                 "[io]") {
  auto spec = shell("head -c 300000 /dev/zero | tr '\\0' x");
  spec.output_bytes = 1000;
  auto end = run(spec);
  CHECK(end.status == 0);
  CHECK(end.output == std::string(1000, 'x') + "\n[and 299000 bytes more]\n");
}

TEST_CASE_METHOD(real_jobs, "a job cannot have more memory than its limit",
                 "[io]") {
  auto spec = shell("head -c 200000000 /dev/zero | tail -c 150000000 | wc -c");
  spec.process.memory_bytes = 64 << 20;
  auto end = run(spec);
  CHECK(end.output.find("150000000") == std::string::npos);
}

TEST_CASE_METHOD(real_jobs, "a job runs on the cores it was given", "[io]") {
  cpu_set_t ours;
  REQUIRE(::sched_getaffinity(0, sizeof ours, &ours) == 0);
  int32_t core = 0;
  while (!CPU_ISSET(core, &ours))
    ++core;
  auto spec = shell("grep Cpus_allowed_list /proc/self/status");
  spec.process.cores = {core};
  CHECK(run(spec).output
        == "Cpus_allowed_list:\t" + std::to_string(core) + "\n");
}

TEST_CASE_METHOD(real_jobs, "a job that cannot start says why", "[io]") {
  auto spec = shell("true");
  SECTION("there is no such program") {
    spec.process.argv = {"/no/such/compiler"};
    CHECK(run(spec).output
          == "cannot start /no/such/compiler: No such file or directory");
  }
  SECTION("it is not on PATH") {
    spec.process.argv = {"no-such-compiler"};
    CHECK(run(spec).output.find("it is not on PATH") != std::string::npos);
  }
  SECTION("its folder does not exist") {
    spec.process.cwd = "/no/such/folder";
    CHECK(run(spec).output.find("/no/such/folder") != std::string::npos);
  }
  SECTION("the machine has no such core") {
    spec.process.cores = {1023};
    CHECK(run(spec).output.find("to cores 1023") != std::string::npos);
  }
  spec.process.argv = {"/no/such/compiler"};
  CHECK(run(spec).status == io::not_started);
}

TEST_CASE_METHOD(real_jobs, "a cancelled job ends, and others go on", "[io]") {
  auto first = start(shell("sleep 1000"));
  auto second = start(shell("read x < /dev/null; echo done"));
  runner->cancel(1);
  CHECK(first.get().status == -SIGKILL);
  CHECK(second.get().output == "done\n");
  runner->cancel(1); // It has ended: nothing happens.
}

TEST_CASE_METHOD(real_jobs, "many jobs run beside each other", "[io]") {
  std::vector<std::future<job_ended>> jobs;
  for (int i = 0; i < 40; ++i)
    jobs.push_back(start(shell("echo " + std::to_string(i))));
  for (int i = 0; i < 40; ++i)
    CHECK(jobs[static_cast<size_t>(i)].get().output
          == std::to_string(i) + "\n");
}

TEST_CASE("a runner that goes kills its jobs", "[io]") {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  auto writer =
    "/proc/" + std::to_string(::getpid()) + "/fd/" + std::to_string(ends[1]);
  io::reactor reactor;
  auto runner = io::make_job_runner(reactor);
  runner->start(1, shell("exec > " + writer + "; echo up; exec sleep 1000"),
                [](job_ended) {});
  char text[8];
  REQUIRE(::read(ends[0], text, sizeof text) == 3);
  ::close(ends[1]); // Now only the job can keep the pipe open.
  runner.reset();
  CHECK(::read(ends[0], text, sizeof text) == 0);
  ::close(ends[0]);
}
