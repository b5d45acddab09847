#include "actors/builder/step_order.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using strings = std::vector<std::string>;
using steps = std::vector<size_t>;

namespace {

/// A divided CUDA unit, a C++ unit, and the link.
struct a_plan : step_order {
  a_plan()
    : step_order{{{{}, {"unit.cu"}, {"unit.cudafe1.cpp"}},
                  {{}, {"unit.cu"}, {"unit.fatbin.c"}},
                  {{}, {"unit.cudafe1.cpp", "unit.fatbin.c"}, {"cuda.o"}},
                  {{}, {"unit.cpp"}, {"unit.o"}},
                  {{}, {"cuda.o", "unit.o"}, {"module.so"}}}} {}

  /// Begins all that can.
  steps begin() {
    steps result;
    while (auto step = next())
      result.push_back(*step);
    return result;
  }
};

} // namespace

TEST_CASE_METHOD(a_plan, "a step begins when what it reads is written",
                 "[builder]") {
  CHECK(begin() == steps{0, 1, 3});
  end(1, true);
  CHECK(begin() == steps{});
  end(0, true);
  CHECK(begin() == steps{2});
  end(2, true);
  CHECK(begin() == steps{});
  end(3, true);
  CHECK(begin() == steps{4});
  end(4, true);
  CHECK(begin() == steps{});
  CHECK_FALSE(failure());
}

TEST_CASE_METHOD(a_plan, "the first step of all says why a plan fails",
                 "[builder]") {
  begin();
  end(3, false);
  CHECK_FALSE(failure()); // Those before it may fail as well.
  end(1, false);
  CHECK_FALSE(failure());
  end(0, false);
  CHECK(failure() == 0);
}

TEST_CASE_METHOD(a_plan, "what comes before a failure goes on", "[builder]") {
  begin();
  end(3, false);
  end(0, true);
  end(1, true);
  CHECK_FALSE(failure());
  CHECK(begin() == steps{2});
  end(2, true);
  CHECK(failure() == 3);
  CHECK(begin() == steps{});
}
