#include "config/selection.hpp"

#include "tests/support/catch.hpp"

#include <stdexcept>

using namespace caesar::config;

TEST_CASE("numbers and ranges select", "[config][selection]") {
  auto x = selection::parse("1-3, 15,20 - 21");
  for (auto number : {1, 2, 3, 15, 20, 21})
    CHECK(x.contains(number));
  for (auto number : {0, 4, 14, 16, 19, 22})
    CHECK_FALSE(x.contains(number));
  REQUIRE(x.ranges().size() == 3);
  CHECK(x.ranges()[1] == number_range{15, 15});
  CHECK_FALSE(x.all());
}

TEST_CASE("an empty selection selects everything", "[config][selection]") {
  for (auto text : {"", "  "}) {
    auto x = selection::parse(text);
    CHECK(x.all());
    CHECK(x.contains(0));
    CHECK(x.contains(1'000'000));
  }
}

TEST_CASE("a malformed selection says which part", "[config][selection]") {
  struct row {
    const char* text;
    const char* error;
  };
  const row rows[] = {
    {"1-", "\"1-\" is neither a number nor a range"},
    {"-3", "\"-3\" is neither a number nor a range"},
    {"1,x,3", "\"x\" is neither a number nor a range"},
    {"1-2-3", "\"1-2-3\" is neither a number nor a range"},
    {"1 2", "\"1 2\" is neither a number nor a range"},
    {"99999999999", "\"99999999999\" is neither a number nor a range"},
    {"5-3", "\"5-3\" ends before it begins"},
    {"1,,2", "there is a comma too many"},
    {"1,", "there is a comma too many"},
  };
  for (const auto& x : rows) {
    INFO(x.text);
    CHECK_THROWS_WITH(selection::parse(x.text), x.error);
  }
}

TEST_CASE("numbers are written in ranges", "[config][selection]") {
  using list = std::vector<int32_t>;
  CHECK(to_text(list{}) == "");
  CHECK(to_text(list{7}) == "7");
  CHECK(to_text(list{1, 2}) == "1,2");
  CHECK(to_text(list{1, 2, 3, 9, 11, 12}) == "1-3,9,11,12");
  CHECK(to_text(number_range{3, 3}) == "3");
  CHECK(to_text(number_range{3, 7}) == "3-7");
}
