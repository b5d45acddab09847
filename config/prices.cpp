#include "config/prices.hpp"

#include "config/complaints.hpp"
#include "config/convert.hpp"
#include "config/derived.hpp"
#include "config/legal.hpp"
#include "config/providers.hpp"
#include "config/toml.hpp"
#include "config/wording.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace caesar::text {

extern const std::string_view known_prices;

} // namespace caesar::text

namespace caesar::config {

namespace {

constexpr double million = 1e6;
constexpr int64_t most_dollars = 1'000'000; // For a million tokens.

constexpr std::array<std::string_view, 6> names{
  "provider", "model", "input", "cached", "written", "output"};

int64_t for_a_token(double dollars_a_million) {
  return std::llround(dollars_a_million * million);
}

std::string text_of(const std::filesystem::path& path) {
  std::error_code ignored;
  std::ifstream in{path, std::ios::binary};
  if (!in || !std::filesystem::is_regular_file(path, ignored))
    throw config_error{path.string()
                       + ": cannot be read: [model] prices "
                         "names it"};
  return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

/// Reads one file of prices.
class price_reader {
public:
  explicit price_reader(const std::string& name) : wrong_{name} {}

  price_table read(const std::string& text) {
    for (const auto& [name, value] : parse(text)) {
      auto list = std::get_if<toml_array>(&value.data);
      if (name != "price" || list == nullptr)
        wrong_.add(value.at, "only [[price]] is known here");
      else
        for (const auto& one : *list)
          add(one);
    }
    wrong_.raise();
    return std::move(result_);
  }

private:
  toml_table parse(const std::string& text) {
    try {
      return parse_toml(text);
    } catch (const toml_error& error) {
      wrong_.add({error.line(), {}}, error.what());
      return {};
    }
  }

  void add(const toml_value& value) {
    auto table = std::get_if<toml_table>(&value.data);
    if (table == nullptr)
      return wrong_.add(value.at, "[[price]] must be a table");
    for (const auto& [name, unused] : *table)
      if (std::find(names.begin(), names.end(), name) == names.end())
        wrong_.add(unused.at, "unknown key " + in_quotes(name)
                                + " in [[price]] (legal: " + comma_list(names)
                                + ')');
    price_table::entry made;
    take(value, *table, "provider", made.provider, not_empty());
    take(value, *table, "model", made.model, not_empty());
    made.price.input = price(value, *table, "input", {});
    made.price.cached = price(value, *table, "cached", made.price.input);
    made.price.written = price(value, *table, "written", made.price.input);
    made.price.output = price(value, *table, "output", {});
    result_.entries_.push_back(std::move(made));
  }

  int64_t price(const toml_value& value, const toml_table& table,
                std::string_view name, std::optional<int64_t> otherwise) {
    if (otherwise && find(table, name) == nullptr)
      return *otherwise;
    double dollars = 0;
    take(value, table, name, dollars, between(0, most_dollars));
    return for_a_token(dollars);
  }

  template <class T>
  void take(const toml_value& value, const toml_table& table,
            std::string_view name, T& to, const limits& legal) {
    auto found = find(table, name);
    if (found == nullptr)
      return wrong_.add(value.at,
                        "[[price]] " + std::string{name} + " is missing");
    try {
      config::read(*found, to, legal, {});
    } catch (const bad_value& error) {
      wrong_.add(found->at,
                 "[[price]] " + std::string{name} + ' ' + error.what());
    }
  }

  complaints wrong_;
  price_table result_;
};

int64_t cost_of(const completion& x, const token_price& price) {
  // Some count what was cached beside the prompt.
  auto fresh = x.prompt_tokens - x.cached_tokens - x.written_tokens;
  if (fresh < 0)
    fresh = x.prompt_tokens;
  return fresh * price.input + x.cached_tokens * price.cached
         + x.written_tokens * price.written
         + x.completion_tokens * price.output;
}

std::string dollars_text(int64_t picodollars) {
  auto dollars = static_cast<double>(picodollars) / 1e12;
  char text[64];
  auto is_small = dollars > 0 && dollars < 0.01;
  std::snprintf(text, sizeof(text), is_small ? "$%.4f" : "$%.2f", dollars);
  return text;
}

int64_t picodollars(double dollars) {
  return std::llround(dollars * 1e12);
}

price_table price_table::parse(const std::string& text,
                               const std::string& name) {
  return price_reader{name}.read(text);
}

const price_table& price_table::known() {
  static const auto result =
    parse(std::string{text::known_prices}, "the program's own prices.toml");
  return result;
}

std::optional<token_price> price_table::find(std::string_view provider,
                                             std::string_view model) const {
  const entry* best = nullptr;
  for (const auto& x : entries_) {
    std::string_view name{x.model};
    auto is_beginning = name.ends_with('*');
    auto fits = is_beginning
                  ? model.starts_with(name.substr(0, name.size() - 1))
                  : model == name;
    if (!fits || x.provider != provider)
      continue;
    if (!is_beginning)
      return x.price;
    if (best == nullptr || best->model.size() < name.size())
      best = &x;
  }
  return best == nullptr ? std::nullopt : std::optional{best->price};
}

std::optional<token_price> price_of(const model_options& x) {
  auto vendor = std::string_view{x.provider};
  if (const auto* known = find_provider(vendor);
      known && !known->vendor.empty())
    vendor = known->vendor;
  std::optional<token_price> result;
  if (!x.prices.empty())
    result = price_table::parse(text_of(x.prices), x.prices.string())
               .find(vendor, x.model);
  if (!result)
    result = price_table::known().find(vendor, x.model);
  if (x.price_input < 0 && x.price_output < 0 && x.price_cached < 0)
    return result;
  if (!result && (x.price_input < 0 || x.price_output < 0))
    return std::nullopt; // Half of a price is none.
  auto made = result.value_or(token_price{});
  if (x.price_input >= 0) {
    made.input = for_a_token(x.price_input);
    // What Anthropic keeps costs a quarter more, for five minutes.
    made.written =
      x.provider == "anthropic" ? made.input + made.input / 4 : made.input;
    if (!result || result->input == 0) // A list that has it for nothing.
      made.cached = made.input;
  }
  if (x.price_cached >= 0)
    made.cached = for_a_token(x.price_cached);
  if (x.price_output >= 0)
    made.output = for_a_token(x.price_output);
  return made;
}

bool has_prices(const options& x) {
  auto models = all_models(x);
  return std::all_of(models.begin(), models.end(), [](const auto* one) {
    return price_of(*one).has_value();
  });
}

} // namespace caesar::config
