#include "actors/journal/sample_folder.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <cerrno>
#include <csignal>
#include <functional>
#include <set>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace caesar;

namespace {

std::set<std::string> names_in(const std::filesystem::path& folder) {
  std::set<std::string> result;
  for (const auto& x : std::filesystem::directory_iterator{folder})
    result.insert(x.path().filename().string());
  return result;
}

/// Runs `body` in a process that can write no file beyond `bytes`; returns the
/// text of the storage error that it ends with, or nothing.
std::string error_with_limit(rlim_t bytes, const std::function<void()>& body) {
  int said[2];
  REQUIRE(::pipe(said) == 0);
  auto child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    auto limit = rlimit{bytes, bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    try {
      body();
    } catch (const storage_error& error) {
      std::string text = error.what();
      [[maybe_unused]] auto n = ::write(said[1], text.data(), text.size());
    }
    ::_exit(0);
  }
  ::close(said[1]);
  std::string result;
  char c = 0;
  while (::read(said[0], &c, 1) == 1)
    result += c;
  ::close(said[0]);
  ::waitpid(child, nullptr, 0);
  return result;
}

struct a_sample {
  test::scratch_folder run;
  std::filesystem::path folder = sample_folder(run.path, {{1, 19}, 2});
};

using names = std::set<std::string>;

} // namespace

TEST_CASE("a sample's folder is where Caesar has it", "[sample_folder]") {
  CHECK(sample_folder("runs/g/n", {{1, 19}, 2})
        == "runs/g/n/problem_19/sample_2");
}

TEST_CASE_METHOD(a_sample, "a sample is written whole", "[sample_folder]") {
  CHECK_FALSE(is_done(folder));
  write_sample_folder(folder, "{\"a\": 1}\n", "{}\n", false);
  CHECK(names_in(folder) == names{"log.json", "config.json"});
  CHECK_FALSE(is_done(folder));
  write_sample_folder(folder, "{\"a\": 2}\n", "{}\n", true);
  CHECK(names_in(folder) == names{"log.json", "config.json", "DONE"});
  CHECK(test::text_of(folder / "log.json") == "{\"a\": 2}\n");
  CHECK(test::text_of(folder / "config.json") == "{}\n");
  CHECK(std::filesystem::file_size(folder / "DONE") == 0);
  CHECK(is_done(folder));
}

TEST_CASE_METHOD(a_sample, "what a kill left half written is replaced",
                 "[sample_folder]") {
  std::filesystem::create_directories(folder);
  test::append(folder / ".log.json.part", std::string(1000, 'x'));
  write_sample_folder(folder, "new", "{}", true);
  CHECK(names_in(folder) == names{"log.json", "config.json", "DONE"});
  CHECK(test::text_of(folder / "log.json") == "new");
}

TEST_CASE_METHOD(a_sample, "a full disk leaves the old log and no DONE",
                 "[sample_folder]") {
  write_sample_folder(folder, "old", "{}", false);
  auto big = std::string(100'000, 'x');
  auto said = error_with_limit(
    4096, [&] { write_sample_folder(folder, big, "{}", true); });
  CHECK(
    said.starts_with((folder / "log.json").string() + ": cannot be written: "));
  CHECK(test::text_of(folder / "log.json") == "old");
  CHECK(names_in(folder) == names{"log.json", "config.json"});
  CHECK_FALSE(is_done(folder));
}

TEST_CASE_METHOD(a_sample, "DONE needs all the others", "[sample_folder]") {
  auto big = std::string(100'000, 'x');
  auto said = error_with_limit(
    4096, [&] { write_sample_folder(folder, "{}", big, true); });
  CHECK(said.starts_with((folder / "config.json").string()));
  CHECK(names_in(folder).empty());
}

TEST_CASE_METHOD(a_sample, "a sample that goes on is not DONE any more",
                 "[sample_folder]") {
  write_sample_folder(folder, "{}", "{}", true);
  CHECK(is_done(folder));
  write_sample_folder(folder, "{}", "{}", false);
  CHECK(!is_done(folder));
  write_sample_folder(folder, "{}", "{}", true);
  CHECK(is_done(folder));
}

TEST_CASE_METHOD(a_sample, "a file in the folder's place is an error",
                 "[sample_folder]") {
  test::append(run.path / "problem_19", "x");
  try {
    write_sample_folder(folder, "{}", "{}", true);
    FAIL("written");
  } catch (const storage_error& error) {
    CHECK(std::string{error.what()}.starts_with(
      (run.path / "problem_19").string()));
  }
}

TEST_CASE("each reason says what to do", "[sample_folder]") {
  struct row {
    int error;
    std::string end;
  };
  const std::vector<row> table{
    {ENOSPC, "f: disk full: free space and run again; nothing that was "
             "recorded is lost"},
    {EDQUOT, "f: your disk quota is used up: free space and run again; nothing "
             "that was recorded is lost"},
    {EACCES, "f: cannot be written: Permission denied: check its owner and "
             "permissions, or choose another [run] root"},
    {EIO, "f: cannot be written: Input/output error"},
  };
  for (const auto& [error, text] : table)
    CHECK(storage_error_from("f", error).what() == text);
}
