#include "tests/support/catch.hpp"

#include <algorithm>

#include "tests/actors/builder/a_builder.hpp"

namespace fs = std::filesystem;

using namespace caesar;
using namespace std::chrono_literals;
using test::a_builder;
using test::call;
using test::ready;
using test::two_slots;

TEST_CASE_METHOD(a_builder, "what does not compile is a failed build",
                 "[builder]") {
  auto answer = ask("a");
  auto other = ask("b");
  say(ready);
  recorded(0, {call("a"), call("b")});
  recorded(1, {call("c")});
  compiler_is_known();
  auto cwd = jobs->open[0].spec.process.cwd.string();
  job_ends(1, "In file included from /t/include/x.h:1:\n"
              "main.cpp:1:5: error: no such thing\n"
                + cwd + "/main.cpp:2:2: warning: hm\n");
  auto failed = report(answer);
  CHECK(failed.status == build_status::failed);
  CHECK(failed.error_name == "CompilationError");
  CHECK(failed.log == "main.cpp:1:5: error: no such thing\n");
  CHECK(failed.artefacts.empty());
  CHECK_FALSE(fs::exists(cwd));
  // Its second call is not built any more; the next candidate's is.
  CHECK(next_module() == "c");
  compiles();
  CHECK(report(other).status == build_status::built);
  CHECK(jobs->open.empty());
}

TEST_CASE_METHOD(a_builder, "a compiler that says nothing is still explained",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorded(0, {call("a")});
  compiler_is_known();
  for (auto i = 0; i < 4; ++i) // Somebody else may have done it, thrice.
    job_ends(-9);
  CHECK(report(answer).log
        == "the compiler ended without a word: killed by SIGKILL");
}

TEST_CASE_METHOD(a_builder, "a compiler that somebody killed runs again",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorded(0, {call("a")});
  compiler_is_known();
  job_ends(-9);
  job_ends(137);
  job_ends(1, "g++: fatal error: Killed signal terminated program cc1plus\n");
  compiles();
  CHECK(report(answer).status == build_status::built);
}

TEST_CASE_METHOD(a_builder, "an import that somebody killed is made again",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  auto killed = [&] {
    auto id = json::parse(recorder->sent.back())["id"];
    say(to_line(json{{"id", id},
                     {"calls", json::array()},
                     {"killed", true},
                     {"error",
                      {{"name", "Crash"},
                       {"message", "the import was killed by SIGKILL"},
                       {"traceback", ""}}}}));
  };
  killed();
  REQUIRE(recorder->sent.size() == 2);
  SECTION("once") {
    killed();
    CHECK(report(answer).error_name == "Crash");
  }
  SECTION("and may end well") {
    recorded(1, json::array());
    CHECK(report(answer).status == build_status::built);
  }
}

TEST_CASE_METHOD(a_builder, "a compilation that takes too long timed out",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorded(0, {call("a")});
  compiler_is_known();
  job_ends(-9, "", true);
  auto late = report(answer);
  CHECK(late.status == build_status::timed_out);
  CHECK(late.log == "the compilation took longer than 300 s and was stopped");
}

TEST_CASE_METHOD(a_builder, "what a candidate's import raised is its failure",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorded(0, json::array(),
           {{"name", "SyntaxError"},
            {"message", "invalid syntax"},
            {"traceback", "Traceback: ..."}});
  auto failed = report(answer);
  CHECK(failed.status == build_status::failed);
  CHECK(failed.error_name == "SyntaxError");
  CHECK(failed.log == "Traceback: ...");

  auto slow = ask("b");
  recorded(1, json::array(),
           {{"name", "Timeout"},
            {"message", "the import took longer than 60 s"},
            {"traceback", ""}});
  auto late = report(slow);
  CHECK(late.status == build_status::timed_out);
  CHECK(late.log == "the import took longer than 60 s");
}

