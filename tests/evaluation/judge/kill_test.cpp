// What is killed from outside, and what must end with it.

#include "tests/support/catch.hpp"

#include <algorithm>
#include <filesystem>
#include <signal.h>
#include <string>

#include "tests/evaluation/support/judge.hpp"
#include "tests/evaluation/support/processes.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

using namespace std::chrono_literals;

evaluation_request good() {
  return request(fixture("relu.py"), renamed(fixture("relu.py")));
}

/// A candidate that shows in its name that it runs, for ever.
evaluation_request endless() {
  return request(fixture("relu.py"),
                 with_forward("ctypes.CDLL(None).prctl(15, b'in-forward')\n"
                              "while True: pass"));
}

/// Of a reference that shows in its process's name that it is timed, for about
/// a second.
evaluation_request timed() {
  auto problem = fixture("named_reference.py");
  auto candidate = renamed(problem);
  candidate.replace(candidate.find("in-reference"), 12, "in-candidate");
  auto result = request(problem, candidate);
  result.options.perf_trials = 200;
  result.options.relative_error = 0;
  return result;
}

bool is_correct(const judged& result) {
  return result.verdict && result.verdict->outcome == judgement::correct;
}

process named(const std::vector<process>& among, const std::string& name) {
  auto found = std::find_if(among.begin(), among.end(),
                            [&](const auto& one) { return one.name == name; });
  REQUIRE(found != among.end());
  return *found;
}

/// Begins `timed`; returns the process of its reference, which is being timed.
process begin_timing(judge& under_test) {
  auto first = good(); // For which the clocks are calibrated.
  first.options.perf_trials = 20;
  CHECK(under_test.evaluate(first).verdict);
  under_test.begin(timed());
  auto runner = wait_for_runner(under_test.pid(), "in-reference");
  REQUIRE(runner);
  return *runner;
}

} // namespace

TEST_CASE("a runner killed from outside is judged once more", "[evaluation]") {
  auto times = GENERATE(1, 2);
  CAPTURE(times);
  judge under_test;
  auto asked = endless();
  asked.options.timeout = 5s;
  under_test.begin(asked);
  for (auto i = 0; i < times; ++i) {
    under_test.await_phase("correctness");
    auto runner = wait_for_runner(under_test.pid(), "in-forward");
    REQUIRE(runner);
    process_watch watch{{*runner}};
    ::kill(runner->pid, SIGKILL);
    REQUIRE(watch.all_end_within(5s));
  }
  auto result = under_test.end();
  REQUIRE(result.verdict);
  if (times == 1) {
    CHECK(result.verdict->outcome == judgement::timeout);
  } else {
    CHECK(result.verdict->outcome == judgement::runtime_error);
    CHECK(
      result.verdict->error
      == "the candidate's process was killed by SIGKILL during its forward");
  }
  CHECK(is_correct(under_test.evaluate(good())));
}

TEST_CASE("a reference killed from outside is timed once more",
          "[evaluation]") {
  judge under_test;
  auto runner = begin_timing(under_test);
  process_watch watch{{runner}};
  ::kill(runner.pid, SIGKILL);
  REQUIRE(watch.all_end_within(5s));
  CHECK(is_correct(under_test.end()));
}

TEST_CASE("a reference's keeper killed from outside fails one judgement",
          "[evaluation]") {
  judge under_test;
  auto runner = begin_timing(under_test);
  ::kill(runner.parent, SIGKILL);
  auto result = under_test.end();
  CHECK_FALSE(result.verdict);
  CHECK(result.error_code == "judge_lost");
  CHECK(is_correct(under_test.evaluate(timed())));
}

TEST_CASE("a keeper killed from outside loses the judgement, not the judge",
          "[evaluation]") {
  judge under_test;
  under_test.begin(endless());
  under_test.await_phase("correctness");
  auto runner = wait_for_runner(under_test.pid(), "in-forward");
  REQUIRE(runner);
  process_watch watch{{*runner}};
  // Its files are only in there, so they go with it.
  auto root = "/proc/" + std::to_string(runner->pid) + "/root";
  CHECK(std::filesystem::exists(root + "/tmp/candidate.py"));
  CHECK_FALSE(std::filesystem::exists("/tmp/candidate.py"));
  ::kill(runner->parent, SIGKILL);
  auto result = under_test.end();
  CHECK_FALSE(result.verdict);
  CHECK(result.error_code == "judge_lost");
  CHECK(watch.all_end_within(5s));
  CHECK(is_correct(under_test.evaluate(good())));
}

TEST_CASE("a zygote killed between evaluations is started again",
          "[evaluation]") {
  judge under_test;
  auto zygote = named(descendants(under_test.pid()), "caesar-zygote");
  process_watch watch{{zygote}};
  ::kill(zygote.pid, SIGKILL);
  REQUIRE(watch.all_end_within(5s));
  CHECK(is_correct(under_test.evaluate(good())));
}

TEST_CASE("a zygote killed during an evaluation does not end it",
          "[evaluation]") {
  judge under_test;
  auto zygote = named(descendants(under_test.pid()), "caesar-zygote");
  auto asked = endless();
  asked.options.timeout = 2s;
  under_test.begin(asked);
  under_test.await_phase("correctness");
  REQUIRE(wait_for_runner(under_test.pid(), "in-forward"));
  ::kill(zygote.pid, SIGKILL);
  auto result = under_test.end();
  REQUIRE(result.verdict);
  CHECK(result.verdict->outcome == judgement::timeout);
  CHECK(is_correct(under_test.evaluate(good())));
}

TEST_CASE("nothing outlives a judge that was killed", "[evaluation]") {
  judge under_test;
  auto asked = request(fixture("relu.py"), fixture("daemon_candidate.py"));
  asked.candidate += "        while True: pass\n";
  auto& source = asked.candidate;
  source.replace(source.find("return torch.relu(x)"), 20, "pass");
  under_test.begin(asked);
  under_test.await_phase("correctness");
  REQUIRE(wait_for_runner(under_test.pid()));
  auto below = descendants(under_test.pid());
  CHECK(below.size() >= 4); // Zygote, keeper, runner, daemon.
  process_watch watch{below};
  ::kill(under_test.pid(), SIGKILL);
  CHECK(watch.all_end_within(5s));
}

TEST_CASE("a judge ends with its owner even while a reference runs",
          "[evaluation]") {
  judge under_test;
  under_test.begin(request(fixture("endless_reference.py"), "pass"));
  under_test.await_phase("load");
  auto family = descendants(under_test.pid());
  family.push_back({under_test.pid(), 0, "caesar-judge"});
  process_watch watch{family};
  under_test.hang_up();
  CHECK(watch.all_end_within(2s));
}

TEST_CASE("a device that does not exist is refused", "[evaluation]") {
  peer under_test{"caesar-judge",
                  {"--device", "cpu:0", "--cores", "1000", "--runner",
                   in_bin("caesar-runner")}};
  auto frame = under_test.receive();
  CHECK(frame.at("error").at("code") == "no_device");
  CHECK_THROWS(under_test.receive());
}
