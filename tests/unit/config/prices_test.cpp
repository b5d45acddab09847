#include "config/complaints.hpp"
#include "config/prices.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::config;

namespace {

using lines = std::vector<std::string>;

lines complaints_about(const std::string& text) {
  try {
    price_table::parse(text, "p.toml");
  } catch (const config_error& error) {
    return error.lines();
  }
  return {};
}

model_options model(std::string provider, std::string name) {
  model_options result;
  result.provider = std::move(provider);
  result.model = std::move(name);
  return result;
}

} // namespace

TEST_CASE("the longest name that fits has the price", "[prices]") {
  const auto& known = price_table::known();
  CHECK(known.find("openai", "gpt-4o-mini-2024-07-18")
        == token_price{150'000, 75'000, 150'000, 600'000});
  CHECK(known.find("openai", "gpt-4o-2024-08-06")->output == 10'000'000);
  CHECK(known.find("anthropic", "claude-opus-4-5-20251101")->written
        == 6'250'000);
  CHECK(known.find("local", "whatever") == token_price{});
  CHECK_FALSE(known.find("openai", "gpt-99"));
  CHECK_FALSE(known.find("skynet", "gpt-4o"));
  auto own = price_table::parse(
    "[[price]]\nprovider = \"a\"\nmodel = \"m*\"\ninput = 1\noutput = 2\n"
    "[[price]]\nprovider = \"a\"\nmodel = \"m1\"\ninput = 3\noutput = 4\n"
    "[[price]]\nprovider = \"a\"\nmodel = \"m12*\"\ninput = 5\noutput = 6\n",
    "p.toml");
  CHECK(own.find("a", "m1")->input == 3'000'000);
  CHECK(own.find("a", "m12")->input == 5'000'000);
  CHECK(own.find("a", "m2")->input == 1'000'000);
  CHECK(own.find("a", "m2")->cached == 1'000'000);
}

TEST_CASE("a reply costs what its tokens do", "[prices]") {
  completion x;
  x.prompt_tokens = 1000;
  x.cached_tokens = 600;
  x.written_tokens = 100;
  x.completion_tokens = 50;
  CHECK(cost_of(x, {10, 1, 12, 100})
        == 300 * 10 + 600 * 1 + 100 * 12 + 50 * 100);
  x.cached_tokens = 5000; // Counted beside the prompt.
  CHECK(cost_of(x, {10, 1, 12, 100})
        == 1000 * 10 + 5000 * 1 + 100 * 12 + 50 * 100);
}

TEST_CASE("keys of a model count before the table", "[prices]") {
  CHECK(price_of(model("openai", "gpt-5"))->output == 10'000'000);
  auto own = model("openai", "gpt-5");
  own.price_output = 0.5;
  CHECK(price_of(own) == token_price{1'250'000, 125'000, 1'250'000, 500'000});
  own.price_input = 3;
  CHECK(price_of(own) == token_price{3'000'000, 125'000, 3'000'000, 500'000});
  own.price_cached = 1;
  CHECK(price_of(own)->cached == 1'000'000);
  CHECK(price_of(model("openai-responses", "gpt-5"))->output == 10'000'000);
  auto own_server = model("local", "m"); // Which is listed for nothing.
  own_server.price_input = 1;
  own_server.price_output = 2;
  CHECK(price_of(own_server)->cached == 1'000'000);
  auto keeps = model("anthropic", "claude-99");
  keeps.price_input = 4;
  keeps.price_output = 8;
  CHECK(price_of(keeps)
        == token_price{4'000'000, 4'000'000, 5'000'000, 8'000'000});
  auto other = model("together", "m");
  CHECK_FALSE(price_of(other));
  other.price_input = 1;
  CHECK_FALSE(price_of(other)); // Half of a price is none.
  other.price_output = 2;
  CHECK(price_of(other)
        == token_price{1'000'000, 1'000'000, 1'000'000, 2'000'000});
}

TEST_CASE("what is wrong with prices is told with its line", "[prices]") {
  CHECK(complaints_about("[[price]]\nprovider = \"a\"\nmodel = \"m\"\n"
                         "input = -1\noutptu = 3\n")
        == lines{"p.toml:1: [[price]] output is missing",
                 "p.toml:4: [[price]] input must be between 0 and 1000000, not "
                 "-1",
                 "p.toml:5: unknown key \"outptu\" in [[price]] (legal: "
                 "provider, model, input, cached, written, output)"});
  CHECK(complaints_about("price = 3\n")
        == lines{"p.toml:1: only [[price]] is known here"});
  CHECK(complaints_about("[[price]\n").size() == 1);
}

TEST_CASE("money is written in dollars", "[prices]") {
  CHECK(dollars_text(0) == "$0.00");
  CHECK(dollars_text(1'234'000'000'000) == "$1.23");
  CHECK(dollars_text(4'200'000'000) == "$0.0042");
  CHECK(picodollars(2.5) == 2'500'000'000'000);
}
