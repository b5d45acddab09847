#include "tools/caesar-actors/summary_table.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::tools;
using namespace std::chrono_literals;

namespace {

timing of(std::chrono::nanoseconds mean) {
  return {mean, 0ns, mean, mean, mean, 20};
}

} // namespace

TEST_CASE("the table has a line per sample, numbers to the right", "[table]") {
  auto rows = std::vector<trajectory_summary>{
    {{{1, 1}, 0}, "1_Gelu.py", 4, 3, true, true, of(2ms), of(3ms), ""},
    {{{1, 12}, 1}, "12_Sum.py", 4, 4, true, false, {}, {}, ""},
    {{{1, 13}, 0}, "13_None.py", 4, 0, false, false, {}, {}, ""},
  };
  CHECK(summary_table(rows)
        == "problem               sample  best turn  compiled  correct   "
           "runtime  reference  speedup\n"
           "level1/1 1_Gelu.py         0          3       yes      yes  "
           "2.000 ms   3.000 ms    1.50x\n"
           "level1/12 12_Sum.py        1          4       yes       no  "
           "       -          -        -\n"
           "level1/13 13_None.py       0          -        no       no  "
           "       -          -        -\n");
}

TEST_CASE("a wrong kernel has no speedup, however fast", "[table]") {
  auto rows = std::vector<trajectory_summary>{
    {{{1, 1}, 0}, "1_x.py", 4, 3, true, false, of(1ms), of(3ms), ""}};
  CHECK(summary_table(rows).find("3.00x") == std::string::npos);
}

TEST_CASE("what gave up says why below the table", "[table]") {
  auto rows = std::vector<trajectory_summary>{
    {{{1, 1}, 0}, "1_x.py", 1, 0, false, false, {}, {}, "no device is left"}};
  CHECK(summary_table(rows).find("level1/1/0 gave up: no device is left\n")
        != std::string::npos);
}
