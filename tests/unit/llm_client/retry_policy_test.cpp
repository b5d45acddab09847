#include "actors/llm_client/retry_policy.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace std::chrono_literals;
using io::http_failure;

TEST_CASE("only what may pass is tried again", "[retry]") {
  auto end = [](int32_t status, http_failure cause) {
    return end_of({status, cause});
  };
  for (auto status : {408, 409, 500, 502, 504})
    CHECK(end(status, http_failure::none) == attempt_end::failed);
  CHECK(end(429, http_failure::none) == attempt_end::pushed_back);
  for (auto status : {503, 529})
    CHECK(end(status, http_failure::none) == attempt_end::overloaded);
  for (auto status : {300, 400, 401, 402, 403, 404, 413, 422})
    CHECK(end(status, http_failure::none) == attempt_end::refused);
  for (auto cause :
       {http_failure::resolve, http_failure::connect, http_failure::timeout,
        http_failure::reset, http_failure::malformed})
    CHECK(end(0, cause) == attempt_end::failed);
  for (auto cause :
       {http_failure::bad_url, http_failure::proxy, http_failure::cancelled})
    CHECK(end(0, cause) == attempt_end::refused);
  // A stream that broke before its first word; an answer that is none.
  CHECK(end(200, http_failure::timeout) == attempt_end::failed);
  CHECK(end(200, http_failure::none) == attempt_end::refused);
}

TEST_CASE("delays double, and are a random part of that", "[retry]") {
  retry_limits limits;
  limits.first_delay = 1s;
  limits.longest_delay = 10s;
  CHECK(delay_before(2, limits, 1) == 1s);
  CHECK(delay_before(3, limits, 1) == 2s);
  CHECK(delay_before(4, limits, 1) == 4s);
  CHECK(delay_before(4, limits, 0.25) == 1s);
  CHECK(delay_before(9, limits, 1) == 10s);
  CHECK(delay_before(1000, limits, 1) == 10s);
  CHECK(delay_before(3, limits, 0) == 0s);
}

TEST_CASE("Retry-After has two forms", "[retry]") {
  // Sun, 06 Nov 1994 08:49:37 GMT, RFC 9110's own example.
  auto then = std::chrono::system_clock::from_time_t(784111777);
  CHECK(retry_after("120", then) == 120s);
  CHECK(retry_after("0", then) == 0s);
  CHECK(retry_after("99999999999", then) == 24h);
  CHECK(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", then - 5s) == 5s);
  CHECK(retry_after("Sun, 06 Nov 1994 08:49:37 GMT", then + 5s) == 0s);
  CHECK(retry_after("Sun, 06 Nov 2094 08:49:37 GMT", then) == 24h);
  CHECK(retry_after("Sun, 06 Nov 9999 08:49:37 GMT", then) == 24h);
  CHECK(retry_after("Mon, 01 Jan 0001 00:00:00 GMT", then) == 0s);
  for (const char* wrong :
       {"", "soon", "-1", "1.5", "12 s", "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Xyz 1994 08:49:37 GMT", "06 Nov 1994 08:49:37 GMT"})
    CHECK_FALSE(retry_after(wrong, then));
}
