#include "actors/dispatcher/dispatch_queue.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

TEST_CASE("an empty queue has nothing to do", "[dispatch_queue]") {
  dispatch_queue queue;
  CHECK(!queue.pop("cpu:0", "a", true));
  CHECK(!queue.pop());
}

TEST_CASE("the oldest goes first", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, "a");
  queue.push(2, "b");
  CHECK(queue.pop("cpu:0", "", true) == 1u);
  CHECK(queue.pop("cpu:0", "", true) == 2u);
  CHECK(queue.empty());
}

TEST_CASE("a device prefers the problem it holds", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, "a");
  queue.push(2, "b");
  queue.push(3, "b");
  CHECK(queue.pop("cpu:0", "b", true) == 2u);
}

TEST_CASE("the oldest is passed over only so often", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, "a");
  for (uint64_t i = 0; i < 20; ++i)
    queue.push(2 + i, "b");
  for (auto i = 0; i < dispatch_queue::patience; ++i)
    CHECK(queue.pop("cpu:0", "b", true) != 1u);
  CHECK(queue.pop("cpu:0", "b", true) == 1u);
}

TEST_CASE("work avoids the device it failed on", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, "a", "cpu:0");
  CHECK(!queue.pop("cpu:0", "a", false));
  queue.push(2, "b");
  CHECK(queue.pop("cpu:0", "a", false) == 2u);
  CHECK(queue.pop("cpu:1", "", false) == 1u);
}

TEST_CASE("the only device is never avoided", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, "a", "cpu:0");
  CHECK(queue.pop("cpu:0", "", true) == 1u);
}
