#include "actors/io/gunzip.hpp"

#include "tests/support/catch.hpp"

#include <zlib.h>

using caesar::io::gunzip;

namespace {

/// Packs `text`, with gzip's header (16 more) or zlib's.
std::string packed(const std::string& text, int header) {
  z_stream x{};
  ::deflateInit2(&x, 9, Z_DEFLATED, MAX_WBITS + header, 8, Z_DEFAULT_STRATEGY);
  std::string result(::deflateBound(&x, text.size()) + 64, '\0');
  auto input = text;
  x.next_in = reinterpret_cast<Bytef*>(input.data());
  x.avail_in = static_cast<uInt>(input.size());
  x.next_out = reinterpret_cast<Bytef*>(result.data());
  x.avail_out = static_cast<uInt>(result.size());
  ::deflate(&x, Z_FINISH);
  result.resize(x.total_out);
  ::deflateEnd(&x);
  return result;
}

} // namespace

TEST_CASE("packed text is unpacked however it is cut", "[gunzip]") {
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += "data: " + std::to_string(i) + "\n\n";
  for (auto header : {16, 0}) {
    auto all = packed(text, header);
    for (auto size : {size_t{1}, size_t{7}, all.size()}) {
      gunzip x{text.size()};
      std::string result;
      for (size_t at = 0; at < all.size(); at += size) {
        auto piece = x.feed(std::string_view{all}.substr(at, size));
        REQUIRE(piece);
        result += *piece;
      }
      CHECK(result == text);
    }
  }
}

TEST_CASE("what is not packed, or too much, is refused", "[gunzip]") {
  CHECK_FALSE(gunzip{1000}.feed("<html>this is no gzip</html>"));
  auto bomb = packed(std::string(1 << 20, 'x'), 16);
  CHECK_FALSE(gunzip{1 << 19}.feed(bomb));
  CHECK(gunzip{1 << 20}.feed(bomb)->size() == 1 << 20);
}

TEST_CASE("members of a packed text follow each other", "[gunzip]") {
  auto both = packed("one, ", 16) + packed("two", 16);
  for (auto size : {size_t{1}, size_t{20}, both.size()}) {
    gunzip x{1000};
    std::string result;
    for (size_t at = 0; at < both.size(); at += size)
      result += x.feed(std::string_view{both}.substr(at, size)).value();
    CHECK(result == "one, two");
  }
  gunzip padded{1000}; // Bytes behind it that are none.
  CHECK(padded.feed(packed("one", 16) + std::string(8, '\0')) == "one");
}
