#include "actors/io/process_spec.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <stdlib.h>

using namespace caesar;

TEST_CASE("processes get what they need of our environment, and no keys",
          "[io]") {
  ::setenv("PYTHONPATH", "/somewhere", 1);
  ::setenv("OMP_NUM_THREADS", "3", 1);
  ::setenv("MODEL_API_KEY", "secret", 1);
  ::setenv("PATHOLOGY", "no path", 1);
  auto environment = io::plain_environment();
  auto has = [&](const char* entry) {
    return std::find(environment.begin(), environment.end(), entry)
           != environment.end();
  };
  CHECK(has("PYTHONPATH=/somewhere"));
  CHECK(has("OMP_NUM_THREADS=3"));
  CHECK_FALSE(has("MODEL_API_KEY=secret"));
  CHECK_FALSE(has("PATHOLOGY=no path"));
}
