#pragma once

// What a key takes, out of a TOML value and back into one.

#include "config/toml.hpp"
#include "config/wording.hpp"
#include "messages/enum_names.hpp"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace caesar::config {

/// A value that a key does not take. `what()` goes on behind the key's name:
/// "must be an integer, not a string".
class bad_value : public std::invalid_argument {
public:
  using std::invalid_argument::invalid_argument;
};

/// Where relative paths begin.
struct base_folders {
  std::filesystem::path file;    ///< Holds the TOML file.
  std::filesystem::path current; ///< Where the program was started.
  std::string home;              ///< What "~" stands for; may be empty.
};

/// What a key takes of all the values of its type.
struct limits {
  /// Of numbers, bytes, and nanoseconds.
  int64_t least = std::numeric_limits<int64_t>::min();
  int64_t most = std::numeric_limits<int64_t>::max();
  /// Returns what is wrong with a text, to stand behind the key's name.
  std::optional<std::string> (*check)(const std::string&) = nullptr;
  bool may_be_empty = true; ///< Texts, paths and lists.
};

// -- reading: each throws `bad_value` -----------------------------------------

void read(const toml_value& from, std::string& to, const limits& legal,
          const base_folders& bases);
void read(const toml_value& from, int32_t& to, const limits& legal,
          const base_folders& bases);
void read(const toml_value& from, int64_t& to, const limits& legal,
          const base_folders& bases);
void read(const toml_value& from, bool& to, const limits& legal,
          const base_folders& bases);

/// Reads a number, whole or not.
void read(const toml_value& from, double& to, const limits& legal,
          const base_folders& bases);

/// Reads "180s", "500ms", "2m", "1h", also "us" and "ns".
void read(const toml_value& from, std::chrono::nanoseconds& to,
          const limits& legal, const base_folders& bases);

/// Reads a size in bytes: "2GiB", "512MiB", "100MB".
void read(const toml_value& from, uint64_t& to, const limits& legal,
          const base_folders& bases);

/// Makes the path absolute: it begins at the folder of the TOML file, or at the
/// current folder when `--set` gave it, and "~" is the home folder.
void read(const toml_value& from, std::filesystem::path& to,
          const limits& legal, const base_folders& bases);

/// Reads cores: [0, 1, 2] or "0-2,8"; sorts them.
void read(const toml_value& from, std::vector<int32_t>& to, const limits& legal,
          const base_folders& bases);

/// Reads a list of texts; a plain string is a list of one.
void read(const toml_value& from, std::vector<std::string>& to,
          const limits& legal, const base_folders& bases);

template <named_enum E>
void read(const toml_value& from, E& to, const limits&, const base_folders&) {
  auto name = std::get_if<std::string>(&from.data);
  auto value = name ? enum_from<E>(*name) : std::nullopt;
  if (!value)
    throw bad_value{"must be " + any_of_these(enum_names<E>) + ", not "
                    + (name ? '"' + *name + '"' : std::string{kind_of(from)})};
  to = *value;
}

/// Reads a list of enums; a plain string is a list of one.
template <named_enum E>
void read(const toml_value& from, std::vector<E>& to, const limits& legal,
          const base_folders& bases) {
  std::vector<E> result;
  auto take = [&](const toml_value& element) {
    auto value = E{};
    read(element, value, legal, bases);
    if (std::find(result.begin(), result.end(), value) != result.end())
      throw bad_value{"names \"" + std::string{name_of(value)} + "\" twice"};
    result.push_back(value);
  };
  if (auto list = std::get_if<toml_array>(&from.data))
    std::for_each(list->begin(), list->end(), take);
  else
    take(from);
  if (result.empty() && !legal.may_be_empty)
    throw bad_value{"must name at least one of " + any_of_these(enum_names<E>)};
  to = std::move(result);
}

// -- writing: what `read` reads back ------------------------------------------

toml_value write(const std::string& x);
toml_value write(int32_t x);
toml_value write(int64_t x);
toml_value write(bool x);
toml_value write(double x);
toml_value write(std::chrono::nanoseconds x);
toml_value write(uint64_t bytes);
toml_value write(const std::filesystem::path& x);
toml_value write(const std::vector<int32_t>& cores);
toml_value write(const std::vector<std::string>& texts);

template <named_enum E>
toml_value write(E x) {
  return make_toml(std::string{name_of(x)});
}

template <named_enum E>
toml_value write(const std::vector<E>& xs) {
  toml_array result;
  for (auto x : xs)
    result.push_back(write(x));
  return {std::move(result), {}};
}

} // namespace caesar::config
