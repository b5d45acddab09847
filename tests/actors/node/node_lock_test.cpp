#include "actors/node/node_lock.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <unistd.h>

using namespace caesar;

TEST_CASE("one node of a name runs on a machine", "[node]") {
  test::scratch_folder folder;
  auto file = folder.path / "one.pid";
  CHECK_FALSE(holder_of_node_lock(file));
  {
    node_lock first{file};
    CHECK(holder_of_node_lock(file) == ::getpid());
    CHECK_THROWS_WITH(node_lock{file},
                      Catch::Contains("a node called \"one\" runs on this "
                                      "machine already"));
    node_lock other{folder.path / "two.pid"};
  }
  CHECK_FALSE(holder_of_node_lock(file)); // Whatever stands in it.
  node_lock again{file};
  CHECK(holder_of_node_lock(file) == ::getpid());
}
