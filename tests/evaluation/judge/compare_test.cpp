#include "cuda/judge/compare.hpp"

#include "tests/support/catch.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

using caesar::cuda::compare;

namespace {

constexpr int32_t int64_code = 4;
constexpr int32_t half_code = 5;
constexpr int32_t float_code = 6;
constexpr int32_t bool_code = 11;

constexpr float no_number = std::numeric_limits<float>::quiet_NaN();
constexpr float inf = std::numeric_limits<float>::infinity();

auto compare_floats(const std::vector<float>& expected,
                    const std::vector<float>& actual) {
  std::array shape{static_cast<int64_t>(expected.size())};
  return compare(expected.data(), actual.data(), float_code, shape, 1e-4);
}

} // namespace

TEST_CASE("single numbers compare as torch.allclose says", "[compare]") {
  struct row {
    float expected;
    float actual;
    bool matches;
  };
  for (auto [expected, actual, matches] : {
         row{1.0F, 1.0F, true},
         row{1.0F, 1.00019F, true},
         row{1.0F, 1.0003F, false},
         row{0.0F, 0.00009F, true},
         row{0.0F, 0.0002F, false},
         row{1000.0F, 1000.09F, true},
         row{-1.0F, 1.0F, false},
         row{inf, inf, true},
         row{-inf, inf, false},
         row{1.0F, inf, false}, // Though the tolerance is infinite then.
         row{inf, 1.0F, false},
         row{no_number, no_number, false},
         row{1.0F, no_number, false},
       }) {
    auto found = compare_floats({expected}, {actual});
    INFO(expected << " and " << actual);
    CHECK((found.mismatched == 0) == matches);
    CHECK(found.first == (matches ? -1 : 0));
  }
}

TEST_CASE("differences are taken over all elements", "[compare]") {
  auto found = compare_floats({1, 2, 3, inf}, {1, 4, 2, inf});
  CHECK(found.elements == 4);
  CHECK(found.mismatched == 2);
  CHECK(found.first == 1);
  CHECK(found.expected == 2.0);
  CHECK(found.actual == 4.0);
  CHECK(found.max_difference == 2.0);
  CHECK(found.mean_difference == 0.75);
}

TEST_CASE("NaN makes the differences no number", "[compare]") {
  auto found = compare_floats({1, 2}, {3, no_number});
  CHECK(found.mismatched == 2);
  CHECK(std::isnan(found.max_difference));
  CHECK(std::isnan(found.mean_difference));
}

TEST_CASE("the first mismatch may lie in a later piece", "[compare]") {
  std::vector<float> expected(3 << 20, 1);
  auto actual = expected;
  actual[(2 << 20) + 5] = 7;
  actual.back() = 3;
  auto found = compare_floats(expected, actual);
  CHECK(found.mismatched == 2);
  CHECK(found.first == (2 << 20) + 5);
  CHECK(found.max_difference == 6.0);
}

TEST_CASE("integers keep all their digits", "[compare]") {
  std::vector<int64_t> expected{1, (int64_t{1} << 60) + 1};
  std::vector<int64_t> actual{2, (int64_t{1} << 60) + 1};
  std::array shape{int64_t{2}};
  auto found = compare(expected.data(), actual.data(), int64_code, shape, 1e-4);
  CHECK(found.integers);
  CHECK(found.mismatched == 1);
  CHECK(found.expected_integer == 1);
  CHECK(found.actual_integer == 2);
}

TEST_CASE("bools and halves compare by value", "[compare]") {
  std::array<uint8_t, 3> yes{1, 0, 1};
  std::array<uint8_t, 3> no{1, 1, 1};
  std::array shape{int64_t{3}};
  CHECK(compare(yes.data(), no.data(), bool_code, shape, 1e-4).mismatched == 1);
  std::array<uint16_t, 3> halves{0x3C00, 0x4000, 0x7E00}; // 1, 2, NaN
  CHECK(compare(halves.data(), halves.data(), half_code, shape, 1e-2).mismatched
        == 1);
}

TEST_CASE("no elements are no mismatch", "[compare]") {
  std::array shape{int64_t{3}, int64_t{0}};
  auto found = compare(nullptr, nullptr, float_code, shape, 1e-4);
  CHECK(found.elements == 0);
  CHECK(found.mismatched == 0);
}

TEST_CASE("a single number has a shape without dimensions", "[compare]") {
  float expected = 1;
  float actual = 2;
  CHECK(compare(&expected, &actual, float_code, {}, 1e-4).mismatched == 1);
}
