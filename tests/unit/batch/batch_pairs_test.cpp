#include "tools/caesar-actors/batch_pairs.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;

namespace {

using lines = std::vector<std::string>;

} // namespace

TEST_CASE("a pair has an id, a problem, a candidate and a precision",
          "[batch][pairs]") {
  lines wrong;
  auto pairs = pairs_from(
    R"({"id": "a", "problem": "p.py", "candidate": "c.py"})"
    "\n  \r\n"
    R"({"problem": "q.py", "candidate": "d.py", "precision": "bf16"})",
    "pairs.jsonl", wrong);
  CHECK(wrong == lines{});
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].id == "a");
  CHECK(pairs[0].where == "pairs.jsonl:1");
  CHECK(pairs[0].problem == "p.py");
  CHECK(pairs[0].candidate == "c.py");
  CHECK_FALSE(pairs[0].dtype);
  CHECK(pairs[1].id == "3");
  CHECK(pairs[1].dtype == precision::bf16);
  CHECK(pairs[1].sample == 3);
}

TEST_CASE("a pair that is none is told with its file and line",
          "[batch][pairs]") {
  struct row {
    std::string line;
    std::string complaint;
  };
  auto [line, complaint] = GENERATE(values<row>({
    {"[1]", "is not a JSON object on one line"},
    {R"({"problem": "p.py")", "is not a JSON object on one line"},
    {R"({"problem": "p.py"})", "\"candidate\" is missing: a line is "},
    {R"({"candidate": "c.py"})", "\"problem\" is missing: a line is "},
    {R"({"problem": 7, "candidate": "c.py"})",
     "\"problem\" must be a string that is not empty"},
    {R"({"id": "", "problem": "p.py", "candidate": "c.py"})",
     "\"id\" must be a string that is not empty"},
    {R"({"problem": "p.py", "candidate": "c.py", "precision": "fp8"})",
     "\"precision\" must be \"fp32\", \"fp16\" or \"bf16\", not \"fp8\""},
    {R"({"problem": "p.py", "kernel": "c.py"})",
     "\"kernel\" is no key of a pair: those are id, problem, candidate, "
     "precision"},
  }));
  lines wrong;
  pairs_from("\n" + line + "\n", "x.jsonl", wrong);
  REQUIRE(wrong.size() == 1);
  CHECK(wrong.front().substr(0, 11 + complaint.size())
        == "x.jsonl:2: " + complaint);
}

TEST_CASE("two pairs must not have one id", "[batch][pairs]") {
  lines wrong;
  auto pair = std::string{R"("problem": "p.py", "candidate": "c.py"})"} + "\n";
  pairs_from("{\"id\": \"3\", " + pair + "\n{" + pair, "x.jsonl", wrong);
  CHECK(wrong
        == lines{"x.jsonl:3: id \"3\" is that of x.jsonl:1, too; each needs "
                 "its own"});
}
