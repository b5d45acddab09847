#include "actors/trajectory/wording.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

TEST_CASE("numbers keep their significant digits", "[wording]") {
  struct row {
    double x;
    int digits;
    std::string_view text;
  };
  for (auto [x, digits, text] : {
         row{0, 3, "0.00"},
         row{1, 3, "1.00"},
         row{0.03125, 3, "0.0312"},
         row{0.000012345, 4, "0.00001234"},
         row{9.876, 3, "9.88"},
         row{123456.7, 4, "123457"},
         row{-2.5, 2, "-2.5"},
         row{1e-300, 3, "0.00000000000000000000"},
       })
    CHECK(significant(x, digits) == text);
}

TEST_CASE("large counts have their thousands apart", "[wording]") {
  CHECK(grouped(0) == "0");
  CHECK(grouped(999) == "999");
  CHECK(grouped(1000) == "1,000");
  CHECK(grouped(1048576) == "1,048,576");
  CHECK(grouped(-123456) == "-123,456");
}

TEST_CASE("durations are written in milliseconds", "[wording]") {
  CHECK(milliseconds(1234567ns) == "1.235 ms");
  CHECK(milliseconds(15us) == "0.01500 ms");
  CHECK(milliseconds(12s) == "12000 ms");
}

TEST_CASE("no fence within a text ends its block", "[wording]") {
  CHECK(fenced("python", "") == "");
  CHECK(fenced("python", "x = 1") == "```python\nx = 1\n```");
  CHECK(fenced("", "x\n") == "```\nx\n```");
  CHECK(fenced("", "a ``` b ```` c\n") == "`````\na ``` b ```` c\n`````");
}

TEST_CASE("the beginning of a text is cut at a line", "[wording]") {
  struct row {
    std::string_view text;
    int64_t limit;
    std::string_view kept;
  };
  for (auto [text, limit, kept] : {
         row{"one\ntwo\n", 8, "one\ntwo\n"},
         row{"one\ntwo\n", 7, "one\n[4 characters are left out here]"},
         row{"one\ntwo\n", 4, "one\n[4 characters are left out here]"},
         row{"one\ntwo\n", 2, "on\n[6 characters are left out here]"},
         row{"a\nbbbbbbbb", 9, "a\nbbbbbbb\n[1 characters are left out here]"},
         row{"one", 0, "[3 characters are left out here]"},
         row{"one", -5, "[3 characters are left out here]"},
         row{"", 0, ""},
       })
    CHECK(char_budget{limit}.beginning(text) == kept);
}

TEST_CASE("the end of a text is cut at a line", "[wording]") {
  struct row {
    std::string_view text;
    int64_t limit;
    std::string_view kept;
  };
  for (auto [text, limit, kept] : {
         row{"one\ntwo\n", 8, "one\ntwo\n"},
         row{"one\ntwo\n", 6, "[4 characters are left out here]\ntwo\n"},
         row{"one\ntwo\n", 4, "[4 characters are left out here]\ntwo\n"},
         row{"aaaaaaaa\nb", 9, "[1 characters are left out here]\naaaaaaa\nb"},
         row{"one", 0, "[3 characters are left out here]"},
         row{"", 0, ""},
       })
    CHECK(char_budget{limit}.ending(text) == kept);
}

TEST_CASE("several texts share one budget", "[wording]") {
  auto budget = char_budget{5};
  CHECK(budget.beginning("abc") == "abc");
  CHECK(budget.ending("defg") == "[2 characters are left out here]\nfg");
  CHECK(budget.beginning("h") == "[1 characters are left out here]");
}

TEST_CASE("no cut splits a character", "[wording]") {
  auto text = std::string{"a\u00e9\u20ac\U0001F600z"};
  for (int64_t limit = 0; limit < static_cast<int64_t>(text.size()); ++limit) {
    auto front = char_budget{limit}.beginning(text);
    front = front.substr(0, front.rfind('['));
    if (!front.empty())
      front.pop_back();
    auto back = char_budget{limit}.ending(text);
    back = back.substr(std::min(back.find("]\n"), back.size() - 2) + 2);
    for (const auto& piece : {front, back}) {
      INFO(limit << ": " << piece);
      CHECK(piece.size() <= static_cast<size_t>(limit));
    }
    auto begins_whole = [](const std::string& x) {
      return x.empty() || (static_cast<unsigned char>(x[0]) & 0xC0U) != 0x80U;
    };
    CHECK(begins_whole(text.substr(front.size())));
    CHECK(begins_whole(back));
  }
}

TEST_CASE("bytes that are no UTF-8 are cut all the same", "[wording]") {
  auto text = std::string(100, '\x80');
  CHECK(char_budget{50}.beginning(text).substr(0, 47)
        == std::string(47, '\x80'));
  CHECK(char_budget{50}.ending(text).size() < 100);
}

TEST_CASE("the last lines of a text are found", "[wording]") {
  CHECK(last_lines("a\nb\nc\n", 2) == "b\nc\n");
  CHECK(last_lines("a\nb\nc", 1) == "c");
  CHECK(last_lines("a\nb", 5) == "a\nb");
  CHECK(last_lines("", 3) == "");
  CHECK(last_lines("\n", 1) == "\n");
}
