#include "actors/io/url.hpp"

#include "tests/support/catch.hpp"

using namespace caesar::io;

TEST_CASE("addresses are read", "[url]") {
  CHECK(parse_url("http://a") == url{false, "a", 80, "/"});
  CHECK(parse_url("https://a.b/v1/x?y=z#w")
        == url{true, "a.b", 443, "/v1/x?y=z"});
  CHECK(parse_url("HTTP://a:8000/") == url{false, "a", 8000, "/"});
  CHECK(parse_url("https://[::1]:9/x") == url{true, "::1", 9, "/x"});
  CHECK(parse_url("http://[::1]") == url{false, "::1", 80, "/"});
  CHECK(parse_url("http://a?b") == url{false, "a", 80, "/?b"});
}

TEST_CASE("what is no address is none", "[url]") {
  for (const char* text :
       {"", "a", "ftp://a", "http:/a", "http://", "http:///x", "http://:80",
        "http://a:", "http://a:0", "http://a:65536", "http://a:8x",
        "http://a:-1", "http://[::1", "http://[]", "http://a b/",
        "http://user:secret@a/", "http://a/\x01", "http://a/ b"})
    CHECK_FALSE(parse_url(text));
}

TEST_CASE("a Host header names the port unless it is usual", "[url]") {
  CHECK(parse_url("http://a")->authority() == "a");
  CHECK(parse_url("http://a:443")->authority() == "a:443");
  CHECK(parse_url("https://a:443")->authority() == "a");
  CHECK(parse_url("https://[::1]:8")->authority() == "[::1]:8");
}
