#include "actors/builder/build_queue.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using waiters = std::vector<uint64_t>;
using keys = std::vector<std::string>;

namespace {

keys all_next(build_queue& queue) {
  keys result;
  while (auto key = queue.next())
    result.push_back(*key);
  return result;
}

} // namespace

TEST_CASE("builds start by priority, then in the order they came",
          "[builder]") {
  build_queue queue{10};
  queue.add("a", 1, 0);
  queue.add("b", 2, 5);
  queue.add("c", 3, 0);
  queue.add("d", 4, 5);
  CHECK(all_next(queue) == keys{"b", "d", "a", "c"});
}

TEST_CASE("no more builds run than there are slots", "[builder]") {
  build_queue queue{2};
  for (auto key : {"a", "b", "c"})
    queue.add(key, 1, 0);
  CHECK(all_next(queue) == keys{"a", "b"});
  CHECK(queue.running() == 2);
  queue.finish("a");
  CHECK(all_next(queue) == keys{"c"});
}

TEST_CASE("what several want is built once", "[builder]") {
  build_queue queue{1};
  CHECK(queue.add("a", 1, 0));
  CHECK_FALSE(queue.add("a", 2, 0));
  CHECK_FALSE(queue.add("a", 1, 0));
  CHECK(all_next(queue) == keys{"a"});
  CHECK_FALSE(queue.add("a", 3, 0));
  CHECK(queue.finish("a") == waiters{1, 2, 3});
  CHECK(all_next(queue).empty());
  CHECK(queue.add("a", 4, 0));
}

TEST_CASE("a build has the highest priority of its waiters", "[builder]") {
  build_queue queue{2};
  queue.add("a", 1, 1);
  queue.add("b", 2, 2);
  queue.add("a", 3, 3);
  queue.add("a", 4, 0);
  CHECK(all_next(queue) == keys{"a", "b"});
}

TEST_CASE("what nobody wants any more is not begun", "[builder]") {
  build_queue queue{1};
  queue.add("a", 1, 0);
  queue.add("b", 1, 0);
  queue.add("c", 1, 0);
  queue.add("c", 2, 0);
  REQUIRE(queue.next() == "a");
  CHECK(queue.drop(1) == keys{"b"});
  CHECK(queue.running() == 1); // It goes on: the cache will want it.
  CHECK(queue.finish("a").empty());
  CHECK(queue.next() == "c");
  CHECK(queue.finish("c") == waiters{2});
  CHECK(queue.finish("unknown").empty());
  CHECK(queue.running() == 0);
}

TEST_CASE("what is put off needs no slot until it is recalled", "[builder]") {
  build_queue queue{1};
  for (auto key : {"a", "b"})
    queue.add(key, 1, 0);
  CHECK(queue.next() == "a");
  queue.put_off("a");
  CHECK(queue.running() == 0);
  CHECK(queue.put_off() == keys{"a"});
  CHECK(all_next(queue) == keys{"b"});
  queue.recall("a");
  CHECK(queue.put_off().empty());
  CHECK(all_next(queue).empty());
  queue.finish("b");
  CHECK(all_next(queue) == keys{"a"});
}

TEST_CASE("what is put off can end or be dropped", "[builder]") {
  build_queue queue{1};
  queue.add("a", 1, 0);
  queue.add("b", 2, 0);
  for (auto key : all_next(queue))
    queue.put_off(key);
  queue.next();
  queue.put_off("b");
  CHECK(queue.finish("a") == waiters{1});
  CHECK(queue.drop(2) == keys{"b"});
  CHECK(queue.put_off().empty());
  CHECK(queue.running() == 0);
}
