#include "config/wording.hpp"

#include "tests/support/catch.hpp"

#include <array>

using namespace caesar::config;

TEST_CASE("edits are counted, a swap as one", "[config][wording]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("", "abc") == 3);
  CHECK(edit_distance("turns", "turns") == 0);
  CHECK(edit_distance("turn", "turns") == 1);
  CHECK(edit_distance("tunrs", "turns") == 1);
  CHECK(edit_distance("tarns", "turns") == 1);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("only a near name is suggested", "[config][wording]") {
  constexpr std::array<std::string_view, 4> names{"group", "name", "turns",
                                                  "samples"};
  CHECK(nearest("turn", names) == "turns");
  CHECK(nearest("sample", names) == "samples");
  CHECK(nearest("nmae", names) == "name");
  CHECK(nearest("gruop", names) == "group");
  CHECK_FALSE(nearest("temperature", names));
  CHECK_FALSE(nearest("x", names));
}

TEST_CASE("lists read like sentences", "[config][wording]") {
  constexpr std::array<std::string_view, 3> words{"a", "b", "c"};
  CHECK(any_of_these(std::span{words}.first(1)) == "\"a\"");
  CHECK(any_of_these(std::span{words}.first(2)) == "\"a\" or \"b\"");
  CHECK(any_of_these(words) == "\"a\", \"b\" or \"c\"");
  CHECK(comma_list(words) == "a, b, c");
}
