#include "config/toml.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::config;

namespace {

/// Returns the line of the error in `text`, and minus one when it is sound.
int32_t error_line(const std::string& text) {
  try {
    parse_toml(text);
    return -1;
  } catch (const toml_error& error) {
    return error.line();
  }
}

std::string error_text(const std::string& text) {
  try {
    parse_toml(text);
    return "";
  } catch (const toml_error& error) {
    return error.what();
  }
}

} // namespace

TEST_CASE("values know their kind and their line", "[config][toml]") {
  auto document = parse_toml("[a]\n"
                             "text = \"x\"\n"
                             "number = 3\n"
                             "half = 0.5\n"
                             "\n"
                             "yes = true\n"
                             "day = 2025-05-27\n"
                             "list = [1, 2]\n"
                             "inner.key = 1\n");
  REQUIRE(document.size() == 1);
  const auto& table = std::get<toml_table>(find(document, "a")->data);
  struct row {
    const char* key;
    const char* kind;
    int32_t line;
  };
  const row rows[] = {
    {"text", "a string", 2},        {"number", "an integer", 3},
    {"half", "a float", 4},         {"yes", "a boolean", 6},
    {"day", "a date or a time", 7}, {"list", "an array", 8},
    {"inner", "a table", 9}};
  for (const auto& x : rows) {
    INFO(x.key);
    auto value = find(table, x.key);
    REQUIRE(value != nullptr);
    CHECK(kind_of(*value) == x.kind);
    CHECK(value->at.line == x.line);
  }
  CHECK(find(table, "absent") == nullptr);
}

TEST_CASE("entries keep the order of the file", "[config][toml]") {
  auto document = parse_toml("[z]\nb = 1\na = 2\n[m]\n[c]\n");
  std::string order;
  for (const auto& [key, value] : document)
    order += key;
  CHECK(order == "zmc");
  const auto& first = std::get<toml_table>(document.front().second.data);
  CHECK(first.front().first == "b");
}

TEST_CASE("text that is not TOML is refused at its line", "[config][toml]") {
  struct row {
    const char* text;
    int32_t line;
    const char* culprit; ///< The source line, which the message shows.
  };
  const row rows[] = {
    {"[run]\nname = \"x\"\nturns = 4 5\n", 3, "turns = 4 5"},
    {"[run\nname = 1\n", 1, "[run"},
    {"[run]\nname = x\n", 2, "name = x"},
    {"[run]\nname \"x\"\n", 2, "name \"x\""},
    {"[run]\na = 1\na = 2\n", 3, "a = 2"},
    {"[run]\na = 1\n[run]\nb = 1\n", 3, "[run]"},
    {"[run]\ns = \"abc\nt = 1\n", 2, "s = \"abc"},
    {"a = [1, 2\nb = 3\n", 2, "b = 3"},
    {"[[device]]\n[device]\n", 2, "[device]"},
    {"a =\n", 1, "a ="},
    {"= 3\n", 1, "= 3"},
    {"a = 3s\n", 1, "a = 3s"},
    {"a = 01\n", 1, "a = 01"},
    {"]\n", 1, "]"},
  };
  for (const auto& x : rows) {
    INFO(x.text);
    CHECK(error_line(x.text) == x.line);
    auto text = error_text(x.text);
    INFO(text);
    CHECK(text.find("not valid TOML: ") == 0);
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.find("toml::") == std::string::npos);
    CHECK(text.find('\x1b') == std::string::npos);
    auto tail = ": " + std::string{x.culprit};
    REQUIRE(text.size() > tail.size());
    CHECK(text.substr(text.size() - tail.size()) == tail);
  }
}

TEST_CASE("a missing pair of quotes is guessed", "[config][toml]") {
  CHECK(error_text("name = quickstart\n").find("text needs quotes")
        != std::string::npos);
}

TEST_CASE("files of other systems can be read", "[config][toml]") {
  CHECK(parse_toml("\xef\xbb\xbf[run]\r\nname = \"x\"\r\n").size() == 1);
  CHECK(parse_toml("[run]\nname = \"x\"").size() == 1);
  CHECK(parse_toml("").empty());
}

TEST_CASE("a value is written as it would be read", "[config][toml]") {
  for (auto text : {"true", "42", "-7", "\"plain\"", "\"a \\\"b\\\" \\\\ c\"",
                    "\"two\\nlines\\tand\\u0001\"", "[1, 2, 3]",
                    "[\"a\", \"b\"]", "[]", "\"gr\xc3\xbc\xc3\x9f\""}) {
    INFO(text);
    auto document = parse_toml("x = " + std::string{text} + "\n");
    CHECK(to_text(*find(document, "x")) == text);
  }
}
