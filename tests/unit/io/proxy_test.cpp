#include "actors/io/proxy.hpp"

#include "tests/support/catch.hpp"

#include <map>

using namespace caesar::io;

namespace {

using environment = std::map<std::string, std::string>;

std::optional<proxy> proxy_of(const environment& x, std::string_view url) {
  proxy_rules rules{[&](const char* name) {
    auto found = x.find(name);
    return found != x.end() ? found->second.c_str() : nullptr;
  }};
  return rules.proxy_for(*parse_url(url));
}

} // namespace

TEST_CASE("the environment names proxies", "[proxy]") {
  environment both{{"HTTP_PROXY", "http://a:3128"}, {"HTTPS_PROXY", "b:8080"}};
  CHECK(proxy_of(both, "http://x.org/v1") == proxy{"a", 3128, ""});
  CHECK(proxy_of(both, "https://x.org/v1") == proxy{"b", 8080, ""});
  CHECK(proxy_of({}, "https://x.org/") == std::nullopt);
  CHECK(proxy_of({{"ALL_PROXY", "http://c"}}, "https://x.org/")
        == proxy{"c", 80, ""});
  // Small letters count first.
  CHECK(
    proxy_of({{"https_proxy", "a:1"}, {"HTTPS_PROXY", "b:2"}}, "https://x.org/")
    == proxy{"a", 1, ""});
  // "me:p@ss", as RFC 7617 has it.
  CHECK(proxy_of({{"HTTPS_PROXY", "http://me:p%40ss@a:1/"}}, "https://x.org/")
        == proxy{"a", 1, "Basic bWU6cEBzcw=="});
}

TEST_CASE("some hosts are asked directly", "[proxy]") {
  environment x{{"ALL_PROXY", "p:1"},
                {"NO_PROXY", "example.com, .org,*.net ,10.0.0.1,h:81"}};
  for (const char* direct :
       {"http://example.com/", "http://api.EXAMPLE.com/", "http://a.org/",
        "http://a.net/", "http://10.0.0.1:8000/", "http://h:81/",
        "http://localhost:1/", "http://127.0.0.1/", "http://[::1]/",
        "http://x.localhost/"})
    CHECK_FALSE(proxy_of(x, direct));
  for (const char* through :
       {"http://notexample.com/", "http://h:82/", "http://10.0.0.2/"})
    CHECK(proxy_of(x, through));
  CHECK_FALSE(
    proxy_of({{"ALL_PROXY", "p:1"}, {"NO_PROXY", "*"}}, "http://a.b/"));
}

TEST_CASE("what is no proxy is an error that keeps its password", "[proxy]") {
  for (const char* wrong :
       {"socks5://a:1", "http://me:secret@", "http://a:x"}) {
    CAPTURE(wrong);
    try {
      proxy_of({{"HTTPS_PROXY", wrong}}, "https://x.org/");
      FAIL("it was taken");
    } catch (const std::runtime_error& error) {
      std::string said = error.what();
      CHECK(said.find("HTTPS_PROXY") != std::string::npos);
      CHECK(said.find("secret") == std::string::npos);
    }
  }
}
