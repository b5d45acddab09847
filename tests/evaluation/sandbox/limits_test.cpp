// Resource bombs: each is its candidate's verdict, and the next one is judged.

#include "tests/support/catch.hpp"

#include <string>

#include "tests/evaluation/judge/shared_judge.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

verdict judge_forward(const std::string& body) {
  auto asked = request(fixture("relu.py"), with_forward(body));
  asked.options.memory_bytes = uint64_t{512} << 20;
  auto result = shared_judge().evaluate(asked);
  INFO(result.error_text);
  REQUIRE(result.verdict);
  CHECK(result.verdict->outcome == judgement::runtime_error);
  CHECK(still_judges());
  return *result.verdict;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a fork bomb ends as its candidate's verdict", "[sandbox]") {
  auto result = judge_forward("import time\n"
                              "while True:\n"
                              "    if os.fork() == 0: time.sleep(1000)");
  CHECK(contains(result.traceback, "processes, and at most 64 are allowed"));
}

TEST_CASE("a fork bomb of all its processes does so, too", "[sandbox]") {
  auto result = judge_forward("while True:\n"
                              "    try: os.fork()\n"
                              "    except OSError: pass");
  CHECK(contains(result.traceback, "processes, and at most 64 are allowed"));
}

TEST_CASE("threads are limited", "[sandbox]") {
  auto result = judge_forward(
    "import threading\n"
    "wait = threading.Event().wait\n"
    "for _ in range(3000): threading.Thread(target=wait, daemon=True).start()");
  CHECK(contains(result.error, "can't start new thread"));
}

TEST_CASE("files and shared memory are limited together", "[sandbox]") {
  auto result = judge_forward("for i in range(10):\n"
                              "    with open(f'/tmp/{i}', 'wb') as file:\n"
                              "        os.posix_fallocate(\n"
                              "            file.fileno(), 0, 100 << 20)\n"
                              "    with open(f'/dev/shm/s{i}', 'wb') as file:\n"
                              "        os.posix_fallocate(\n"
                              "            file.fileno(), 0, 100 << 20)");
  CHECK(contains(result.error, "No space left"));
}

TEST_CASE("no file and no shared memory is without a name", "[sandbox]") {
  for (const auto* statement :
       {"os.memfd_create('x')", "__import__('mmap').mmap(-1, 4096)"}) {
    INFO(statement);
    CHECK(contains(judge_forward(statement).error, "not permitted"));
  }
}

TEST_CASE("memory is limited for all processes together", "[sandbox]") {
  auto result = judge_forward("for _ in range(8):\n"
                              "    if os.fork() == 0:\n"
                              "        held = b'x' * (100 << 20)\n"
                              "        while True: pass\n"
                              "while True: pass");
  CHECK(contains(result.traceback, "in other processes and shared memory"));
}
