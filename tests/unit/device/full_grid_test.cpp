#include "cuda/device/full_grid.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::cuda;

TEST_CASE("a full grid leaves no place on a multiprocessor", "[device]") {
  CHECK(fill(132, 2048) == full_grid{528, 512}); // H100, H200.
  CHECK(fill(108, 2048) == full_grid{432, 512}); // A100.
  CHECK(fill(84, 1536) == full_grid{252, 512});  // RTX 3090.
  CHECK(fill(40, 1024) == full_grid{80, 512});   // T4.
}
