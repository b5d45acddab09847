// TLS, proxies and rate limits, over real sockets.

#include "tests/support/catch.hpp"
#include "tests/support/scratch_folder.hpp"

#include "tests/faults/endpoint/a_short_answer.hpp"
#include "tests/faults/endpoint/a_tunnel.hpp"
#include "tests/faults/endpoint/asked_mock.hpp"
#include "tests/faults/endpoint/certificates.hpp"

using namespace caesar;
using namespace std::chrono_literals;
using mock::fault_kind;
using test::asked_mock;
using test::with;

namespace {

/// A mock that serves TLS with a certificate for `names`.
struct safe_mock {
  explicit safe_mock(const char* names, long seconds = 3600,
                     mock::script_options options = {})
    : x{made(names, seconds, std::move(options))} {
    x.http.ca_file = folder.path / "ca.pem";
    x.retry.attempts = 3;
  }

  asked_mock made(const char* names, long seconds,
                  mock::script_options options) {
    test::make_certificates(folder.path, names, seconds);
    return asked_mock{std::move(options),
                      true,
                      config::model_api::openai,
                      {},
                      {folder.path / "server.pem", folder.path / "server.key"}};
  }

  /// Returns why one request fails; empty when it does not.
  std::string asked_once() {
    x.ask(1);
    return x.answers.bad.empty() ? "" : x.answers.bad.front();
  }

  test::scratch_folder folder;
  asked_mock x;
};

constexpr auto here = "IP:127.0.0.1,DNS:localhost";

io::proxy_rules through(const std::string& proxy) {
  return io::proxy_rules{[&](const char* name) {
    auto is_one = std::string_view{name} == "HTTPS_PROXY"
                  || std::string_view{name} == "HTTP_PROXY";
    return is_one ? proxy.c_str() : nullptr;
  }};
}

} // namespace

TEST_CASE("TLS is spoken with whom an authority vouches for", "[transport]") {
  safe_mock sound{here};
  sound.x.ask(20);
  CHECK(sound.x.answers.good.size() == 20);
  CHECK(safe_mock{here}.asked_once().empty());
}

TEST_CASE("nobody else gets a request, or a key", "[transport]") {
  safe_mock stranger{here};
  stranger.x.http.ca_file.clear();
  CHECK(stranger.asked_once().find("no safe connection to 127.0.0.1")
        != std::string::npos);
  CHECK(stranger.x.server.spent().requests == 0);
  safe_mock other{"DNS:example.com"};
  CHECK(other.asked_once().find("no safe connection") != std::string::npos);
  CHECK(other.x.server.spent().requests == 0);
  safe_mock expired{here, -60};
  CHECK(expired.asked_once().find("no safe connection") != std::string::npos);
  CHECK(expired.x.server.spent().requests == 0);
}

TEST_CASE("connections that are no TLS are made again", "[transport]") {
  safe_mock x{here, 3600, with({{fault_kind::bad_tls, 50}})};
  x.x.retry.attempts = 20;
  x.x.ask(200);
  CHECK(x.x.answers.good.size() == 200);
  CHECK(x.x.server.spent().replies == 200);
}

TEST_CASE("authorities must be some", "[transport]") {
  safe_mock x{here};
  x.x.http.ca_file = x.folder.path / "server.key";
  CHECK_THROWS_AS(io::make_http_client(x.x.reactor, x.x.http),
                  std::runtime_error);
}

TEST_CASE("a proxy passes requests on", "[transport]") {
  asked_mock x{{}};
  x.http.proxies = through("127.0.0.1:" + std::to_string(x.server.port()));
  // The mock is its own proxy: it looks at the end of an address only.
  x.settings.base_url = "http://nowhere.invalid/v1";
  x.ask(5);
  CHECK(x.answers.good.size() == 5);
}

TEST_CASE("TLS goes through a tunnel that a proxy opens", "[transport]") {
  safe_mock x{"DNS:nowhere.invalid"};
  x.x.settings.base_url = "https://nowhere.invalid:4433/v1";
  {
    test::a_tunnel tunnel{x.x.server.port()};
    x.x.http.proxies = through(tunnel.address());
    CHECK(x.asked_once().empty());
    REQUIRE(tunnel.heads().size() == 1);
    auto head = tunnel.heads().front();
    CHECK(head.find("CONNECT nowhere.invalid:4433 HTTP/1.1") == 0);
    CHECK(head.find("Proxy-Authorization: Basic bWU6c2VjcmV0")
          != std::string::npos);
  }
  test::a_tunnel closed{x.x.server.port(), true};
  x.x.http.proxies = through(closed.address());
  CHECK(x.asked_once().find("the proxy 127.0.0.1 does not connect to "
                            "nowhere.invalid: 403")
        != std::string::npos);
  CHECK(closed.heads().size() == 1); // It would say so again.
}

TEST_CASE("who does not listen to the end is heard", "[transport]") {
  asked_mock x{{}};
  test::a_short_answer server{"HTTP/1.1 413 Content Too Large\r\n"
                              "Content-Length: 32\r\n"
                              "Connection: close\r\n\r\n"
                              R"({"error":{"message":"too long"}})"};
  x.settings.base_url = server.address();
  http_endpoint endpoint{x.settings, io::make_http_client(x.reactor)};
  auto asked = test::prompt(1);
  asked.prompt.assign(size_t{32} << 20, 'x'); // More than a socket holds.
  auto how = test::ask_once(endpoint, asked);
  CHECK(how.end == attempt_end::refused);
  CHECK(how.reason.find("413: too long") != std::string::npos);
}

TEST_CASE("headers tell what is left", "[transport]") {
  mock::script_options options;
  options.requests_per_minute = 1;
  asked_mock x{options};
  http_endpoint endpoint{x.settings, io::make_http_client(x.reactor)};
  auto asked = test::prompt(1);
  CHECK(test::ask_once(endpoint, asked).end == attempt_end::replied);
  auto second = test::ask_once(endpoint, asked);
  CHECK(second.end == attempt_end::pushed_back);
  CHECK(second.rates.requests_left == 0);
  CHECK(second.rates.requests_reset > 30s);
  CHECK(second.rates.requests_reset <= 60s);
  CHECK(second.rates.tokens_left == -1); // Of them it says nothing.
}

TEST_CASE("answers may be packed", "[transport]") {
  mock::script_options options;
  options.reply_tokens = 5000;
  asked_mock x{options};
  x.settings.chat.stream = false; // What streams is never packed here.
  x.ask(20);
  REQUIRE(x.answers.good.size() == 20);
  CHECK(x.answers.good.front().text.size() == 20'000);
}
