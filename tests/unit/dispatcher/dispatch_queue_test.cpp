#include "actors/dispatcher/dispatch_queue.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;

namespace {

bool has_choice(const std::string&) {
  return true;
}

bool has_none(const std::string&) {
  return false;
}

} // namespace

TEST_CASE("an empty queue has nothing to do", "[dispatch_queue]") {
  dispatch_queue queue;
  CHECK(!queue.pop("cpu:0", "a", has_choice));
  CHECK(!queue.pop());
}

TEST_CASE("the oldest goes first", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, {"a"});
  queue.push(2, {"b"});
  CHECK(queue.pop("cpu:0", "", has_choice) == 1u);
  CHECK(queue.pop("cpu:0", "", has_choice) == 2u);
  CHECK(queue.empty());
}

TEST_CASE("who has the most turns before it goes first", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, {"a", 9});
  queue.push(2, {"b", 3});
  queue.push(3, {"c", 3});
  CHECK(queue.pop("cpu:0", "", has_choice) == 2u);
  CHECK(queue.pop() == 3u);
  CHECK(queue.pop() == 1u);
}

TEST_CASE("what was removed does not come", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, {"a"});
  queue.push(2, {"b", 2});
  CHECK(queue.contains(1));
  CHECK(queue.remove(1));
  CHECK_FALSE(queue.contains(1));
  CHECK_FALSE(queue.remove(1));
  CHECK(queue.size() == 1);
  CHECK(queue.pop() == 2u);
}

TEST_CASE("a device prefers the problem it holds", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, {"a"});
  queue.push(2, {"b"});
  queue.push(3, {"b"});
  CHECK(queue.pop("cpu:0", "b", has_choice) == 2u);
}

TEST_CASE("the first is passed over only so often", "[dispatch_queue]") {
  dispatch_queue queue;
  queue.push(1, {"a"});
  for (uint64_t i = 0; i < 20; ++i)
    queue.push(2 + i, {"b"});
  for (auto i = 0; i < dispatch_queue::patience; ++i)
    CHECK(queue.pop("cpu:0", "b", has_choice) != 1u);
  CHECK(queue.pop("cpu:0", "b", has_choice) == 1u);
}

TEST_CASE("work avoids where it failed, if it can", "[dispatch_queue]") {
  struct row {
    const char* avoid;
    const char* device;
    bool avoided;
  };
  auto x = GENERATE(values<row>({
    {"cpu:0", "cpu:0", true},
    {"cpu:0", "cpu:1", false},
    {"one/", "one/cpu:0", true},
    {"one/", "one/cpu:1", true},
    {"one/", "oneself/cpu:0", false},
    {"one/cpu:0", "one/cpu:1", false},
  }));
  CAPTURE(x.avoid, x.device);
  dispatch_queue queue;
  queue.push(1, {"a", 1, x.avoid});
  queue.push(2, {"b"});
  CHECK(queue.pop(x.device, "a", has_choice) == (x.avoided ? 2u : 1u));
  queue.push(3, {"c", 0, x.avoid});
  CHECK(queue.pop(x.device, "c", has_none) == 3u);
}
