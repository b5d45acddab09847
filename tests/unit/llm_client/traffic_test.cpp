#include "actors/llm_client/traffic.hpp"

#include "tests/support/catch.hpp"

#include <map>

using namespace caesar;
using namespace std::chrono_literals;

namespace {

const steady_time start{1000s};

endpoint_limits limits(int32_t concurrency, int32_t order = 0,
                       int32_t weight = 1) {
  endpoint_limits result;
  result.concurrency = concurrency;
  result.order = order;
  result.weight = weight;
  return result;
}

attempt_result ended(attempt_end how, std::chrono::nanoseconds wait = 0s) {
  attempt_result result;
  result.end = how;
  result.wait = wait;
  return result;
}

std::string who(int i) {
  return "level1/1/" + std::to_string(i);
}

/// Returns how many requests leave for each endpoint now.
std::map<size_t, int> departures(traffic& x, steady_time now) {
  std::map<size_t, int> result;
  while (auto next = x.next(now))
    ++result[next->endpoint];
  return result;
}

retry_limits patient() {
  retry_limits result;
  result.attempts = 3;
  result.first_delay = 1s;
  result.whole = 60s;
  return result;
}

using decision = traffic::decision;

} // namespace

TEST_CASE("requests leave in their order, as many as may", "[traffic]") {
  traffic x{{limits(2)}, patient()};
  for (uint64_t i = 1; i <= 4; ++i)
    x.add(i, who(0), 10);
  auto first = x.next(start);
  REQUIRE(first);
  CHECK(first->ticket == 1);
  CHECK(first->attempt == 1);
  CHECK(first->limit == 60s);
  CHECK(x.next(start)->ticket == 2);
  CHECK_FALSE(x.next(start));
  CHECK_FALSE(x.wakes_at(start)); // Only an end helps.
  CHECK(x.ended(start, 1, 1, ended(attempt_end::replied)) == decision::over);
  CHECK(x.next(start)->ticket == 3);
  CHECK(x.ended(start, 2, 1, ended(attempt_end::refused)) == decision::over);
  CHECK(x.next(start)->ticket == 4);
  CHECK(x.ended(start, 99, 1, ended(attempt_end::replied)) == decision::over);
}

TEST_CASE("what may pass is tried again, so often and so long", "[traffic]") {
  traffic x{{limits(2)}, patient()};
  x.add(1, who(0), 10);
  x.next(start);
  REQUIRE(x.ended(start, 1, 1, ended(attempt_end::failed)) == decision::again);
  auto again = x.wakes_at(start);
  REQUIRE(again);
  CHECK(*again > start);
  CHECK(*again <= start + 1s);
  CHECK_FALSE(x.next(*again - 1ns));
  auto second = x.next(*again);
  REQUIRE(second);
  CHECK(second->attempt == 2);
  CHECK(second->limit == 60s - (*again - start));
  // The endpoint asks for time: nothing is sent to it meanwhile.
  REQUIRE(x.ended(start + 2s, 1, 2, ended(attempt_end::pushed_back, 10s))
          == decision::again);
  x.add(2, who(1), 10);
  CHECK_FALSE(x.next(start + 11s));
  CHECK(x.wakes_at(start + 2s) >= start + 12s);
  CHECK(x.next(start + 20s)->ticket == 1);
  CHECK(x.ended(start + 20s, 1, 3, ended(attempt_end::failed))
        == decision::over);
  CHECK(x.next(start + 20s)->ticket == 2);
  // Nobody waits for longer than a request may take.
  CHECK(x.ended(start + 20s, 2, 1, ended(attempt_end::pushed_back, 61s))
        == decision::over);
}

TEST_CASE("what waits until its time is up is told", "[traffic]") {
  traffic x{{limits(1)}, patient()};
  x.add(1, who(0), 10);
  x.next(start);
  REQUIRE(x.ended(start, 1, 1, ended(attempt_end::failed)) == decision::again);
  x.add(2, who(1), 10);
  REQUIRE(x.next(start)->ticket == 2); // While the first one rests.
  CHECK(x.overdue(start + 59s).empty());
  CHECK(x.wakes_at(start + 59s) == start + 60s);
  CHECK(x.overdue(start + 60s) == std::vector<uint64_t>{1});
  CHECK(x.overdue(start + 60s).empty());
  x.forget(2);
  CHECK(x.ended(start + 60s, 2, 1, ended(attempt_end::failed))
        == decision::over);
}

