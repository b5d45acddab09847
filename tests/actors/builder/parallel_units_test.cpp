#include "tests/support/catch.hpp"

#include <algorithm>

#include "tests/actors/builder/a_builder.hpp"

using namespace caesar;
using test::a_builder;
using test::call;
using test::ready;

namespace {

/// A call with two sources, which are two units.
json pair_of_units(const std::string& name) {
  cuda::compile_call x;
  x.kind = "load";
  x.name = name;
  x.cpp_sources = {"int f();", "int g();"};
  x.digest = cuda::sha256(name);
  return x;
}

/// The source that an open command compiles; or "module.so" of a link.
std::string subject(const test::started_job& job) {
  const auto& argv = job.spec.process.argv;
  auto at = std::find(argv.begin(), argv.end(), "-c");
  return at == argv.end() ? argv.back() : *(at + 1);
}

/// A builder of so many slots that has begun with two units.
template <int Slots>
struct a_builder_of_units : a_builder {
  a_builder_of_units() : a_builder{Slots} {}

  auto begun() {
    auto answer = ask("a");
    say(ready);
    recorded(0, {pair_of_units("a")});
    compiler_is_known();
    return answer;
  }
};

using one_slot_of_units = a_builder_of_units<1>;
using two_slots_of_units = a_builder_of_units<2>;

} // namespace

TEST_CASE_METHOD(two_slots_of_units, "idle slots take further units of a build",
                 "[builder]") {
  auto answer = begun();
  REQUIRE(jobs->open.size() == 2);
  CHECK(subject(jobs->open[0]) == "source_1.cpp");
  CHECK(subject(jobs->open[1]) == "source_2.cpp");
  std::swap(jobs->open[0], jobs->open[1]); // In whatever order they end.
  job_ends();
  REQUIRE(jobs->open.size() == 1); // The link waits for both.
  job_ends();
  REQUIRE(jobs->open.size() == 1);
  CHECK(subject(jobs->open[0]) == "module.so");
  job_ends();
  CHECK(report(answer).status == build_status::built);
}

TEST_CASE_METHOD(one_slot_of_units, "one slot compiles unit after unit",
                 "[builder]") {
  auto answer = begun();
  for (const auto* expected : {"source_1.cpp", "source_2.cpp", "module.so"}) {
    REQUIRE(jobs->open.size() == 1);
    CHECK(subject(jobs->open[0]) == expected);
    job_ends();
  }
  CHECK(report(answer).status == build_status::built);
}

TEST_CASE_METHOD(two_slots_of_units,
                 "a unit of another build comes when one ends", "[builder]") {
  auto first = ask("a");
  auto second = ask("b");
  say(ready);
  recorded(0, {pair_of_units("a")});
  compiler_is_known();
  recorded(1, {call("b")});
  CHECK(jobs->open.size() == 2); // Both are the first build's.
  job_ends();
  REQUIRE(jobs->open.size() == 2);
  CHECK(subject(jobs->open[1]) == "unit.cpp");
  while (!jobs->open.empty())
    job_ends();
  CHECK(report(first).status == build_status::built);
  CHECK(report(second).status == build_status::built);
}

TEST_CASE_METHOD(two_slots_of_units,
                 "of two units that fail the first one is quoted",
                 "[builder]") {
  auto answer = begun();
  std::swap(jobs->open[0], jobs->open[1]);
  job_ends(1, "source_2.cpp:1:1: error: expected ';' in the second");
  REQUIRE(jobs->open.size() == 1); // It may fail as well, and comes first.
  job_ends(1, "source_1.cpp:1:1: error: expected ';' in the first");
  CHECK(jobs->open.empty());
  auto built = report(answer);
  CHECK(built.log.find("in the first") != std::string::npos);
  CHECK(built.log.find("in the second") == std::string::npos);
}

TEST_CASE_METHOD(two_slots_of_units,
                 "the units after one that failed are given up", "[builder]") {
  auto answer = begun();
  auto second = jobs->open.at(1).job;
  job_ends(1, "source_1.cpp:1:1: error: expected ';'");
  CHECK(jobs->cancelled == std::vector<uint64_t>{second});
  CHECK(report(answer).status == build_status::failed);
  // What it says afterwards changes nothing; its slot is free.
  job_ends(1, "cancelled");
  auto other = ask("b");
  recorded(1, {call("b"), call("c")});
  CHECK(jobs->open.size() == 2);
  while (!jobs->open.empty())
    job_ends();
  CHECK(report(other).status == build_status::built);
}
