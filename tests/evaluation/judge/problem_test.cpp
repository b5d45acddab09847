#include "tests/support/catch.hpp"

#include <string>

#include "tests/evaluation/judge/shared_judge.hpp"

using namespace caesar;
using namespace caesar::test;

namespace {

std::string fault_of(const std::string& problem) {
  auto result =
    shared_judge().evaluate(request(problem, with_forward("return x")));
  CHECK_FALSE(result.verdict);
  CHECK(result.error_code == "bad_problem");
  CHECK(still_judges());
  return result.error_text;
}

} // namespace

TEST_CASE("a problem without Model is the problem's fault", "[evaluation]") {
  CHECK(fault_of(fixture("no_model.py"))
        == "1_problem.py: the problem defines no Model");
}

TEST_CASE("a reference that raises is named with its line", "[evaluation]") {
  auto text = fault_of(fixture("raising.py"));
  CHECK(text.find("1_problem.py:7: Model.forward failed: RuntimeError: ") == 0);
}

TEST_CASE("a problem that is no Python is named with its line",
          "[evaluation]") {
  auto text = fault_of("import torch\nclass Model(:\n");
  CHECK(text.find("1_problem.py:2: importing the problem failed: SyntaxError")
        == 0);
}

TEST_CASE("a problem that exits does not take the judge along",
          "[evaluation]") {
  auto text = fault_of("import sys\nsys.exit(3)\n");
  CHECK(text == "1_problem.py:2: importing the problem failed: SystemExit: 3");
}

TEST_CASE("a problem is prepared again when its text changes", "[evaluation]") {
  auto first = fixture("double_range.py");
  auto second = first;
  second.replace(second.find("x * 2"), 5, "x * 5");
  for (const auto& problem : {first, second, first}) {
    auto result = shared_judge().evaluate(request(problem, renamed(problem)));
    REQUIRE(result.verdict);
    CHECK(result.verdict->outcome == judgement::correct);
  }
  auto crossed = shared_judge().evaluate(request(second, renamed(first)));
  REQUIRE(crossed.verdict);
  CHECK(crossed.verdict->outcome == judgement::wrong);
}