TEST_CASE_METHOD(a_builder, "a call that is not allowed is a failed build",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  auto refused = call("a");
  refused["extra_cflags"] = {"-I/etc"};
  recorded(0, {call("b"), refused});
  compiler_is_known();
  auto failed = report(answer);
  CHECK(failed.error_name == "CompilationError");
  CHECK(failed.log.find("flag -I/etc is not allowed") == 0);
  CHECK(jobs->open.empty());
}

TEST_CASE_METHOD(a_builder, "a machine without a compiler is an error",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorded(0, {call("a")});
  job_ends(io::not_started, "cannot start c++: it is not on PATH");
  auto reason = error(answer);
  CHECK(code_of(reason) == ec::build_system);
  CHECK(describe(reason)
        == "no working C++ compiler: cannot start c++: it is not on PATH; "
           "install g++, or set CXX to a compiler");
  // It is asked again: it may have been installed.
  auto second = ask("a");
  recorded(1, {call("a")});
  compiler_is_known();
  compiles();
  CHECK(report(second).status == build_status::built);
}

TEST_CASE_METHOD(a_builder, "a cache that cannot be written is an error",
                 "[builder]") {
  test::append(folder.path / "cache", "a file");
  auto answer = ask("a");
  say(ready);
  recorded(0, {call("a")});
  compiler_is_known();
  CHECK(jobs->open.empty()); // Nothing is compiled in vain.
  auto reason = error(answer);
  CHECK(code_of(reason) == ec::build_system);
  CHECK(describe(reason).find("the build cache cannot be written: ") == 0);
}

TEST_CASE_METHOD(a_builder, "a scratch folder that cannot be made is an error",
                 "[builder]") {
  test::append(folder.path / "scratch", "a file");
  auto first = ask("a");
  auto second = ask("b");
  say(ready);
  recorded(0, {call("a")});
  recorded(1, {call("b")});
  compiler_is_known();
  CHECK(code_of(error(first)) == ec::build_system);
  CHECK(code_of(error(second)) == ec::build_system);
}

TEST_CASE_METHOD(a_builder, "a lost recorder is replaced and asked again",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorder->die("killed by SIGKILL");
  run();
  advance(1s);
  CHECK(recorder->opened == std::vector<uint64_t>{1, 2});
  say(ready);
  recorded(1, json::array());
  CHECK(report(answer).status == build_status::built);
}

TEST_CASE_METHOD(a_builder, "a candidate that costs two recorders is an error",
                 "[builder]") {
  auto answer = ask("a");
  say(ready);
  recorder->die("killed by SIGKILL");
  run();
  advance(1s);
  say(ready);
  recorder->die("killed by SIGKILL");
  auto reason = error(answer);
  CHECK(code_of(reason) == ec::build_system);
  CHECK(describe(reason).find("the recorder ended: killed by SIGKILL") == 0);
}

TEST_CASE_METHOD(a_builder, "a recorder that hangs is killed", "[builder]") {
  auto answer = ask("a");
  say(ready);
  advance(recorder_limits{}.timeout + recorder_limits{}.grace);
  CHECK(recorder->closed == 1);
  advance(1s);
  say(ready);
  recorded(1, json::array());
  CHECK(report(answer).status == build_status::built);
}

TEST_CASE_METHOD(two_slots, "a builder that quits cancels and answers",
                 "[builder]") {
  auto first = ask("a");
  auto second = ask("b");
  auto third = ask("c");
  say(ready);
  recorded(0, {call("a")});
  recorded(1, {call("b")});
  compiler_is_known();
  std::vector<uint64_t> running;
  for (const auto& x : jobs->open)
    running.push_back(x.job);
  REQUIRE(running.size() == 2);
  end();
  std::sort(jobs->cancelled.begin(), jobs->cancelled.end());
  CHECK(jobs->cancelled == running);
  CHECK(recorder->closed == 1);
  for (auto answer : {&first, &second, &third})
    CHECK(code_of(error(*answer)) == ec::abandoned);
}
