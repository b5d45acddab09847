#include "tests/support/catch.hpp"

#include <algorithm>
#include <string>

#include "tests/evaluation/judge/shared_judge.hpp"
#include "tests/evaluation/support/processes.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

verdict judge_candidate(const evaluation_request& asked) {
  auto result = shared_judge().evaluate(asked);
  INFO(result.error_text);
  REQUIRE(result.verdict);
  CHECK(still_judges());
  return *result.verdict;
}

verdict judge_source(const std::string& candidate) {
  return judge_candidate(request(fixture("relu.py"), candidate));
}

verdict judge_forward(const std::string& body) {
  return judge_source(with_forward(body));
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a syntax error is a load error with its line", "[evaluation]") {
  auto result = judge_source("import torch\nclass ModelNew(:\n    pass\n");
  CHECK(result.outcome == judgement::load_error);
  CHECK_FALSE(result.compiled);
  CHECK(result.error_name == "SyntaxError");
  CHECK(contains(result.error, "candidate.py, line 2"));
  CHECK(result.phase == evaluation_phase::load);
}

TEST_CASE("a candidate without ModelNew is a load error", "[evaluation]") {
  auto result = judge_source("import torch\nclass Model: pass\n");
  CHECK(result.outcome == judgement::load_error);
  CHECK_FALSE(result.compiled);
  CHECK(result.error == "the code defines no class ModelNew");
}

TEST_CASE("a constructor that raises has compiled", "[evaluation]") {
  auto result = judge_source("class ModelNew:\n"
                             "    def __init__(self):\n"
                             "        raise KeyError('weights')\n");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(result.compiled);
  CHECK(result.error_name == "KeyError");
  CHECK(contains(result.traceback, "candidate.py\", line 3"));
  CHECK_FALSE(contains(result.traceback, "<caesar"));
}

TEST_CASE("an exception in forward comes with its traceback", "[evaluation]") {
  auto result = judge_forward("raise ValueError('odd \\udcff size')");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(result.phase == evaluation_phase::correctness);
  CHECK(result.error_name == "ValueError");
  CHECK(result.error == "odd ? size");
  CHECK(contains(result.traceback, "line 4, in forward"));
}

TEST_CASE("an endless message is cut", "[evaluation]") {
  auto result = judge_forward("raise ValueError('x' * 10_000_000)");
  CHECK(result.error.size() == 4096);
  CHECK(result.traceback.size() == 16384);
}

TEST_CASE("an exit at import is a load error", "[evaluation]") {
  for (const auto* exit :
       {"import os\nos._exit(3)\n", "import sys\nsys.exit(3)\n"}) {
    auto result = judge_source(exit);
    CHECK(result.outcome == judgement::load_error);
    CHECK(result.error_name == "Crash");
    CHECK(result.error
          == "the candidate's process exited with status 3 while it was "
             "imported");
  }
}

TEST_CASE("an exit in forward is a runtime error", "[evaluation]") {
  auto result = judge_forward("print('last words', flush=True)\nos._exit(0)");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(result.compiled);
  CHECK(result.error
        == "the candidate's process exited with status 0 during its forward");
  CHECK(result.traceback == "last words\n");
}

TEST_CASE("a crash is named by its signal", "[evaluation]") {
  struct row {
    const char* body;
    const char* signal;
  };
  for (auto [body, signal] : {
         row{"ctypes.string_at(0)", "SIGSEGV"},
         row{"os.abort()", "SIGABRT"},
         row{"os.kill(os.getpid(), 11)", "SIGSEGV"},
       }) {
    auto result = judge_forward(body);
    CHECK(result.outcome == judgement::runtime_error);
    CHECK(result.error
          == std::string{"the candidate's process was killed by "} + signal
               + " during its forward");
  }
}

TEST_CASE("inputs cannot be written", "[evaluation]") {
  auto result = judge_forward("x.zero_()\nreturn x");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(contains(result.error, "was killed by SIGSEGV during its forward"));
  CHECK(
    contains(result.traceback, "the candidate wrote to its read-only input"));
}

