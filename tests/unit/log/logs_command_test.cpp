#include "actors/log/line.hpp"
#include "messages/unique_fd.hpp"
#include "tools/caesar-actors/commands.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <iostream>
#include <poll.h>
#include <sys/wait.h>
#include <vector>

using namespace caesar;
using config::log_level;

namespace {

/// Runs `logs` with `arguments` in this process; returns its exit status.
int run_logs(std::vector<std::string> arguments) {
  CLI::App app;
  int status = 1;
  tools::add_logs(app, status);
  arguments.insert(arguments.begin(), "logs");
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError&) {
    return 106;
  }
  return status;
}

/// `logs` in a process of its own.
class logs_process {
public:
  explicit logs_process(const std::vector<std::string>& arguments) {
    std::array<int, 2> output;
    std::array<int, 2> errors;
    if (::pipe(output.data()) != 0 || ::pipe(errors.data()) != 0)
      throw std::runtime_error("no pipe");
    // What the test framework still holds is not the child's to print.
    std::cout.flush();
    std::fflush(nullptr);
    pid_ = ::fork();
    if (pid_ == 0) {
      ::dup2(output[1], STDOUT_FILENO);
      ::dup2(errors[1], STDERR_FILENO);
      for (auto fd : {output[0], output[1], errors[0], errors[1]})
        ::close(fd);
      ::_exit(run_logs(arguments));
    }
    ::close(output[1]);
    ::close(errors[1]);
    output_ = unique_fd{output[0]};
    errors_ = unique_fd{errors[0]};
  }

  ~logs_process() {
    if (pid_ > 0) {
      ::kill(pid_, SIGKILL);
      ::waitpid(pid_, nullptr, 0);
    }
  }

  /// Returns the output up to the next newline; empty when it ended.
  std::string line() {
    std::string result;
    char c = 0;
    while (::read(output_.get(), &c, 1) == 1 && c != '\n')
      result += c;
    return result;
  }

  std::vector<std::string> all_lines() {
    std::vector<std::string> result;
    for (auto x = line(); !x.empty(); x = line())
      result.push_back(x);
    return result;
  }

  std::string errors() {
    std::string result;
    char c = 0;
    while (::read(errors_.get(), &c, 1) == 1)
      result += c;
    return result;
  }

  void interrupt() { ::kill(pid_, SIGINT); }
  void close_output() { output_ = unique_fd{}; }

  /// Waits for the end. Returns the exit status, or minus the signal.
  int status() {
    int result = 0;
    ::waitpid(std::exchange(pid_, 0), &result, 0);
    return WIFEXITED(result) ? WEXITSTATUS(result) : -WTERMSIG(result);
  }

private:
  pid_t pid_ = 0;
  unique_fd output_;
  unique_fd errors_;
};

struct a_run {
  void say(int second, std::string actor, std::string event,
           log_level level = log_level::info) {
    auto at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}
              + std::chrono::seconds{second};
    test::append(file, to_json_line({at, level, std::move(actor),
                                     std::move(event), nullptr})
                         + '\n');
  }

  logs_process logs(std::vector<std::string> more = {}) {
    more.insert(more.begin(), folder.path.string());
    return logs_process{more};
  }

  test::scratch_folder folder;
  std::filesystem::path file = folder.path / "actors.jsonl";
};

/// Returns the last word of each line, which is its event.
std::vector<std::string> events(const std::vector<std::string>& lines) {
  std::vector<std::string> result;
  for (const auto& x : lines)
    result.push_back(x.substr(x.rfind(' ') + 1));
  return result;
}

using words = std::vector<std::string>;

} // namespace

TEST_CASE_METHOD(a_run, "logs are shown in the order of time", "[logs]") {
  say(3, "b", "three");
  say(1, "a", "one");
  say(2, "b", "two");
  say(2, "a", "two-again");
  auto process = logs();
  CHECK(events(process.all_lines())
        == words{"one", "two", "two-again", "three"});
  CHECK(process.errors().empty());
  CHECK(process.status() == 0);
}

TEST_CASE_METHOD(a_run, "logs are picked by actor and level", "[logs]") {
  say(1, "trajectory/level1/1/0", "one");
  say(2, "trajectory/level1/10/0", "ten", log_level::warn);
  say(3, "executor/cpu:0", "device", log_level::error);
  CHECK(events(logs({"--actor", "trajectory/level1/1"}).all_lines())
        == words{"one"});
  CHECK(events(logs({"--actor", "trajectory"}).all_lines())
        == words{"one", "ten"});
  CHECK(events(logs({"--level", "warn"}).all_lines())
        == words{"ten", "device"});
  CHECK(logs({"--level", "loud"}).status() == 106);
}

TEST_CASE_METHOD(a_run, "logs can be had as they are", "[logs]") {
  say(1, "a", "one");
  auto text = test::text_of(file);
  CHECK(logs({"--json"}).line() + '\n' == text);
}

TEST_CASE_METHOD(a_run, "what is no log line is counted", "[logs]") {
  say(1, "a", "one");
  test::append(file, "torn\n\n{}\n");
  say(2, "a", "two");
  test::append(file, R"({"at":)");
  auto process = logs();
  CHECK(events(process.all_lines()) == words{"one", "two"});
  CHECK(process.errors()
        == "logs: passed over 3 lines that are not of the actors' log\n");
  CHECK(process.status() == 0);
}

TEST_CASE_METHOD(a_run, "a folder that is no run is bad input", "[logs]") {
  auto no_file = logs();
  CHECK(no_file.errors().starts_with("logs: " + file.string() + ": no such"));
  CHECK(no_file.status() == 2);
  auto gone = logs_process{{(folder.path / "none").string()}};
  CHECK(gone.errors().starts_with("logs: " + (folder.path / "none").string()));
  CHECK(gone.status() == 2);
}

TEST_CASE_METHOD(a_run, "logs follow a run until Ctrl-C", "[logs]") {
  say(1, "a", "one");
  auto process = logs({"--follow"});
  CHECK(events({process.line()}) == words{"one"});
  say(2, "a", "two");
  CHECK(events({process.line()}) == words{"two"});
  std::filesystem::resize_file(file, 0);
  say(3, "a", "three");
  CHECK(events({process.line()}) == words{"three"});
  std::filesystem::remove(file);
  say(4, "a", "four");
  CHECK(events({process.line()}) == words{"four"});
  test::append(file, "torn\n");
  say(5, "a", "five");
  CHECK(events({process.line()}) == words{"five"});
  process.interrupt();
  CHECK(process.errors()
        == "logs: passed over 1 line that is not of the actors' log\n");
  CHECK(process.status() == 0);
}

TEST_CASE_METHOD(a_run, "logs end quietly when nobody reads them", "[logs]") {
  for (int i = 0; i < 3000; ++i)
    say(i % 60, "a", "line");
  for (const auto& more : {words{}, words{"--follow"}}) {
    auto process = logs(more);
    CHECK_FALSE(process.line().empty());
    process.close_output();
    CHECK(process.errors().empty());
    CHECK(process.status() == 0);
  }
}
