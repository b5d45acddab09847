#include "actors/io/frame_codec.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <vector>

using namespace caesar;

namespace {

std::vector<std::string> frames_of(io::frame_decoder& decoder) {
  std::vector<std::string> result;
  while (auto text = decoder.next())
    result.push_back(*text);
  return result;
}

} // namespace

TEST_CASE("a frame is its length in four bytes, lowest first, and its text",
          "[io]") {
  CHECK(io::encode_frame("{}") == std::string("\x02\0\0\0{}", 6));
  auto frame = io::encode_frame(std::string(0x1234, ' '));
  CHECK(frame.substr(0, 4) == std::string("\x34\x12\0\0", 4));
}

TEST_CASE("frames come out whole however their bytes arrive", "[io]") {
  auto bytes = io::encode_frame(R"({"a":1})") + io::encode_frame("[2]")
               + io::encode_frame("\"three\"");
  for (size_t piece : {1, 2, 3, 7, 1000}) {
    io::frame_decoder decoder;
    std::vector<std::string> seen;
    for (size_t at = 0; at < bytes.size(); at += piece) {
      decoder.feed(std::string_view{bytes}.substr(at, piece));
      for (auto& text : frames_of(decoder))
        seen.push_back(text);
    }
    CHECK(seen == std::vector<std::string>{R"({"a":1})", "[2]", "\"three\""});
    CHECK(decoder.problem().empty());
  }
}

TEST_CASE("a frame longer than the limit is a problem at once", "[io]") {
  io::frame_decoder decoder{10};
  decoder.feed(io::encode_frame("12"));
  decoder.feed(std::string("\x0b\0\0\0", 4));
  CHECK(frames_of(decoder) == std::vector<std::string>{"12"});
  CHECK(decoder.problem() == "a frame of 11 bytes is more than 10");
  decoder.feed("more");
  CHECK_FALSE(decoder.next());
}

TEST_CASE("a frame that is not JSON is a problem", "[io]") {
  for (auto text : {"", "{", "no", "{} {}", "\"\xff\""}) {
    io::frame_decoder decoder;
    decoder.feed(io::encode_frame(text));
    CHECK_FALSE(decoder.next());
    CHECK(decoder.problem().find("is not JSON") != std::string::npos);
  }
}
