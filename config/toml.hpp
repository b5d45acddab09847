#pragma once

// TOML text as plain values. toml.cpp is the only file that includes toml11,
// so it alone knows that Debian 12 ships 3.7 and Debian 13 ships 4.

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace caesar::config {

/// Where a value was written.
struct place {
  int32_t line = 0; ///< In the TOML file; zero: not from the file.
  std::string set;  ///< The `--set` argument; empty: not from one.
};

struct toml_value;

using toml_array = std::vector<toml_value>;

/// In the order of the file.
using toml_table = std::vector<std::pair<std::string, toml_value>>;

/// A date or a time, which no key takes.
struct toml_date {};

/// One value of a TOML file, or one that `--set` put there.
struct toml_value {
  std::variant<bool, int64_t, double, std::string, toml_date, toml_array,
               toml_table>
    data;
  place at;
};

/// Text that is not TOML: the first defect, on one line.
class toml_error : public std::runtime_error {
public:
  toml_error(int32_t line, const std::string& what)
    : std::runtime_error{what},
      line_{line} {}

  /// Counts from one; zero when it is not known.
  int32_t line() const noexcept { return line_; }

private:
  int32_t line_;
};

/// Returns the sections and keys of `text`. Throws `toml_error`.
toml_table parse_toml(const std::string& text);

/// Returns the entry called `key`, or null.
const toml_value* find(const toml_table& table, std::string_view key);
toml_value* find(toml_table& table, std::string_view key);

/// Returns what `value` is, for people: "an integer", "a table".
std::string_view kind_of(const toml_value& value);

/// Returns a value that no file holds.
toml_value make_toml(std::string text);
toml_value make_toml(int64_t number);

/// Returns `value` as TOML on one line, as it would stand behind a `=`.
std::string to_text(const toml_value& value);

} // namespace caesar::config
