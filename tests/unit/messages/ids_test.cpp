#include "messages/ids.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

TEST_CASE("ids are written the way people read them", "[ids]") {
  CHECK(to_text(problem_id{1, 19}) == "level1/19");
  CHECK(to_text(trajectory_id{{2, 40}, 3}) == "level2/40/3");
}

TEST_CASE("what is written is read back", "[ids]") {
  CHECK(problem_id_from("level1/19") == problem_id{1, 19});
  CHECK(trajectory_id_from("level2/40/3") == trajectory_id{{2, 40}, 3});
}

TEST_CASE("what is no id is refused", "[ids]") {
  for (const auto* text :
       {"", "level", "level1", "level1/", "level1/x", "1/19", "level1/19/",
        "level1/19/0/4", "level1/-1", "level1/ 19", "level1/99999999999",
        "LEVEL1/19", "level1//19"}) {
    INFO(text);
    CHECK(!problem_id_from(text));
    CHECK(!trajectory_id_from(text));
  }
}
