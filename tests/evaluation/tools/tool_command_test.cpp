#include "cuda/runner/tool_start.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>

using namespace caesar::cuda;

namespace {

const tool_programs programs{"/bin/caesar-runner", "/cuda/ncu",
                             "/cuda/compute-sanitizer"};

using strings = std::vector<std::string>;

bool contains(const strings& words, const strings& part) {
  return std::search(words.begin(), words.end(), part.begin(), part.end())
         != words.end();
}

} // namespace

TEST_CASE("a tool is told to start a candidate", "[tools]") {
  struct row {
    runner_tool tool;
    const char* program;
    const char* name;
  };
  for (auto [tool, program, name] :
       {row{runner_tool::counters, "/cuda/ncu", "counters"},
        row{runner_tool::memcheck, "/cuda/compute-sanitizer", "memcheck"}}) {
    auto command = tool_command(tool, programs, {4, 7, 9});
    CHECK(command.front() == program);
    auto end = strings{"/bin/caesar-runner",
                       "--role",
                       "candidate",
                       "--tool",
                       name,
                       "--fds",
                       "4,7,9"};
    REQUIRE(command.size() > end.size());
    CHECK(strings(command.end() - static_cast<long>(end.size()), command.end())
          == end);
  }
}

TEST_CASE("ncu reads counters of marked runs, at the clocks as they are",
          "[tools]") {
  auto command = tool_command(runner_tool::counters, programs, {4, 7});
  CHECK(contains(command, {"--clock-control", "none"}));
  CHECK(contains(command, {"--profile-from-start", "off"}));
  CHECK(contains(command, {"--csv", "--page", "raw"}));
}

TEST_CASE("compute-sanitizer tells of one access, and of no call", "[tools]") {
  auto command = tool_command(runner_tool::memcheck, programs, {4, 7});
  CHECK(contains(command, {"--tool", "memcheck"}));
  CHECK(contains(command, {"--report-api-errors", "no"}));
  CHECK(contains(command, {"--print-limit", "1"}));
}