TEST_CASE("a trajectory stays where it is, while there is room", "[traffic]") {
  traffic x{{limits(1000), limits(1000, 0, 3)}, patient()};
  std::map<int, size_t> homes;
  uint64_t ticket = 0;
  for (int round = 0; round < 2; ++round)
    for (int i = 0; i < 400; ++i) {
      x.add(++ticket, who(i), 10);
      auto went = x.next(start);
      REQUIRE(went);
      if (round == 0)
        homes[i] = went->endpoint;
      else
        CHECK(homes[i] == went->endpoint);
      x.ended(start, ticket, 1, ended(attempt_end::replied));
    }
  auto heavier = 0;
  for (const auto& [i, home] : homes)
    heavier += home == 1 ? 1 : 0;
  CHECK(heavier > 260); // Three quarters of 400, more or less.
  CHECK(heavier < 340);
}

TEST_CASE("another takes what one has no room for", "[traffic]") {
  traffic x{{limits(2), limits(2)}, patient()};
  for (uint64_t i = 1; i <= 5; ++i)
    x.add(i, who(0), 10); // All of one trajectory.
  CHECK(departures(x, start) == std::map<size_t, int>{{0, 2}, {1, 2}});
}

TEST_CASE("the next in order is asked when the first is out", "[traffic]") {
  traffic x{{limits(2, 0), limits(2, 1)}, patient()};
  for (uint64_t i = 1; i <= 6; ++i)
    x.add(i, who(0), 10);
  // That it is full is no reason, nor one to look again at once.
  CHECK(departures(x, start) == std::map<size_t, int>{{0, 2}});
  CHECK_FALSE(x.wakes_at(start));
  CHECK(x.ended(start, 1, 1, ended(attempt_end::pushed_back, 30s))
        == decision::again);
  CHECK(departures(x, start + 1s) == std::map<size_t, int>{{1, 2}});
  CHECK(x.ended(start + 1s, 3, 1, ended(attempt_end::replied))
        == decision::over);
  // Back again; the window of two was halved, and grows.
  CHECK(departures(x, start + 31s).empty());
  CHECK(x.ended(start + 31s, 2, 1, ended(attempt_end::replied))
        == decision::over);
  CHECK(departures(x, start + 31s) == std::map<size_t, int>{{0, 2}});
}

TEST_CASE("an endpoint that has just failed is asked last", "[traffic]") {
  traffic x{{limits(2), limits(2)}, patient()};
  x.add(1, who(0), 10);
  auto first = x.next(start);
  REQUIRE(first);
  REQUIRE(x.ended(start, 1, 1, ended(attempt_end::failed)) == decision::again);
  auto second = x.next(start + 5s);
  REQUIRE(second);
  CHECK(second->endpoint != first->endpoint);
  x.add(2, who(0), 10);
  CHECK(x.next(start + 5s)->endpoint == first->endpoint);
  x.add(3, who(1), 10);
  REQUIRE(x.ended(start + 5s, 2, 1, ended(attempt_end::overloaded))
          == decision::again);
  CHECK(x.withdraw() == std::vector<uint64_t>{3, 2});
  CHECK_FALSE(x.next(start + 20s));
}

TEST_CASE("a rate holds requests back", "[traffic]") {
  auto slow = limits(100);
  slow.requests_per_minute = 6; // One at a time, then one in ten seconds.
  traffic x{{slow}, patient()};
  for (uint64_t i = 1; i <= 3; ++i)
    x.add(i, who(0), 10);
  CHECK(departures(x, start).at(0) == 1);
  CHECK(x.wakes_at(start) == start + 10s);
  CHECK(departures(x, start + 10s).at(0) == 1);
  // The endpoint knows better: nothing is left for a minute.
  auto reply = ended(attempt_end::replied);
  reply.rates.requests_left = 0;
  reply.rates.requests_reset = 60s;
  x.ended(start + 10s, 1, 1, reply);
  CHECK(x.wakes_at(start + 10s) == start + 70s);
}

namespace {

endpoint_limits hedged(int32_t concurrency, int32_t order = 0) {
  auto result = limits(concurrency, order);
  result.hedge_after = 10s;
  return result;
}

/// A request that is under way, and whose time to be made a second time has
/// come ten seconds later.
struct slow_request {
  explicit slow_request(std::vector<endpoint_limits> endpoints)
    : x{endpoints, patient()} {
    x.add(1, who(0), 10);
    first = x.next(start).value();
  }

  traffic x;
  traffic::departure first;
};

} // namespace

