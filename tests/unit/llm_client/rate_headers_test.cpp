#include "actors/llm_client/rate_headers.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;

TEST_CASE("spans are numbers with units", "[rates]") {
  CHECK(span_in("6m0s") == 360s);
  CHECK(span_in("1h2m3.5s") == 3723500ms);
  CHECK(span_in("120ms") == 120ms);
  CHECK(span_in("7") == 7s);
  CHECK(span_in("0.25") == 250ms);
  CHECK(span_in("9999999h") == 24h);
  for (const char* wrong : {"", "s", "1x", "-1", "1.2.3s", "ms5", "1h x"})
    CHECK_FALSE(span_in(wrong));
}

TEST_CASE("times are RFC 3339's", "[rates]") {
  auto then = std::chrono::system_clock::from_time_t(784111777);
  CHECK(rfc3339_in("1994-11-06T08:49:37Z") == then);
  CHECK(rfc3339_in("1994-11-06T08:49:37.123456Z") == then);
  CHECK(rfc3339_in("1994-11-06T10:49:37+02:00") == then);
  CHECK(rfc3339_in("1994-11-06T03:19:37-05:30") == then);
  for (const char* wrong : {"", "1994-11-06", "1994-11-06T08:49:37",
                            "1994-11-06T08:49:37+2", "99999-11-06T08:49:37Z"})
    CHECK_FALSE(rfc3339_in(wrong));
}

TEST_CASE("both kinds of headers tell what is left", "[rates]") {
  auto now = std::chrono::system_clock::from_time_t(784111777);
  io::http_head openai;
  openai.headers = {{"X-RateLimit-Remaining-Requests", "59"},
                    {"x-ratelimit-reset-requests", "1s"},
                    {"x-ratelimit-remaining-tokens", "149984"},
                    {"x-ratelimit-reset-tokens", "6ms"}};
  auto found = rates_in(openai, now);
  CHECK(found.requests_left == 59);
  CHECK(found.requests_reset == 1s);
  CHECK(found.tokens_left == 149984);
  CHECK(found.tokens_reset == 6ms);
  io::http_head anthropic;
  anthropic.headers = {
    {"anthropic-ratelimit-requests-remaining", "0"},
    {"anthropic-ratelimit-requests-reset", "1994-11-06T08:50:37Z"},
    {"anthropic-ratelimit-tokens-remaining", "17"},
    {"anthropic-ratelimit-tokens-reset", "1994-11-06T08:49:00Z"}};
  found = rates_in(anthropic, now);
  CHECK(found.requests_left == 0);
  CHECK(found.requests_reset == 60s);
  CHECK(found.tokens_left == 17);
  CHECK(found.tokens_reset == 0s);
  CHECK(rates_in({}, now) == rate_signals{});
  io::http_head wrong;
  wrong.headers = {{"x-ratelimit-remaining-requests", "many"}};
  CHECK(rates_in(wrong, now) == rate_signals{});
}
