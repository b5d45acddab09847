#include "tools/caesar-actors/batch_text.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

batch_progress half_way() {
  return {1000, 100, 400, {{"correct", 420}, {"wrong", 80}}, 200s, false};
}

} // namespace

TEST_CASE("the line of a batch tells outcomes, rate and time left",
          "[batch][text]") {
  CHECK(batch_line(half_way(), 0)
        == "[##########..........] 500/1000  correct 420  wrong 80  2.00/s  "
           "4:10 left");
  CHECK(batch_line(half_way(), 24) == "[##########..........] 5");
}

TEST_CASE("nothing is foretold before anything is judged", "[batch][text]") {
  CHECK(batch_line({}, 0) == "[....................] 0/0");
  CHECK(batch_line({6, 0, 0, {}, 3s, false}, 0)
        == "[....................] 0/6");
}

TEST_CASE("hours are told as hours", "[batch][text]") {
  batch_progress x{9000, 0, 100, {}, 1000s, true};
  CHECK(batch_line(x, 0)
        == "[....................] 100/9000  0.10/s  24:43:20 left  "
           "draining: finishing what was begun");
}

TEST_CASE("the summary counts outcomes and tells the rate", "[batch][text]") {
  CHECK(batch_summary(half_way())
        == "500 of 1000 candidates judged, 100 of them before: correct 420, "
           "wrong 80\n400 in 200 s, 2.00 a second\n");
  CHECK(batch_summary({3, 0, 0, {}, 0s, false})
        == "0 of 3 candidates judged\n0 in 0.00 s\n");
}
