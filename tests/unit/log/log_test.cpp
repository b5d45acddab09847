#include "actors/log/log.hpp"
#include "messages/unique_fd.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <fcntl.h>
#include <thread>
#include <vector>

using namespace caesar;
using config::log_level;

namespace {

/// Sinks whose console is a file.
struct a_log {
  std::shared_ptr<log_sinks> open(log_level console, log_level file) {
    return open(console, file, path);
  }

  std::shared_ptr<log_sinks> open(log_level console, log_level file,
                                  const std::filesystem::path& where) {
    return std::make_shared<log_sinks>(
      where, config::log_options{console, file}, console_file.get());
  }

  std::vector<log_line> written() const {
    std::vector<log_line> result;
    std::istringstream text{test::text_of(path)};
    for (std::string line; std::getline(text, line);)
      if (auto x = log_line_from(line))
        result.push_back(std::move(*x));
    return result;
  }

  std::string shown() const { return test::text_of(console_path); }

  test::scratch_folder folder;
  std::filesystem::path path = folder.path / "actors.jsonl";
  std::filesystem::path console_path = folder.path / "console";
  unique_fd console_file{
    ::open(console_path.c_str(), O_CREAT | O_WRONLY | O_APPEND, 0600)};
};

} // namespace

TEST_CASE_METHOD(a_log, "file and console have levels of their own", "[log]") {
  auto sinks = open(log_level::warn, log_level::info);
  auto log = actor_log{sinks, "executor/cpu:0"};
  log.debug("unheard");
  log.info("state", {{"from", "idle"}, {"to", "busy"}});
  log.warn("slow", {{"took_ms", 4000}});
  CHECK(log.wanted(log_level::info));
  CHECK_FALSE(log.wanted(log_level::debug));
  sinks->flush();
  auto lines = written();
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].actor == "executor/cpu:0");
  CHECK(lines[0].fields == json{{"from", "idle"}, {"to", "busy"}});
  CHECK(lines[1].event == "slow");
  CHECK(shown().substr(12)
        == " W executor/cpu:0           slow       took=4.0s\n");
}

TEST_CASE_METHOD(a_log, "off means nothing at all", "[log]") {
  auto sinks = open(log_level::off, log_level::off);
  actor_log{sinks, "a"}.error("unheard");
  sinks->flush();
  CHECK(written().empty());
  CHECK(shown().empty());
  CHECK_FALSE(sinks->wanted(log_level::error));
}

TEST_CASE("a log without sinks is silent", "[log]") {
  auto log = actor_log{};
  log.error("unheard", {{"why", "nobody listens"}});
  CHECK_FALSE(log.wanted(log_level::error));
}

TEST_CASE_METHOD(a_log, "a warning is in the file at once", "[log]") {
  auto sinks = open(log_level::off, log_level::info);
  auto log = actor_log{sinks, "a"};
  log.warn("now");
  CHECK(written().size() == 1);
}

TEST_CASE_METHOD(a_log, "the end of the sinks writes what is left", "[log]") {
  actor_log{open(log_level::off, log_level::info), "a"}.info("last");
  CHECK(written().size() == 1);
}

TEST_CASE_METHOD(a_log, "a second run goes on in the same file", "[log]") {
  actor_log{open(log_level::off, log_level::info), "a"}.info("first");
  actor_log{open(log_level::off, log_level::info), "a"}.info("second");
  auto lines = written();
  REQUIRE(lines.size() == 2);
  CHECK(lines[1].event == "second");
}

TEST_CASE_METHOD(a_log, "a line that a kill tore does not swallow the next",
                 "[log]") {
  test::append(path, R"({"at":"2026-11-2)");
  actor_log{open(log_level::off, log_level::info), "a"}.info("whole");
  auto lines = written();
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].event == "whole");
}

TEST_CASE_METHOD(a_log, "a full disk is said once and ends nothing", "[log]") {
  auto sinks = open(log_level::off, log_level::info, "/dev/full");
  auto log = actor_log{sinks, "a"};
  for (int i = 0; i < 10; ++i)
    log.warn("more");
  auto text = shown();
  CHECK(text.starts_with("/dev/full: cannot be written: "));
  CHECK(text.find("the run goes on") != std::string::npos);
  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
}

TEST_CASE_METHOD(a_log, "a file that cannot be opened is an error", "[log]") {
  auto nowhere = folder.path / "none" / "actors.jsonl";
  try {
    open(log_level::off, log_level::info, nowhere);
    FAIL("opened");
  } catch (const std::runtime_error& error) {
    CHECK(std::string{error.what()}.starts_with(nowhere.string() + ": "));
  }
}

TEST_CASE_METHOD(a_log, "hooks stand around every console line", "[log]") {
  auto sinks = open(log_level::info, log_level::off);
  int cleared = 0;
  int drawn = 0;
  std::vector<std::string> seen_before;
  sinks->around_console_lines(
    [&] {
      ++cleared;
      seen_before.push_back(shown());
    },
    [&] {
      ++drawn;
      CHECK(shown().size() > seen_before.back().size());
    });
  auto log = actor_log{sinks, "a"};
  log.info("one");
  log.debug("unheard");
  log.info("two");
  CHECK(cleared == 2);
  CHECK(drawn == 2);
}

TEST_CASE_METHOD(a_log, "threads do not tear each other's lines", "[log]") {
  {
    auto sinks = open(log_level::info, log_level::info);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&, i] {
        auto log = actor_log{sinks, "actor/" + std::to_string(i)};
        for (int k = 0; k < 500; ++k)
          log.info("line", {{"k", k}, {"text", std::string(100, 'x')}});
      });
  }
  CHECK(written().size() == 2000);
  auto text = shown();
  CHECK(std::count(text.begin(), text.end(), '\n') == 2000);
}

TEST_CASE("a stopwatch tells milliseconds with one decimal", "[log]") {
  stopwatch watch;
  while (watch.elapsed() < std::chrono::milliseconds{2})
    continue;
  auto took = watch.took_ms();
  auto after = std::chrono::duration<double, std::milli>{watch.elapsed()};
  CHECK(took >= 2.0);
  CHECK(took <= after.count() + 0.05);
  CHECK(std::abs(took * 10 - std::round(took * 10)) < 1e-6);
}
