#include "tests/support/catch.hpp"

#include "tests/actors/builder/a_builder.hpp"

namespace fs = std::filesystem;

using namespace caesar;
using namespace std::chrono_literals;
using test::a_builder;
using test::call;
using test::ready;
using test::two_slots;

TEST_CASE_METHOD(a_builder, "a candidate of plain Python needs no compiler",
                 "[builder]") {
  auto answer = ask("code");
  CHECK(recorder->opened == std::vector<uint64_t>{1});
  say(ready);
  recorded(0, json::array());
  auto built = report(answer);
  CHECK(built.status == build_status::built);
  CHECK(built.artefacts.empty());
  CHECK_FALSE(built.cache_hit);
  CHECK(jobs->open.empty());
}

TEST_CASE_METHOD(a_builder, "what a candidate asks for is compiled and cached",
                 "[builder]") {
  auto answer = ask("code");
  say(ready);
  recorded(0, {call("relu")});
  compiler_is_known();
  REQUIRE(jobs->open.size() == 1);
  auto& spec = jobs->open[0].spec;
  CHECK(spec.process.cores == std::vector<int32_t>{3});
  CHECK(spec.process.memory_bytes == 1000);
  CHECK(spec.timeout == 300s);
  CHECK(fs::exists(spec.process.cwd / "unit.cpp"));
  auto work = spec.process.cwd;
  compiles();
  auto built = report(answer);
  CHECK(built.status == build_status::built);
  CHECK_FALSE(built.cache_hit);
  CHECK(built.took >= 4s);
  REQUIRE(built.artefacts.size() == 1);
  const auto& artefact = built.artefacts[0];
  CHECK(artefact.call == cuda::sha256("reluint f();"));
  CHECK(artefact.module == "relu");
  CHECK(artefact.sha256 == cuda::sha256("code"));
  CHECK(test::text_of(artefact.path) == "code");
  CHECK_FALSE(fs::exists(work));

  // The same again is not compiled.
  auto second = ask("code");
  recorded(1, {call("relu")});
  auto again = report(second);
  CHECK(again.cache_hit);
  CHECK(again.artefacts == built.artefacts);
  CHECK(again.took < 2s);
  CHECK(jobs->open.empty());
}

TEST_CASE_METHOD(two_slots, "two candidates that want the same share it",
                 "[builder]") {
  auto first = ask("a");
  auto second = ask("b");
  say(ready);
  recorded(0, {call("relu")});
  recorded(1, {call("relu")});
  compiler_is_known();
  CHECK(jobs->open.size() == 1);
  compiles();
  CHECK_FALSE(report(first).cache_hit);
  CHECK(report(second).cache_hit);
  CHECK(jobs->open.empty());
}

TEST_CASE_METHOD(a_builder, "those with most turns left are built first",
                 "[builder]") {
  auto a = ask("a", 1);
  auto b = ask("b", 1);
  auto c = ask("c", 9);
  say(ready);
  recorded(0, {call("a")});
  compiler_is_known();
  recorded(1, {call("b")});
  recorded(2, {call("c")});
  CHECK(next_module() == "a");
  compiles();
  CHECK(next_module() == "c");
  compiles();
  CHECK(next_module() == "b");
  compiles();
  for (auto answer : {&a, &b, &c})
    CHECK(report(*answer).status == build_status::built);
}

TEST_CASE_METHOD(two_slots, "slots work beside each other", "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorded(0, {call("a"), call("b"), call("c")});
  compiler_is_known();
  CHECK(jobs->open.size() == 2);
  for (int i = 0; i < 6; ++i)
    job_ends();
  auto built = report(answer);
  REQUIRE(built.artefacts.size() == 3);
  for (size_t i = 0; i < 3; ++i)
    CHECK(built.artefacts[i].module == std::string(1, "abc"[i]));
  CHECK(built.took >= 12s);
}

TEST_CASE_METHOD(a_builder, "a builder tells what it builds with",
                 "[builder]") {
  auto answer = self->request(builder, caf::infinite, describe_builder{});
  run();
  say(ready);
  SECTION("once it knows") {
    recorded(
      0, json::array(),
      {{"name", "Error"}, {"message", "no ModelNew"}, {"traceback", ""}});
    compiler_is_known();
    builder_facts facts;
    answer.receive([&](const builder_facts& x) { facts = x; },
                   [&](const caf::error& x) { FAIL(describe(x)); });
    CHECK((facts.torch == "2.6" && facts.python == "3.13"));
    CHECK(facts.compiler.find("g++ 12") == 0);
    CHECK_FALSE(facts.cpu.empty());
    auto again = self->request(builder, caf::infinite, describe_builder{});
    run();
    again.receive([&](const builder_facts& x) { CHECK(x == facts); },
                  [&](const caf::error& x) { FAIL(describe(x)); });
  }
  SECTION("or why it cannot") {
    recorded(0, json::array());
    job_ends(127, "c++: not found");
    std::string why;
    answer.receive([&](const builder_facts&) { FAIL("it was answered"); },
                   [&](const caf::error& x) { why = describe(x); });
    CHECK(why.find("c++") != std::string::npos);
  }
}
