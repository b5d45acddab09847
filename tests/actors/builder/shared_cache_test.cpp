#include "tests/support/catch.hpp"

#include <cstdlib>

#include "tests/actors/builder/a_builder.hpp"

using namespace caesar;
using namespace std::chrono_literals;
using test::a_builder;
using test::call;
using test::ready;

namespace {

/// A builder, and another process that uses the same cache.
struct a_shared_cache : a_builder {
  cuda::cache_locks theirs{folder.path / "cache" / "locks"};
  std::string key = key_of_relu();

  void they_begin() { REQUIRE(theirs.try_lock(key)); }

  /// Returns the key that the builder will find.
  static std::string key_of_relu() {
    cuda::toolchain tools;
    tools.compiler = cuda::compiler_command(std::getenv("CXX"));
    tools.compiler_version = "g++ 12";
    tools.cpu = cuda::this_cpu();
    auto facts = json::parse(ready)["ready"].dump();
    tools.torch = *cuda::torch_facts_from(facts);
    auto what = call("relu").get<cuda::compile_call>();
    return cuda::artefact_key(cuda::plan_attempts(what, tools), tools);
  }

  void they_publish() {
    auto file = folder.path / "theirs.so";
    test::append(file, "their code");
    cuda::artefact_cache{folder.path / "cache"}.publish(key, {"relu"}, file);
  }

  auto ask_for_it() {
    auto answer = ask("code");
    say(ready);
    recorded(0, {call("relu")});
    compiler_is_known();
    return answer;
  }
};

} // namespace

TEST_CASE_METHOD(a_shared_cache, "what another process compiles is waited for",
                 "[builder]") {
  they_begin();
  auto answer = ask_for_it();
  CHECK(jobs->open.empty());
  advance(1s);
  CHECK(jobs->open.empty());
  they_publish();
  theirs.unlock(key);
  advance(1s);
  CHECK(jobs->open.empty());
  auto built = report(answer);
  CHECK(built.cache_hit);
  REQUIRE(built.artefacts.size() == 1);
  CHECK(test::text_of(built.artefacts[0].path) == "their code");
}

TEST_CASE_METHOD(a_shared_cache, "what another process gives up is compiled",
                 "[builder]") {
  they_begin();
  auto answer = ask_for_it();
  theirs.unlock(key);
  advance(1s);
  REQUIRE(jobs->open.size() == 1);
  CHECK_FALSE(theirs.try_lock(key));
  compiles();
  CHECK_FALSE(report(answer).cache_hit);
  CHECK(theirs.try_lock(key));
}

TEST_CASE_METHOD(a_shared_cache, "waiting for a process needs no slot",
                 "[builder]") {
  they_begin();
  auto first = ask_for_it();
  auto second = ask("other code");
  recorded(1, {call("gelu")});
  REQUIRE(jobs->open.size() == 1);
  compiles();
  CHECK_FALSE(report(second).cache_hit);
  theirs.unlock(key);
  advance(1s);
  compiles();
  CHECK_FALSE(report(first).cache_hit);
}

TEST_CASE_METHOD(a_shared_cache, "a report tells its phases", "[builder]") {
  auto answer = ask_for_it();
  compiles();
  auto built = report(answer);
  REQUIRE(built.phases.size() == 4);
  CHECK(built.phases[0].name == "start"); // Of the recorder.
  CHECK(built.phases[1].name == "record");
  CHECK(built.phases[2] == build_phase{"full", 2s});
  CHECK(built.phases[3] == build_phase{"link", 2s});
}
