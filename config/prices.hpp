#pragma once

#include "config/options.hpp"
#include "messages/completion.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::config {

/// What tokens cost, in picodollars each: as many as dollars for a million,
/// times a million.
struct token_price {
  int64_t input = 0;
  int64_t cached = 0;  ///< Of a prompt, read from the provider's cache.
  int64_t written = 0; ///< Of a prompt, put into it.
  int64_t output = 0;

  bool operator==(const token_price&) const = default;
};

/// Returns what `x` costs, in picodollars.
int64_t cost_of(const completion& x, const token_price& price);

/// Returns "$1.23", or "$0.0042" of what is less than a cent.
std::string dollars_text(int64_t picodollars);

/// Returns `dollars` in picodollars, to the nearest.
int64_t picodollars(double dollars);

/// What models cost, by provider and name.
class price_table {
public:
  /// Reads TOML in the form of config/prices.toml; `name` is what errors call
  /// it. Throws `config_error` with every defect and its line.
  static price_table parse(const std::string& text, const std::string& name);

  /// Returns the prices that come with the program.
  static const price_table& known();

  /// Returns the price of `model`: of its name, or of the longest beginning of
  /// it that is listed with a "*".
  std::optional<token_price> find(std::string_view provider,
                                  std::string_view model) const;

private:
  struct entry {
    std::string provider;
    std::string model;
    token_price price;
  };

  friend class price_reader;

  std::vector<entry> entries_;
};

/// Returns the price of the model that `x` names: of its own keys, of its file
/// of prices, of the known ones, where it stands below its vendor. Nothing when
/// none says. Throws `config_error` for a file that cannot be read.
std::optional<token_price> price_of(const model_options& x);

/// Returns whether the prices of all models are known.
bool has_prices(const options& x);

} // namespace caesar::config
