#include "actors/journal/chunking.hpp"
#include "actors/journal/long_texts.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/prose.hpp"

#include <numeric>
#include <set>

using namespace caesar;

TEST_CASE("long texts leave their body and come back", "[long_texts]") {
  auto is_long = test::prose(512, 1);
  auto is_short = test::prose(511, 2);
  json body = {{"a", is_short},
               {"b", {{"c", is_long}, {"d", json::array({1, is_long})}}},
               {"e", nullptr}};
  auto before = body;
  auto texts = take_long_texts(body);
  CHECK(texts == std::vector{is_long, is_long});
  CHECK(body["a"] == is_short);
  CHECK(body["b"]["d"][1] == json{{"$text", 1}});
  put_long_texts(body, texts);
  CHECK(body == before);
}

TEST_CASE("a text that is not there is an error", "[long_texts]") {
  json body = {{"a", {{"$text", 1}}}};
  CHECK_THROWS_AS(put_long_texts(body, {"only one"}), json::exception);
  body = {{"a", {{"$text", "x"}}}};
  CHECK_THROWS_AS(put_long_texts(body, {"only one"}), json::exception);
}

TEST_CASE("chunks are all of a text, none too large", "[chunking]") {
  for (size_t size : {0, 1, 255, 256, 257, 2048, 16'384, 16'385, 300'000}) {
    INFO(size);
    auto text = test::prose(size, 3);
    auto chunks = content_chunks(text);
    std::string all;
    for (auto x : chunks) {
      CHECK(!x.empty());
      CHECK(x.size() <= 16'384);
      all += x;
    }
    CHECK(all == text);
  }
  CHECK(content_chunks(std::string(100'000, 'x')).size() == 7);
}

TEST_CASE("chunks are of about the size that is said", "[chunking]") {
  auto text = test::prose(2'000'000, 4);
  auto mean = text.size() / content_chunks(text).size();
  CHECK(mean > 1'500);
  CHECK(mean < 3'000);
}

TEST_CASE("what two texts share is cut alike", "[chunking]") {
  auto shared = test::prose(100'000, 5);
  auto one = shared;
  auto other = test::prose(777, 6) + shared + test::prose(1'000, 7);
  auto pieces = content_chunks(one);
  std::set<std::string_view> of_one{pieces.begin(), pieces.end()};
  size_t common = 0;
  for (auto x : content_chunks(other))
    if (of_one.contains(x))
      common += x.size();
  CHECK(common > 85'000);
}