TEST_CASE("inputs cannot be made writable", "[evaluation]") {
  auto result = judge_forward(
    "page = x.data_ptr() & ~4095\n"
    "failed = ctypes.CDLL(None).mprotect(ctypes.c_void_p(page), 4096, 3)\n"
    "return torch.relu(x) if failed else x");
  CHECK(result.outcome == judgement::correct);
}

TEST_CASE("an endless loop is a timeout of its phase", "[evaluation]") {
  struct row {
    std::string candidate;
    evaluation_phase phase;
    bool compiled;
  };
  for (const auto& [candidate, phase, compiled] : {
         row{"while True: pass\n", evaluation_phase::load, false},
         row{with_forward("while True: pass"), evaluation_phase::correctness,
             true},
       }) {
    auto asked = request(fixture("relu.py"), candidate);
    asked.options.timeout = std::chrono::milliseconds{700};
    auto result = judge_candidate(asked);
    CHECK(result.outcome == judgement::timeout);
    CHECK(result.error_name == "Timeout");
    CHECK(contains(result.error, "the candidate used up its 0.7 s"));
    CHECK(result.phase == phase);
    CHECK(result.compiled == compiled);
  }
}

TEST_CASE("megabytes of output are drained, and their end is kept",
          "[evaluation]") {
  auto result = judge_forward("print('noise' * 1_000_000)\n"
                              "print('the end')\n"
                              "os._exit(1)");
  CHECK(result.traceback.size() <= 4096);
  CHECK(contains(result.traceback, "noise\nthe end\n"));
  result = judge_forward("print('noise' * 1_000_000)\n"
                         "return torch.relu(x)");
  CHECK(result.outcome == judgement::correct);
}

TEST_CASE("who eats memory gets no more than the limit", "[evaluation]") {
  auto asked = request(fixture("relu.py"),
                       with_forward("eaten = [torch.empty(1 << 26) for _ in "
                                    "range(64)]\n"
                                    "return torch.relu(x)"));
  asked.options.memory_bytes = uint64_t{512} << 20;
  auto result = judge_candidate(asked);
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(contains(result.error, "memory"));
}

TEST_CASE("closing the connection is a crash, not an answer", "[evaluation]") {
  auto result = judge_forward("os.closerange(3, 100)\n"
                              "while True: pass");
  CHECK(result.outcome == judgement::runtime_error);
  CHECK(contains(result.error, "closed its connection to the judge"));
}

TEST_CASE("a forged answer is rejected", "[evaluation]") {
  auto result = judge_forward("for fd in range(3, 50):\n"
                              "    try: os.write(fd, b'correct')\n"
                              "    except OSError: pass\n"
                              "return torch.relu(x)");
  CHECK(result.outcome == judgement::rejected);
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings[0].id == "A12");
}

TEST_CASE("a daemon does not outlive its evaluation", "[evaluation]") {
  auto result = judge_source(fixture("daemon_candidate.py"));
  CHECK(result.outcome == judgement::correct); // So the daemon did run.
  auto all = all_processes();
  CHECK(std::none_of(all.begin(), all.end(), [](const auto& one) {
    return one.name == "caesar-survivor";
  }));
}

TEST_CASE("a runner finds neither secrets nor other files open",
          "[evaluation]") {
  // Its standard streams, socket, job, and nothing of the judge's.
  auto result = judge_forward(
    "open_fds = [fd for fd in os.listdir('/proc/self/fd')]\n"
    "if len(open_fds) > 6: raise RuntimeError(str(open_fds))\n"
    "if 'CAESAR_BIN_DIR' in os.environ: raise RuntimeError('environment')\n"
    "with open('/proc/self/environ') as file:\n"
    "    if 'CAESAR_BIN_DIR' in file.read(): raise RuntimeError('environ')\n"
    "if os.environ['HOME'] != os.getcwd(): raise RuntimeError('home')\n"
    "return torch.relu(x)");
  INFO(result.error);
  CHECK(result.outcome == judgement::correct);
}
