#include "config/cores.hpp"
#include "config/machine.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <thread>

using namespace caesar::config;

using list = std::vector<int32_t>;

TEST_CASE("the last half of the cores is the device's", "[config][cores]") {
  struct row {
    list usable;
    list device;
    list spare;
  };
  const row rows[] = {{{}, {}, {}},
                      {{0}, {}, {0}},
                      {{0, 1}, {1}, {0}},
                      {{0, 1, 2}, {2}, {0, 1}},
                      {{0, 1, 2, 3}, {2, 3}, {0, 1}},
                      {{2, 5, 6, 8, 9}, {8, 9}, {2, 5, 6}}};
  for (const auto& x : rows) {
    auto split = split_cores(x.usable);
    CHECK(split.device == x.device);
    CHECK(split.spare == x.spare);
  }
}

TEST_CASE("shares are even, and something is left", "[config][cores]") {
  struct row {
    list free;
    size_t count;
    std::vector<list> shares;
  };
  const row rows[] = {{{0, 1, 2, 3}, 1, {{2, 3}}},
                      {{0, 1, 2, 3}, 2, {{2}, {3}}},
                      {{0, 1, 2, 3}, 3, {{1}, {2}, {3}}},
                      {{0, 1, 2, 3}, 4, {}},
                      {{0, 1, 2, 3}, 0, {}},
                      {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 2, {{5, 6}, {7, 8}}},
                      {{0, 1}, 1, {{1}}},
                      {{0}, 1, {}},
                      {{}, 1, {}}};
  for (const auto& x : rows)
    CHECK(share_cores(x.free, x.count) == x.shares);
}

TEST_CASE("cores of no device are spare", "[config][cores]") {
  options x;
  CHECK(spare_cores(x, {0, 1, 2}) == list{0, 1, 2});
  x.devices = {{device_kind::cpu, "cpu:0", {1}},
               {device_kind::cpu, "cpu:1", {3}}};
  CHECK(spare_cores(x, {0, 1, 2, 3}) == list{0, 2});
}

TEST_CASE("a process can keep to some of its cores", "[config][cores]") {
  auto before = usable_cores();
  REQUIRE_FALSE(before.empty());
  CHECK(std::is_sorted(before.begin(), before.end()));
  list within;
  // On a thread of its own, so that the other tests keep their cores.
  std::thread{[&] {
    stay_on({before.back()});
    within = usable_cores();
  }}.join();
  CHECK(within == list{before.back()});
  CHECK(usable_cores() == before);
  CHECK_THROWS_AS(stay_on({}), std::system_error);
}

TEST_CASE("the cache is the user's", "[config][machine]") {
  machine x;
  x.home = "/users/ada";
  CHECK(default_cache(x) == "/users/ada/.cache/caesar-actors");
  x.cache_home = "/big/cache";
  CHECK(default_cache(x) == "/big/cache/caesar-actors");
  x.cache_home = "not/absolute";
  CHECK(default_cache(x) == "/users/ada/.cache/caesar-actors");
  x = {};
  CHECK_THROWS_WITH(default_cache(x),
                    "neither HOME nor XDG_CACHE_HOME is set, so there is no "
                    "cache folder: add cache = \"/some/folder\" to [build]");
}
