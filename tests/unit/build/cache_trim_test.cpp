#include "cuda/build/artefact_cache.hpp"
#include "cuda/build/cache_trim.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <algorithm>

namespace fs = std::filesystem;

using namespace std::chrono_literals;
using namespace caesar;
using namespace caesar::cuda;

namespace {

const auto now = fs::file_time_type::clock::now();

/// An entry of so many bytes that was last used so many hours ago.
cache_entry entry(const char* name, uint64_t bytes, int hours) {
  return {name, bytes, now - std::chrono::hours{hours}};
}

std::string names_of(const std::vector<cache_entry>& entries) {
  std::string result;
  for (const auto& x : entries)
    result += x.folder.string();
  return result;
}

std::string key_of_letter(char letter) {
  return "ab" + std::string(62, letter);
}

struct a_full_cache {
  test::scratch_folder folder;
  fs::path root = folder.path / "cache";
  artefact_cache cache{root};

  /// Publishes 1000 bytes that were last used so many hours ago.
  void add(char letter, int hours) {
    auto file = folder.path / std::string{letter};
    test::append(file, std::string(1000, letter));
    auto path = cache.publish(key_of_letter(letter), {"m"}, file).path;
    age(path.parent_path() / "manifest.json", hours);
  }

  void age(const fs::path& file, int hours) {
    fs::last_write_time(file, now - std::chrono::hours{hours});
  }

  /// The letters of what is left, without using it.
  std::string left() {
    std::string result;
    for (const auto& x : entries_in(root))
      result += x.folder.filename().string().back();
    std::sort(result.begin(), result.end());
    return result;
  }
};

} // namespace

TEST_CASE("what was not used for longest goes first", "[build]") {
  struct row {
    const char* why;
    std::vector<cache_entry> entries;
    uint64_t limit;
    const char* gone;
  };
  auto rows = std::vector<row>{
    {"nothing is there", {}, 10, ""},
    {"all fit", {entry("a", 5, 9), entry("b", 5, 8)}, 10, ""},
    {"there is no limit", {entry("a", 500, 9)}, 0, ""},
    {"one is enough", {entry("a", 6, 7), entry("b", 6, 9)}, 10, "b"},
    {"in order of use",
     {entry("a", 40, 7), entry("b", 40, 9), entry("c", 40, 8)},
     60,
     "bc"},
    {"a tenth is free again",
     {entry("a", 6, 9), entry("b", 6, 8), entry("c", 89, 7)},
     100,
     "ab"},
    {"one that is too large alone", {entry("a", 50, 5)}, 10, "a"},
    {"what was used lately stays",
     {entry("a", 50, 0), entry("b", 5, 2)},
     10,
     "b"},
    {"even when nothing fits", {entry("a", 50, 0), entry("b", 50, 0)}, 10, ""},
  };
  for (const auto& x : rows) {
    INFO(x.why);
    CHECK(names_of(to_evict(x.entries, x.limit, now)) == x.gone);
  }
}

TEST_CASE("one looks at a cache when it has grown", "[build]") {
  cache_growth growth{5000};
  CHECK(growth.add(1)); // Nobody knows what was there before.
  CHECK_FALSE(growth.add(99));
  CHECK(growth.add(1));
  CHECK_FALSE(growth.add(99));
  CHECK(growth.add(1000));
  cache_growth none{0};
  CHECK_FALSE(none.add(1 << 30));
}

TEST_CASE_METHOD(a_full_cache, "a cache is trimmed to its limit", "[build]") {
  add('a', 3);
  add('b', 5);
  add('c', 4);
  add('d', 0);
  auto all = contents_of(root);
  CHECK(all.entries == 4);
  CHECK(all.bytes > 4000);
  CHECK(trim_cache(root, all.bytes) == 0);
  CHECK(trim_cache(root, 0) == 0);
  CHECK(trim_cache(root, all.bytes * 2 / 3) == 2);
  CHECK(left() == "ad");
  CHECK(trim_cache(root, 1) == 1);
  CHECK(left() == "d");
  CHECK(cache.find(key_of_letter('d')));
  CHECK_FALSE(cache.find(key_of_letter('a')));
  CHECK(fs::is_empty(root / "tmp"));
}

TEST_CASE_METHOD(a_full_cache, "what is found counts as used", "[build]") {
  add('a', 9);
  add('b', 8);
  CHECK(cache.find(key_of_letter('a')));
  CHECK(trim_cache(root, 1) == 1);
  CHECK(left() == "a");
}

TEST_CASE_METHOD(a_full_cache, "what killed processes left is removed",
                 "[build]") {
  add('a', 0);
  for (const auto* name : {"old", "new"}) {
    fs::create_directories(root / "tmp" / name);
    test::append(root / "tmp" / name / "module.so", "half");
  }
  age(root / "tmp" / "old", 2);
  trim_cache(root, 1'000'000);
  CHECK_FALSE(fs::exists(root / "tmp" / "old"));
  CHECK(fs::exists(root / "tmp" / "new"));
}

TEST_CASE("a cache that is not there is empty", "[build]") {
  test::scratch_folder folder;
  CHECK(contents_of(folder.path / "none").entries == 0);
  CHECK(trim_cache(folder.path / "none", 1) == 0);
}
