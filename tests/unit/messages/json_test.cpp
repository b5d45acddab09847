#include "messages/evaluation.hpp"
#include "messages/json.hpp"
#include "messages/trajectory.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

namespace {

verdict full_verdict() {
  verdict x;
  x.outcome = judgement::wrong;
  x.phase = evaluation_phase::correctness;
  x.compiled = true;
  x.issue = "Output mismatch";
  x.trials = 5;
  x.mismatches.push_back({1, 0, 4, 2, "0.500000", "nan", "[0, 1]", "1", "2"});
  x.findings.push_back({"C5", "the output aliases an input"});
  x.reference = timing{3ms, 1us, 2ms, 4ms, 3ms, 20};
  x.counters = device_counters{
    {{"relu", 1, 3us, 91.5, 12.5, 88, kernel_limiter::memory}}, ""};
  x.memory_fault = illegal_access{};
  x.memory_fault->address = "0x7f0b4c000400";
  return x;
}

} // namespace

TEST_CASE("a described struct survives JSON", "[json]") {
  auto x = full_verdict();
  auto text = to_line(json(x));
  CHECK(json::parse(text).get<verdict>() == x);
}

TEST_CASE("enums are names, durations nanoseconds, nothing is null", "[json]") {
  auto x = json(full_verdict());
  CHECK(x["outcome"] == "wrong");
  CHECK(x["reference"]["mean"] == 3'000'000);
  CHECK(x["runtime"].is_null());
}

TEST_CASE("an unknown enum name is refused with the name", "[json]") {
  auto x = json(full_verdict());
  x["outcome"] = "splendid";
  std::string why;
  try {
    x.get<verdict>();
  } catch (const json::exception& error) {
    why = error.what();
  }
  CHECK(why.find("splendid") != std::string::npos);
}

TEST_CASE("a missing field is refused with its name", "[json]") {
  auto x = json(full_verdict());
  x.erase("trials");
  std::string why;
  try {
    x.get<verdict>();
  } catch (const json::exception& error) {
    why = error.what();
  }
  CHECK(why.find("trials") != std::string::npos);
}

TEST_CASE("bytes that are no text cannot make a log unwritable", "[json]") {
  completion x;
  x.text = "caf\xff";
  CHECK_NOTHROW(to_line(json(x)));
}

TEST_CASE("every enum value has a name", "[json]") {
  CHECK(name_of(judgement::rejected) == "rejected");
  CHECK(name_of(outcome::finish) == "finish");
  CHECK(name_of(state::finish) == "finish");
  CHECK(name_of(event_kind::finished) == "finished");
  CHECK(enum_from<state>("generate") == state::generate);
  CHECK(!enum_from<state>("Generate"));
}

TEST_CASE("the speedup is the reference's mean over the candidate's",
          "[evaluation]") {
  verdict x;
  CHECK(!speedup(x));
  x.reference = timing{3ms, 0ns, 3ms, 3ms, 3ms, 1};
  CHECK(!speedup(x));
  x.runtime = timing{2ms, 0ns, 2ms, 2ms, 2ms, 1};
  REQUIRE(speedup(x));
  CHECK(*speedup(x) == 1.5);
  x.runtime->mean = 0ns;
  CHECK(!speedup(x));
}
