#include "actors/journal/run_lock.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <array>
#include <csignal>
#include <optional>
#include <sys/wait.h>

using namespace caesar;

namespace {

/// Another process that holds the lock of a folder until it is killed.
class holder {
public:
  explicit holder(const std::filesystem::path& folder) {
    std::array<int, 2> ready;
    if (::pipe(ready.data()) != 0)
      throw std::runtime_error("no pipe");
    pid_ = ::fork();
    if (pid_ == 0) {
      run_lock lock{folder};
      [[maybe_unused]] auto told = ::write(ready[1], "x", 1);
      for (;;)
        ::pause();
    }
    char told = 0;
    held_ = ::read(ready[0], &told, 1) == 1;
    ::close(ready[0]);
    ::close(ready[1]);
  }

  ~holder() { kill(); }

  void kill() {
    if (pid_ > 0) {
      ::kill(pid_, SIGKILL);
      ::waitpid(std::exchange(pid_, 0), nullptr, 0);
    }
  }

  bool held() const { return held_; }
  pid_t pid() const { return pid_; }

private:
  pid_t pid_ = 0;
  bool held_ = false;
};

std::string complaint(const std::filesystem::path& folder) {
  try {
    run_lock lock{folder};
    return "";
  } catch (const storage_error& error) {
    return error.what();
  }
}

} // namespace

TEST_CASE("a second process is refused, and told of the first", "[run_lock]") {
  test::scratch_folder scratch;
  auto folder = scratch.path / "group" / "run";
  holder first{folder};
  REQUIRE(first.held());
  CHECK(complaint(folder)
        == "the run in " + folder.string() + " is being run by process "
             + std::to_string(first.pid()) + "; stop it first");
}

TEST_CASE("a lock ends with its process, however that dies", "[run_lock]") {
  test::scratch_folder folder;
  holder first{folder.path};
  REQUIRE(first.held());
  first.kill();
  CHECK(complaint(folder.path).empty());
}

TEST_CASE("a lock ends with its object", "[run_lock]") {
  test::scratch_folder folder;
  {
    run_lock lock{folder.path};
    CHECK(
      complaint(folder.path).find("process " + std::to_string(::getpid()) + ";")
      != std::string::npos);
  }
  CHECK(complaint(folder.path).empty());
}

TEST_CASE("a program that is started does not keep the lock", "[run_lock]") {
  test::scratch_folder folder;
  std::array<int, 2> alive;
  REQUIRE(::pipe(alive.data()) == 0);
  auto lock = std::optional<run_lock>{folder.path};
  auto child = ::fork();
  if (child == 0) {
    ::dup2(alive[0], STDIN_FILENO);
    ::close(alive[0]);
    ::close(alive[1]);
    ::execlp("sh", "sh", "-c", "read x", nullptr);
    ::_exit(1);
  }
  ::close(alive[0]);
  // The lock is free as soon as the child is another program, not when it ends.
  lock.reset();
  std::string said = complaint(folder.path);
  while (!said.empty() && ::waitpid(child, nullptr, WNOHANG) == 0)
    said = complaint(folder.path);
  CHECK(said.empty());
  CHECK(::waitpid(child, nullptr, WNOHANG) == 0);
  ::close(alive[1]);
  ::waitpid(child, nullptr, 0);
}

TEST_CASE("a lock file that says nothing is still a lock", "[run_lock]") {
  test::scratch_folder folder;
  for (auto text : {"", "torn {", "[]", "{\"pid\": \"x\"}"}) {
    run_lock lock{folder.path};
    std::filesystem::resize_file(folder.path / "run.lock", 0);
    test::append(folder.path / "run.lock", text);
    CHECK(complaint(folder.path)
          == "the run in " + folder.path.string()
               + " is being run by another process; stop it first");
  }
}

TEST_CASE("a holder on another machine is named with it", "[run_lock]") {
  test::scratch_folder folder;
  run_lock lock{folder.path};
  std::filesystem::resize_file(folder.path / "run.lock", 0);
  test::append(folder.path / "run.lock",
               R"({"pid": 4711, "host": "far.example"})");
  CHECK(complaint(folder.path).find("by process 4711 on far.example;")
        != std::string::npos);
}

TEST_CASE("a folder that cannot be made is an error", "[run_lock]") {
  test::scratch_folder folder;
  test::append(folder.path / "file", "x");
  CHECK(complaint(folder.path / "file" / "run")
          .starts_with((folder.path / "file").string()));
}
