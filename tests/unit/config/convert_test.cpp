#include "config/convert.hpp"
#include "config/options.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::config;

namespace {

const base_folders bases{"/runs/of", "/now/here", "/users/ada"};

/// Reads the TOML `text` as a T.
template <class T>
T taken(const std::string& text, const limits& legal = {}) {
  auto document = parse_toml("x = " + text + "\n");
  T result{};
  read(*find(document, "x"), result, legal, bases);
  return result;
}

/// Returns what is wrong with the TOML `text` as a T; empty when nothing.
template <class T>
std::string refusal(const std::string& text, const limits& legal = {}) {
  try {
    taken<T>(text, legal);
    return "";
  } catch (const bad_value& error) {
    return error.what();
  }
}

limits from_to(int64_t least, int64_t most) {
  limits result;
  result.least = least;
  result.most = most;
  return result;
}

limits not_empty() {
  limits result;
  result.may_be_empty = false;
  return result;
}

} // namespace

TEST_CASE("durations have a unit", "[config][convert]") {
  struct row {
    const char* text;
    int64_t nanoseconds;
    const char* written;
  };
  const row rows[] = {{"180s", 180'000'000'000, "180s"},
                      {"500ms", 500'000'000, "500ms"},
                      {"2m", 120'000'000'000, "120s"},
                      {"1h", 3'600'000'000'000, "1h"},
                      {"90m", 5'400'000'000'000, "5400s"},
                      {"7us", 7'000, "7us"},
                      {"12ns", 12, "12ns"},
                      {"3 s", 3'000'000'000, "3s"},
                      {"0s", 0, "0s"}};
  for (const auto& x : rows) {
    INFO(x.text);
    auto value =
      taken<std::chrono::nanoseconds>('"' + std::string{x.text} + '"');
    CHECK(value.count() == x.nanoseconds);
    CHECK(std::get<std::string>(write(value).data) == x.written);
  }
}

TEST_CASE("fractions may be whole", "[config][convert]") {
  struct row {
    const char* text;
    double number;
    const char* written;
  };
  const row rows[] = {{"0.005", 0.005, "0.005"},
                      {"0", 0, "0.0"},
                      {"1", 1, "1.0"},
                      {"1e-9", 1e-9, "1e-09"},
                      {"0.1", 0.1, "0.1"}};
  for (const auto& x : rows) {
    INFO(x.text);
    CHECK(taken<double>(x.text, from_to(0, 1)) == x.number);
    CHECK(to_text(write(x.number)) == x.written);
    CHECK(taken<double>(x.written) == x.number);
  }
  CHECK(refusal<double>("\"1\"") == "must be a number, not a string");
  for (auto text : {"1.5", "-0.1", "2", "nan"}) {
    INFO(text);
    CHECK(refusal<double>(text, from_to(0, 1))
            .find("must be between 0 and 1, "
                  "not ")
          == 0);
  }
}

TEST_CASE("a switch is true or false", "[config][convert]") {
  CHECK(taken<bool>("true"));
  CHECK_FALSE(taken<bool>("false"));
  CHECK(to_text(write(true)) == "true");
  CHECK(refusal<bool>("1") == "must be true or false, not an integer");
}

TEST_CASE("malformed durations are refused", "[config][convert]") {
  using time = std::chrono::nanoseconds;
  const std::string wanted =
    "must be a duration such as \"180s\", \"500ms\" or \"2m\", not ";
  for (auto text : {"\"\"", "\"180\"", "\"s\"", "\"-3s\"", "\"1.5s\"",
                    "\"3 sec\"", "\"1m30s\"", "\"9999999999999h\""}) {
    INFO(text);
    CHECK(refusal<time>(text) == wanted + text);
  }
  CHECK(refusal<time>("180") == wanted + "an integer");
  CHECK(refusal<time>("\"0s\"", from_to(1, 10))
        == "must be at least \"1ns\", not \"0s\"");
}

TEST_CASE("sizes have a unit", "[config][convert]") {
  struct row {
    const char* text;
    uint64_t bytes;
    const char* written;
  };
  const row rows[] = {{"2GiB", uint64_t{2} << 30, "2GiB"},
                      {"512MiB", uint64_t{512} << 20, "512MiB"},
                      {"100MB", 100'000'000, "100MB"},
                      {"1TB", 1'000'000'000'000, "1TB"},
                      {"1024KiB", 1 << 20, "1MiB"},
                      {"3 kB", 3'000, "3kB"},
                      {"7B", 7, "7B"}};
  for (const auto& x : rows) {
    INFO(x.text);
    auto value = taken<uint64_t>('"' + std::string{x.text} + '"');
    CHECK(value == x.bytes);
    CHECK(std::get<std::string>(write(value).data) == x.written);
  }
}

TEST_CASE("malformed sizes are refused", "[config][convert]") {
  const std::string wanted =
    "must be a size such as \"2GiB\" or \"512MiB\", not ";
  for (auto text : {"\"2G\"", "\"2\"", "\"gib\"", "\"-1B\"", "\"99999999TiB\""})
    CHECK(refusal<uint64_t>(text) == wanted + text);
  CHECK(refusal<uint64_t>("4096") == wanted + "an integer");
  CHECK(refusal<uint64_t>("\"4MB\"", from_to(1 << 28, int64_t{1} << 40))
        == "must be at least \"256MiB\", not \"4MB\"");
}

TEST_CASE("integers have a type and a range", "[config][convert]") {
  CHECK(taken<int32_t>("4") == 4);
  CHECK(taken<int64_t>("100_000") == 100'000);
  CHECK(refusal<int32_t>("\"4\"") == "must be an integer, not a string");
  CHECK(refusal<int32_t>("4.0") == "must be an integer, not a float");
  CHECK(refusal<int32_t>("true") == "must be an integer, not a boolean");
  CHECK(refusal<int32_t>("[4]") == "must be an integer, not an array");
  CHECK(refusal<int32_t>("0", from_to(1, 9)) == "must be at least 1, not 0");
  CHECK(refusal<int32_t>("10", from_to(1, 9)) == "must be at most 9, not 10");
  CHECK(refusal<int32_t>("3000000000")
        == "must be at most 2147483647, not 3000000000");
}

TEST_CASE("names of enums are listed when one is wrong", "[config][convert]") {
  CHECK(taken<final_choice>("\"last\"") == final_choice::last);
  CHECK(refusal<final_choice>("\"worst\"")
        == "must be \"best\" or \"last\", not \"worst\"");
  CHECK(refusal<final_choice>("3")
        == "must be \"best\" or \"last\", not an integer");
  CHECK(refusal<history_choice>("\"none\"")
        == "must be \"last\", \"all\" or \"best\", not \"none\"");
}

TEST_CASE("a plain string is a list of one", "[config][convert]") {
  using list = std::vector<context_strategy>;
  CHECK(taken<list>("\"reflection\"") == list{context_strategy::reflection});
  CHECK(taken<list>("[\"eval_result\", \"profiler\"]")
        == list{context_strategy::eval_result, context_strategy::profiler});
  CHECK(refusal<list>("[\"profiler\", \"profiler\"]")
        == "names \"profiler\" twice");
  CHECK(refusal<list>("[\"reflexion\"]")
        == "must be \"reflection\", \"eval_result\" or \"profiler\", not "
           "\"reflexion\"");
  CHECK(refusal<list>("[]", not_empty())
        == "must name at least one of \"reflection\", \"eval_result\" or "
           "\"profiler\"");
}

TEST_CASE("cores are numbers or ranges", "[config][convert]") {
  using list = std::vector<int32_t>;
  CHECK(taken<list>("[3, 1, 2]") == list{1, 2, 3});
  CHECK(taken<list>("\"0-3,8\"") == list{0, 1, 2, 3, 8});
  CHECK(taken<list>("[]").empty());
  CHECK(taken<list>("\"\"").empty());
  CHECK(refusal<list>("[1, 1]") == "names core 1 twice");
  CHECK(refusal<list>("\"0-2,1\"") == "names core 1 twice");
  CHECK(refusal<list>("[-1]") == "holds -1, which is no core's number");
  CHECK(refusal<list>("\"0-999999\"")
        == "holds 999999, which is no core's number");
  CHECK(refusal<list>("[\"1\"]") == "must hold integers, not a string");
  CHECK(refusal<list>("4")
        == "must be cores such as [0, 1] or \"0-3,8\", not an integer");
  CHECK(refusal<list>("\"3-1\"")
        == "must be cores such as [0, 1] or \"0-3,8\": \"3-1\" ends before it "
           "begins");
}

TEST_CASE("paths begin where they were written", "[config][convert]") {
  using path = std::filesystem::path;
  CHECK(taken<path>("\"logs\"") == "/runs/of/logs");
  CHECK(taken<path>("\"../logs/./x\"") == "/runs/logs/x");
  CHECK(taken<path>("\"/var/logs\"") == "/var/logs");
  CHECK(taken<path>("\"~/logs\"") == "/users/ada/logs");
  CHECK(taken<path>("\"~\"") == "/users/ada");
  CHECK(taken<path>("\"~bob/logs\"") == "/runs/of/~bob/logs");
  CHECK(taken<path>("\"\"").empty());
  CHECK(refusal<path>("\"\"", not_empty()) == "must not be empty");
  CHECK(refusal<path>("3") == "must be a path as a string, not an integer");

  toml_value set{std::string{"logs"}, {0, "run.root=logs"}};
  path result;
  read(set, result, {}, bases);
  CHECK(result == "/now/here/logs");
}

TEST_CASE("a home folder that is not known is said", "[config][convert]") {
  std::filesystem::path result;
  CHECK_THROWS_WITH(read(make_toml("~/x"), result, {}, {"/a", "/b", ""}),
                    "begins with \"~\", but HOME is not set");
}
