#include "messages/trajectory.hpp"
#include "tools/caesar-actors/progress_line.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

progress half_way() {
  progress x;
  x.trajectories = 8;
  x.ended = 3;
  x.turns = 16;
  x.turns_planned = 32;
  x.correct = 5;
  x.states = {0, 1, 2, 0, 0, 0};
  x.elapsed = 67s;
  return x;
}

} // namespace

TEST_CASE("the progress line tells turns, samples, states and time",
          "[progress]") {
  CHECK(progress_line(half_way(), 0)
        == "[##########..........] 16/32 turns  3/8 samples done  5 correct  "
           "1:07  generate 1  compile 2");
}

TEST_CASE("a narrow terminal cuts the line", "[progress]") {
  CHECK(progress_line(half_way(), 30) == "[##########..........] 16/32 t");
}

TEST_CASE("draining is said instead of the states", "[progress]") {
  auto x = half_way();
  x.draining = true;
  auto text = progress_line(x, 0);
  CHECK(text.find("draining") != std::string::npos);
  CHECK(text.find("compile") == std::string::npos);
}

TEST_CASE("an empty plan and an overfull one have a bar all the same",
          "[progress]") {
  CHECK(progress_line({}, 24) == "[....................] 0");
  auto x = half_way();
  x.turns = 99;
  CHECK(progress_line(x, 22) == "[####################]");
}
