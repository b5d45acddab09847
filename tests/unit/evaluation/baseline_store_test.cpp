#include "cuda/judge/baseline_store.hpp"
#include "messages/json.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include <set>

namespace fs = std::filesystem;

using namespace caesar;
using namespace caesar::cuda;
using namespace std::chrono_literals;

namespace {

const baseline_key relu{std::string(64, 'a'),
                        precision::fp32,
                        false,
                        baseline_kind::eager,
                        "GPU-1234",
                        "570.86",
                        "2.11.0",
                        3,
                        100,
                        20,
                        0.005};
const timing measured{2ms, 10us, 1900us, 2100us, 1990us, 40};
const baseline_time noon{std::chrono::seconds{1'700'000'000}};

baseline_key with(void (*change)(baseline_key&)) {
  auto key = relu;
  change(key);
  return key;
}

// One key for each thing that a timing depends on.
std::vector<baseline_key> other_keys() {
  return {
    with([](baseline_key& x) { x.problem_sha256[63] = 'b'; }),
    with([](baseline_key& x) { x.dtype = precision::bf16; }),
    with([](baseline_key& x) { x.cast_all = true; }),
    with([](baseline_key& x) { x.kind = baseline_kind::compile; }),
    with([](baseline_key& x) { x.device = "GPU-1235"; }),
    with([](baseline_key& x) { x.driver = "570.87"; }),
    with([](baseline_key& x) { x.torch = "2.11.1"; }),
    with([](baseline_key& x) { x.warmup_trials = 5; }),
    with([](baseline_key& x) { x.perf_trials = 101; }),
    with([](baseline_key& x) { x.min_trials = 21; }),
    with([](baseline_key& x) { x.relative_error = 0; }),
  };
}

struct a_folder {
  test::scratch_folder scratch;
  fs::path folder = scratch.path / "cache" / "baselines";
  baseline_store store{folder, 24h};

  size_t files() {
    return static_cast<size_t>(
      std::distance(fs::directory_iterator{folder}, {}));
  }
};

} // namespace

TEST_CASE("each thing that a timing depends on has a file of its own",
          "[baseline_store]") {
  std::set<std::string> names{baseline_file_name(relu)};
  CHECK(names.begin()->substr(0, 11) == "fp32-eager-");
  CHECK(names.begin()->size() == 32);
  auto others = other_keys();
  auto text = encode_baseline(relu, measured, noon);
  for (const auto& key : others) {
    names.insert(baseline_file_name(key));
    CHECK_FALSE(decode_baseline(text, key, noon, 1h));
  }
  CHECK(names.size() == others.size() + 1);
  CHECK(decode_baseline(text, relu, noon, 1h) == measured);
}

TEST_CASE("a baseline expires", "[baseline_store]") {
  struct row {
    std::chrono::seconds later;
    std::chrono::seconds max_age;
    bool found;
  };
  auto text = encode_baseline(relu, measured, noon);
  for (auto [later, max_age, found] : {
         row{0s, 1h, true},
         row{59min, 1h, true},
         row{1h, 1h, true},
         row{1h + 1s, 1h, false},
         row{-1s, 1h, false}, // A clock was wrong, now or then.
         row{0s, 0s, true},
         row{1s, 0s, false},
       })
    CHECK(decode_baseline(text, relu, noon + later, max_age).has_value()
          == found);
}

TEST_CASE("a damaged file is no baseline", "[baseline_store]") {
  auto text = encode_baseline(relu, measured, noon);
  auto changed = [&](const std::string& from, const std::string& to) {
    auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return std::string{text}.replace(at, from.size(), to);
  };
  for (const auto& bad : {
         std::string{},
         std::string{"{}"},
         std::string{"[1, 2]"},
         std::string(100, '\0'),
         text.substr(0, text.size() / 2),
         changed(R"("eager")", R"("lazy")"),
         changed(R"("version": 2)", R"("version": 1)"),
         changed(R"("trials": 40)", R"("trials": 0)"),
         changed(R"("trials": 40)", R"("trials": "many")"),
         changed(R"("mean": 2000000)", R"("mean": 0)"),
         changed(R"("min": 1900000)", R"("min": -5)"),
         changed(R"("min": 1900000)", R"("min": 9900000)"),
         changed(R"("std": 10000)", R"("std": -1)"),
       }) {
    INFO(bad);
    CHECK_FALSE(decode_baseline(bad, relu, noon, 1h));
  }
}

TEST_CASE("bytes that are not UTF-8 make a key like any other",
          "[baseline_store]") {
  auto odd = relu;
  odd.device = "CPU \xff";
  auto text = encode_baseline(odd, measured, noon);
  CHECK(decode_baseline(text, odd, noon, 1h) == measured);
}

TEST_CASE_METHOD(a_folder, "what is stored is found", "[baseline_store]") {
  CHECK_FALSE(store.find(relu, noon));
  REQUIRE(store.put(relu, measured, noon));
  CHECK(store.find(relu, noon) == measured);
  CHECK(baseline_store{folder, 24h}.find(relu, noon + 1h) == measured);
  CHECK_FALSE(store.find(relu, noon + 25h));
  for (const auto& key : other_keys())
    CHECK_FALSE(store.find(key, noon));
  CHECK(files() == 1);
}

TEST_CASE_METHOD(a_folder, "a damaged file is replaced", "[baseline_store]") {
  REQUIRE(store.put(relu, measured, noon));
  auto file = folder / baseline_file_name(relu);
  fs::resize_file(file, 20);
  CHECK_FALSE(store.find(relu, noon));
  REQUIRE(store.put(relu, measured, noon));
  CHECK(store.find(relu, noon) == measured);
  auto slower = measured;
  slower.max = 3ms;
  REQUIRE(store.put(relu, slower, noon + 1h));
  CHECK(store.find(relu, noon + 1h) == slower);
  CHECK(files() == 1);
}

TEST_CASE_METHOD(a_folder, "what a killed judge left is removed",
                 "[baseline_store]") {
  auto old = folder / "fp32-eager-0.json.1.part";
  auto fresh = folder / "fp32-eager-0.json.2.part";
  test::append(old, "{");
  test::append(fresh, "{");
  fs::last_write_time(old, fs::file_time_type::clock::now() - 2h);
  baseline_store again{folder, 24h};
  CHECK_FALSE(fs::exists(old));
  CHECK(fs::exists(fresh));
}

TEST_CASE_METHOD(a_folder, "a folder that cannot be used stores nothing",
                 "[baseline_store]") {
  auto file = scratch.path / "file";
  test::append(file, "no folder");
  baseline_store nowhere{file, 24h};
  CHECK_FALSE(nowhere.put(relu, measured, noon));
  CHECK_FALSE(nowhere.find(relu, noon));
  fs::create_directories(folder / baseline_file_name(relu) / "inside");
  CHECK_FALSE(store.put(relu, measured, noon));
  CHECK_FALSE(store.find(relu, noon));
  CHECK(files() == 1);
}
