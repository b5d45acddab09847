#include "cuda/wire/frames.hpp"
#include "messages/unique_fd.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <sys/socket.h>
#include <utility>

using namespace caesar::cuda;

namespace {

std::pair<caesar::unique_fd, caesar::unique_fd> connected() {
  int fds[2];
  REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, fds) == 0);
  return {caesar::unique_fd{fds[0]}, caesar::unique_fd{fds[1]}};
}

} // namespace

TEST_CASE("a frame is its length and its body", "[frames]") {
  CHECK(encode_frame("") == std::string(4, '\0'));
  CHECK(encode_frame("ab") == std::string("\x02\0\0\0ab", 6));
  CHECK(encode_frame(std::string(300, 'x')).substr(0, 4)
        == std::string("\x2C\x01\0\0", 4));
}

TEST_CASE("frames come out whole, however they come in", "[frames]") {
  auto stream = encode_frame("one") + encode_frame("") + encode_frame("three");
  for (size_t step = 1; step <= stream.size(); ++step) {
    frame_splitter splitter;
    std::string seen;
    for (size_t at = 0; at < stream.size(); at += step) {
      splitter.append(std::string_view{stream}.substr(at, step));
      while (auto body = splitter.next())
        seen += "<" + *body + ">";
    }
    CHECK(seen == "<one><><three>");
  }
}

TEST_CASE("a length that is too long is refused at once", "[frames]") {
  frame_splitter splitter;
  splitter.append(std::string("\x01\0\0\x10", 4)); // 256 MiB and one.
  CHECK_THROWS_AS(splitter.next(), wire_error);
}

TEST_CASE("frames cross a socket", "[frames]") {
  auto [left, right] = connected();
  write_frame(left.get(), "hello");
  write_frame(left.get(), "");
  left.reset();
  CHECK(read_frame(right.get()) == "hello");
  CHECK(read_frame(right.get()) == "");
  CHECK_FALSE(read_frame(right.get())); // Closed between frames.
}

TEST_CASE("a connection that ends within a frame is an error", "[frames]") {
  for (size_t kept : {2, 6}) {
    auto [left, right] = connected();
    auto frame = encode_frame("hello").substr(0, kept);
    REQUIRE(::send(left.get(), frame.data(), frame.size(), 0)
            == static_cast<ssize_t>(frame.size()));
    left.reset();
    CHECK_THROWS_AS(read_frame(right.get()), wire_error);
  }
}

TEST_CASE("writing to a peer that is gone is an error, no signal", "[frames]") {
  auto [left, right] = connected();
  right.reset();
  CHECK_THROWS_AS(write_frame(left.get(), "hello"), wire_error);
}
