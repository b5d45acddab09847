#include "actors/llm_client/sse.hpp"

#include "tests/support/catch.hpp"

#include <vector>

using namespace caesar;

namespace {

using events = std::vector<std::pair<std::string, std::string>>;

events drain(sse_parser& from) {
  events result;
  while (auto x = from.next())
    result.emplace_back(x->type, x->data);
  return result;
}

events parse(std::string_view text) {
  sse_parser parser;
  parser.feed(text);
  return drain(parser);
}

} // namespace

TEST_CASE("events are what blank lines end", "[sse]") {
  CHECK(parse("data: a\n\n") == events{{"message", "a"}});
  CHECK(parse("data: a") == events{});
  CHECK(parse("data: a\n") == events{});
  CHECK(parse("data: a\ndata: b\n\ndata:c\n\n")
        == events{{"message", "a\nb"}, {"message", "c"}});
  CHECK(parse("event: ping\ndata: {}\n\n") == events{{"ping", "{}"}});
  // Without data there is no event, and its type is forgotten.
  CHECK(parse("event: ping\n\ndata: a\n\n") == events{{"message", "a"}});
  CHECK(parse("data\n\n") == events{{"message", ""}});
  CHECK(parse("data:  two blanks\n\n") == events{{"message", " two blanks"}});
  CHECK(parse(": keep-alive\n\nid: 7\nretry: 9\ndata: a\n\n")
        == events{{"message", "a"}});
  CHECK(parse("\xEF\xBB\xBF"
              "data: a\n\n")
        == events{{"message", "a"}});
}

TEST_CASE("lines end in three ways", "[sse]") {
  for (const char* end : {"\n", "\r", "\r\n"}) {
    std::string text;
    for (const char* line : {"data: a", "data: b", "", "data: c", ""})
      text += std::string{line} + end;
    CHECK(parse(text) == events{{"message", "a\nb"}, {"message", "c"}});
  }
}

TEST_CASE("it does not matter where a stream is cut", "[sse]") {
  const std::string text = "\xEF\xBB\xBF: hi\r\nevent: x\r\ndata: gr\xC3\xBC\r"
                           "data: b\n\r\ndata: last\n\n";
  auto whole = parse(text);
  REQUIRE(whole == events{{"x", "gr\xC3\xBC\nb"}, {"message", "last"}});
  for (size_t first = 0; first <= text.size(); ++first)
    for (size_t second = first; second <= text.size(); ++second) {
      sse_parser parser;
      parser.feed(std::string_view{text}.substr(0, first));
      parser.feed(std::string_view{text}.substr(first, second - first));
      parser.feed(std::string_view{text}.substr(second));
      REQUIRE(drain(parser) == whole);
    }
}

TEST_CASE("what has no end is refused", "[sse]") {
  sse_parser lines{100};
  for (int i = 0; i < 20; ++i)
    lines.feed("0123456789");
  CHECK(lines.is_too_long());
  sse_parser data{100};
  for (int i = 0; i < 20; ++i)
    data.feed("data: 0123456789\n");
  CHECK(data.is_too_long());
  data.feed("\n\ndata: a\n\n");
  CHECK(drain(data) == events{});
}
