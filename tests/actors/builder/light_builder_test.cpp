#include "tests/support/catch.hpp"

#include <algorithm>

#include "tests/actors/builder/a_builder.hpp"

namespace fs = std::filesystem;

using namespace caesar;
using test::a_builder;
using test::call;
using test::ready;

namespace {

struct a_light_builder : a_builder {
  a_light_builder() : a_builder{1, {}, true} {}

  /// Asks for a build whose first command has begun.
  auto begun() {
    auto answer = ask("code");
    say(ready);
    recorded(0, {call("relu")});
    compiler_is_known();
    return answer;
  }

  /// Whether the oldest command uses the light headers.
  bool is_light() const {
    const auto& argv = jobs->open.at(0).spec.process.argv;
    return std::any_of(argv.begin(), argv.end(), [](const auto& word) {
      return word == "-DCAESAR_LIGHT_SELECTED" || word == "-Wl,-z,defs";
    });
  }
};

} // namespace

TEST_CASE_METHOD(a_light_builder, "what light headers can do, they do",
                 "[builder]") {
  auto answer = begun();
  CHECK(is_light());
  compiles();
  auto built = report(answer);
  REQUIRE(built.artefacts.size() == 1);
  CHECK(built.artefacts[0].built == build_path::light);
  CHECK(built.artefacts[0].declined.empty());
  CHECK(jobs->open.empty());
}

TEST_CASE("gold links light code where it finds what it needs", "[builder]") {
  for (auto works : {true, false}) {
    a_light_builder fresh;
    auto answer = fresh.ask("code");
    fresh.say(ready);
    fresh.recorded(0, {call("relu")});
    fresh.compiler_is_known(works);
    fresh.job_ends();
    CHECK(fresh.words_of_next("-Wl,-z,defs") == 1);
    CHECK(fresh.words_of_next("-fuse-ld=gold") == (works ? 1 : 0));
    fresh.job_ends();
    CHECK(fresh.report(answer).status == build_status::built);
  }
}

TEST_CASE_METHOD(a_light_builder,
                 "what light headers decline is built with the real ones",
                 "[builder]") {
  auto answer = begun();
  auto first = jobs->open.at(0).spec.process.cwd;
  job_ends(1, "unit.cpp: In function 'f':\n"
              "main.cpp:3:1: error: 'nn' is not a member of 'torch'\nmore");
  REQUIRE(jobs->open.size() == 1);
  CHECK_FALSE(is_light());
  CHECK_FALSE(fs::exists(first));
  compiles();
  auto built = report(answer);
  CHECK(built.status == build_status::built);
  REQUIRE(built.artefacts.size() == 1);
  CHECK(built.artefacts[0].built == build_path::full);
  CHECK(built.artefacts[0].declined
        == "error: 'nn' is not a member of 'torch'");
  CHECK(built.took >= std::chrono::seconds{6});

  // The next one knows that, too.
  auto second = ask("code");
  recorded(1, {call("relu")});
  auto again = report(second);
  CHECK(again.cache_hit);
  CHECK(again.artefacts == built.artefacts);
}

TEST_CASE_METHOD(a_light_builder, "only what the real headers say is heard",
                 "[builder]") {
  auto answer = begun();
  job_ends(1, "main.cpp:1:1: error: light");
  // With fewer of torch's headers a name may be missing.
  job_ends(1, "main.cpp:1:1: error: 'lean' was not declared in this scope");
  job_ends(1, "main.cpp:1:1: error: real");
  auto built = report(answer);
  CHECK(built.status == build_status::failed);
  CHECK(built.log.find("real") != std::string::npos);
  CHECK(built.log.find("light") == std::string::npos);
  CHECK(built.log.find("lean") == std::string::npos);
  CHECK(jobs->open.empty());
}

TEST_CASE_METHOD(a_light_builder, "a name that nobody has takes two attempts",
                 "[builder]") {
  auto answer = begun();
  job_ends(1, "main.cpp:1:1: error: 'y' was not declared in this scope");
  job_ends(1, "main.cpp:1:1: error: 'y' was not declared in this scope; did "
              "you mean 'yn'?");
  CHECK(jobs->open.empty());
  auto built = report(answer);
  CHECK(built.status == build_status::failed);
  CHECK(built.log.find("'yn'") != std::string::npos);
}

TEST_CASE_METHOD(a_light_builder, "what is wrong with any headers is final",
                 "[builder]") {
  auto answer = begun();
  job_ends(1, "main.cpp:1:1: error: light");
  job_ends(1, "main.cpp:1:1: error: expected ';' before 'return'");
  auto built = report(answer);
  CHECK(built.status == build_status::failed);
  CHECK(built.log.find("expected ';'") != std::string::npos);
  CHECK(jobs->open.empty());
}

TEST_CASE_METHOD(a_light_builder, "a machine's fault is not tried again",
                 "[builder]") {
  auto answer = begun();
  job_ends(io::not_started, "no such program");
  CHECK(jobs->open.empty());
  CHECK(describe(error(answer)).find("no such program") != std::string::npos);
}
