#include "cuda/judge/verdict_text.hpp"
#include "cuda/wire/exit_text.hpp"

#include "tests/support/catch.hpp"

#include <csignal>
#include <limits>
#include <string>
#include <vector>

using namespace caesar;
using namespace caesar::cuda;

TEST_CASE("indices are read off a shape", "[verdict_text]") {
  std::vector<int64_t> shape{2, 3, 4};
  CHECK(index_text(0, shape) == "[0, 0, 0]");
  CHECK(index_text(23, shape) == "[1, 2, 3]");
  CHECK(index_text(13, shape) == "[1, 0, 1]");
  CHECK(index_text(0, {}) == "[]");
  CHECK(shape_text(shape) == "[2, 3, 4]");
}

TEST_CASE("numbers show what they have", "[verdict_text]") {
  constexpr auto inf = std::numeric_limits<double>::infinity();
  struct row {
    double number;
    const char* text;
  };
  for (auto [number, text] : {
         row{0, "0.000000"},
         row{0.03125, "0.031250"},
         row{-12.5, "-12.500000"},
         row{0.001, "0.001000"},
         row{0.000125, "1.250000e-04"},
         row{-3e20, "-3.000000e+20"},
         row{inf, "inf"},
         row{-inf, "-inf"},
         row{std::numeric_limits<double>::quiet_NaN(), "nan"},
       })
    CHECK(number_text(number) == text);
}

TEST_CASE("whatever bytes there are become UTF-8", "[verdict_text]") {
  const std::string bad = "\xEF\xBF\xBD";
  struct row {
    std::string bytes;
    std::string text;
  };
  for (const auto& [bytes, text] : {
         row{"", ""},
         row{"plain", "plain"},
         row{"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80",
             "\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80"},
         row{"a\xFFz", "a" + bad + "z"},
         row{"cut \xE2\x82", "cut " + bad + bad},
         row{"\xC0\x80", bad + bad},                     // Overlong.
         row{"\xED\xA0\x80", bad + bad + bad},           // A surrogate.
         row{"\xF4\x90\x80\x80", bad + bad + bad + bad}, // Too high.
         row{"\xE0\x80\x80", bad + bad + bad},
       })
    CHECK(valid_utf8(bytes) == text);
}

TEST_CASE("an end is told in words", "[verdict_text]") {
  keeper_record end;
  end.event = keeper_event::exited;
  end.code = 3;
  CHECK(crash_text(end, runner_stage::import)
        == "the candidate's process exited with status 3 while it was "
           "imported");
  end.event = keeper_event::killed;
  end.code = SIGSEGV;
  CHECK(crash_text(end, runner_stage::run)
        == "the candidate's process was killed by SIGSEGV during its forward");
  end.code = 63;
  CHECK(describe_end(end) == "was killed by signal 63");
}

TEST_CASE("times are told in seconds", "[verdict_text]") {
  using namespace std::chrono_literals;
  CHECK(seconds_text(180s) == "180 s");
  CHECK(seconds_text(500ms) == "0.5 s");
  CHECK(seconds_text(1500ms) == "1.5 s");
}

TEST_CASE("integers in a mismatch keep their digits", "[verdict_text]") {
  comparison found;
  found.elements = 6;
  found.mismatched = 1;
  found.first = 4;
  found.integers = true;
  found.expected_integer = (int64_t{1} << 60) + 1;
  found.actual_integer = -7;
  std::vector<int64_t> shape{2, 3};
  auto text = describe_mismatch(found, shape, 1, 0);
  CHECK(text.trial == 1);
  CHECK(text.first_index == "[1, 1]");
  CHECK(text.expected == "1152921504606846977");
  CHECK(text.actual == "-7");
}
