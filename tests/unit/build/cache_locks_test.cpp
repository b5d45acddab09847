#include "cuda/build/cache_locks.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace caesar;
using cuda::cache_locks;

namespace {

struct a_lock_file {
  test::scratch_folder folder;
  std::filesystem::path file = folder.path / "cache" / "locks";
};

} // namespace

TEST_CASE_METHOD(a_lock_file, "a key is locked by one at a time", "[build]") {
  cache_locks mine{file}, theirs{file};
  CHECK(mine.try_lock("a"));
  CHECK(mine.try_lock("a"));
  CHECK_FALSE(theirs.try_lock("a"));
  CHECK(theirs.try_lock("b"));
  theirs.unlock("a"); // It is not theirs.
  CHECK_FALSE(theirs.try_lock("a"));
  mine.unlock("a");
  CHECK(theirs.try_lock("a"));
  CHECK_FALSE(mine.try_lock("a"));
  CHECK(std::filesystem::file_size(file) == 0);
}

TEST_CASE_METHOD(a_lock_file, "a lock ends with its holder", "[build]") {
  cache_locks mine{file};
  SECTION("that lets go") {
    { CHECK(cache_locks{file}.try_lock("a")); }
    CHECK(mine.try_lock("a"));
  }
  SECTION("that is killed") {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    auto child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      cache_locks theirs{file};
      char done = theirs.try_lock("a") ? 'y' : 'n';
      if (::write(ends[1], &done, 1) == 1)
        for (;;)
          ::pause();
      ::_exit(1);
    }
    char said = 0;
    REQUIRE(::read(ends[0], &said, 1) == 1);
    CHECK(said == 'y');
    CHECK_FALSE(mine.try_lock("a"));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    CHECK(mine.try_lock("a"));
    ::close(ends[0]);
    ::close(ends[1]);
  }
}