TEST_CASE("what takes long is asked for a second time", "[traffic]") {
  slow_request slow{{hedged(2), hedged(2)}};
  auto& x = slow.x;
  CHECK(x.wakes_at(start) == start + 10s);
  CHECK_FALSE(x.next_straggler(start + 9s));
  auto found = x.next_straggler(start + 10s);
  REQUIRE(found);
  CHECK(found->ticket == 1);
  auto second = x.beside(start + 10s, *found);
  CHECK(second.endpoint != slow.first.endpoint);
  CHECK(second.attempt == 2);
  CHECK(second.limit == 50s);
  CHECK_FALSE(x.next_straggler(start + 60s)); // Once is enough.
  SECTION("the other one may still reply") {
    CHECK(x.ended(start + 11s, 1, 2, ended(attempt_end::failed))
          == decision::runs);
    CHECK(x.ended(start + 12s, 1, 1, ended(attempt_end::replied))
          == decision::over);
  }
  SECTION("a part of a reply does not end the other one") {
    CHECK(x.ended(start + 11s, 1, 1, ended(attempt_end::broke_off))
          == decision::runs);
    CHECK(x.ended(start + 12s, 1, 2, ended(attempt_end::failed))
          == decision::again);
  }
  SECTION("when both have failed, there is a third") {
    CHECK(x.ended(start + 11s, 1, 1, ended(attempt_end::refused))
          == decision::runs);
    CHECK(x.ended(start + 12s, 1, 2, ended(attempt_end::failed))
          == decision::again);
  }
  SECTION("what is wanted no longer gives its place back") {
    CHECK(x.ended(start + 11s, 1, 2, ended(attempt_end::replied))
          == decision::over);
    for (uint64_t i = 2; i <= 9; ++i)
      x.add(i, who(0), 10);
    CHECK(departures(x, start + 11s).size() == 2);
    CHECK_FALSE(x.next(start + 11s)); // Three, beside that one.
    CHECK(x.ended(start + 12s, 1, 1, ended(attempt_end::cancelled))
          == decision::over);
    CHECK(x.next(start + 12s)->endpoint == slow.first.endpoint);
  }
}

TEST_CASE("there is a second attempt only where there is room", "[traffic]") {
  traffic x{{hedged(2)}, patient()};
  for (uint64_t i = 1; i <= 3; ++i)
    x.add(i, who(0), 10);
  REQUIRE(departures(x, start).at(0) == 2);
  CHECK_FALSE(x.next_straggler(start + 10s)); // The third one waits.
  x.ended(start + 11s, 1, 1, ended(attempt_end::replied));
  REQUIRE(x.next(start + 11s)->ticket == 3);
  CHECK_FALSE(x.next_straggler(start + 11s)); // There is no room.
  CHECK_FALSE(x.wakes_at(start + 11s));       // Only an end helps.
  x.ended(start + 12s, 3, 1, ended(attempt_end::replied));
  auto found = x.next_straggler(start + 12s);
  REQUIRE(found);
  CHECK(found->ticket == 2);
  CHECK(found->endpoint == 0); // The same, where there is no other.
  auto last = patient();
  last.attempts = 1;
  traffic once{{hedged(2)}, last};
  once.add(1, who(0), 10);
  REQUIRE(once.next(start));
  CHECK_FALSE(once.next_straggler(start + 10s)); // Nor beyond the attempts.
}

TEST_CASE("a second attempt goes elsewhere, if anything works", "[traffic]") {
  SECTION("to another order") {
    slow_request slow{{hedged(2), hedged(2, 1)}};
    CHECK(slow.x.next_straggler(start + 10s)->endpoint == 1);
  }
  SECTION("or it waits until there is room") {
    slow_request slow{{hedged(2), hedged(1, 1)}};
    auto found = slow.x.next_straggler(start + 10s);
    slow.x.beside(start + 10s, found.value());
    slow.x.add(2, who(0), 10);
    REQUIRE(slow.x.next(start + 10s)->endpoint == 0);
    CHECK_FALSE(slow.x.next_straggler(start + 20s)); // The other is full.
    CHECK_FALSE(slow.x.wakes_at(start + 20s));
    slow.x.ended(start + 21s, 1, 2, ended(attempt_end::replied));
    CHECK(slow.x.next_straggler(start + 21s)->endpoint == 1);
  }
}

TEST_CASE("who is silent while another replies is broken", "[traffic]") {
  traffic x{{hedged(100), hedged(100, 1)}, patient()};
  auto now = start;
  for (uint64_t i = 1; i <= 5; ++i) {
    x.add(i, who(0), 10);
    REQUIRE(x.next(now)->endpoint == 0);
    now += 10s;
    x.beside(now, x.next_straggler(now).value());
    x.ended(now, i, 2, ended(attempt_end::replied));
    x.ended(now, i, 1, ended(attempt_end::cancelled));
  }
  x.add(6, who(0), 10);
  CHECK(x.next(now)->endpoint == 1);
}
