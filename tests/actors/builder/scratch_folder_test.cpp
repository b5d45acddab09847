#include "actors/builder/scratch_folder.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

using namespace caesar;

TEST_CASE("a scratch folder removes what it made", "[builder]") {
  test::scratch_folder root;
  fs::path first;
  {
    scratch_folder scratch{root.path / "scratch"};
    first = scratch.make();
    auto second = scratch.make();
    CHECK(first != second);
    write_file(first / "a.cpp", "text");
    CHECK(test::text_of(first / "a.cpp") == "text");
    scratch.remove(second);
    CHECK_FALSE(fs::exists(second));
    CHECK(fs::exists(first));
  }
  CHECK_FALSE(fs::exists(first));
}

TEST_CASE("what dead processes left is removed, and nothing else",
          "[builder]") {
  test::scratch_folder root;
  auto dead = ::fork();
  if (dead == 0)
    ::_exit(0);
  ::waitpid(dead, nullptr, 0);
  auto of_dead = root.path / (std::to_string(dead) + "-1");
  auto of_living = root.path / (std::to_string(::getpid()) + "-1");
  auto of_user = root.path / "notes";
  for (const auto& x : {of_dead, of_living, of_user})
    fs::create_directory(x);
  scratch_folder scratch{root.path};
  CHECK_FALSE(fs::exists(of_dead));
  CHECK(fs::exists(of_living));
  CHECK(fs::exists(of_user));
  // The name is taken by another builder of this process.
  CHECK(scratch.make() != of_living);
}

TEST_CASE("a file that cannot be written is an exception", "[builder]") {
  CHECK_THROWS(write_file("/no/such/folder/a", "text"));
}
