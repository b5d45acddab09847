#include "config/convert.hpp"

#include "config/selection.hpp"

#include <array>
#include <charconv>
#include <string_view>

namespace caesar::config {

namespace {

// -- numbers with a unit ------------------------------------------------------

struct unit {
  std::string_view name;
  int64_t factor;
};

constexpr std::array<unit, 6> time_units{{{"h", 3'600'000'000'000},
                                          {"m", 60'000'000'000},
                                          {"s", 1'000'000'000},
                                          {"ms", 1'000'000},
                                          {"us", 1'000},
                                          {"ns", 1}}};

constexpr std::array<unit, 9> size_units{{{"TiB", int64_t{1} << 40},
                                          {"GiB", int64_t{1} << 30},
                                          {"MiB", int64_t{1} << 20},
                                          {"KiB", int64_t{1} << 10},
                                          {"TB", 1'000'000'000'000},
                                          {"GB", 1'000'000'000},
                                          {"MB", 1'000'000},
                                          {"kB", 1'000},
                                          {"B", 1}}};

/// Reads a whole number and a unit; nothing when it is not of that form or too
/// large.
std::optional<int64_t> measure(const std::string& text,
                               std::span<const unit> units) {
  int64_t number = 0;
  auto [rest, error] =
    std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || number < 0)
    return std::nullopt;
  auto name = std::string_view{rest, text.data() + text.size()};
  name.remove_prefix(std::min(name.find_first_not_of(' '), name.size()));
  for (const auto& x : units) {
    int64_t result = 0;
    if (x.name == name && !__builtin_mul_overflow(number, x.factor, &result))
      return result;
  }
  return std::nullopt;
}

/// Writes `x` in the largest of `units` in which it is whole.
std::string with_unit(int64_t x, std::span<const unit> units) {
  for (const auto& y : units)
    if (x != 0 && x % y.factor == 0)
      return std::to_string(x / y.factor) + std::string{y.name};
  return std::to_string(x) + std::string{units.back().name};
}

/// Seconds read better than minutes: 180s is what Caesar's users know.
std::string duration_text(int64_t nanoseconds) {
  constexpr auto hour = time_units[0].factor;
  if (nanoseconds == 0)
    return "0s";
  if (nanoseconds != 0 && nanoseconds % hour == 0)
    return with_unit(nanoseconds, time_units);
  return with_unit(nanoseconds, std::span{time_units}.subspan(2));
}

std::string size_text(int64_t bytes) {
  auto decimal = std::span{size_units}.subspan(4);
  auto a = with_unit(bytes, size_units);
  auto b = with_unit(bytes, decimal);
  return b.size() < a.size() ? b : a; // 1TB, not 976562500KiB.
}

// -- what the readers share ---------------------------------------------------

bad_value wrong_kind(std::string_view wanted, const toml_value& value) {
  return bad_value{"must be " + std::string{wanted} + ", not "
                   + std::string{kind_of(value)}};
}

/// Throws when `x` is out of `legal`; `text` writes a number for people.
template <class Writer>
void check_range(int64_t x, const limits& legal, Writer text) {
  if (x < legal.least)
    throw bad_value{"must be at least " + text(legal.least) + ", not "
                    + text(x)};
  if (x > legal.most)
    throw bad_value{"must be at most " + text(legal.most) + ", not " + text(x)};
}

const std::string& text_in(const toml_value& value, std::string_view wanted) {
  if (auto text = std::get_if<std::string>(&value.data))
    return *text;
  throw wrong_kind(wanted, value);
}

int64_t measured(const toml_value& from, std::span<const unit> units,
                 std::string_view wanted) {
  const auto& text = text_in(from, wanted);
  if (auto result = measure(text, units))
    return *result;
  throw bad_value{"must be " + std::string{wanted} + ", not \"" + text + '"'};
}

int32_t core_in(const toml_value& value) {
  auto number = std::get_if<int64_t>(&value.data);
  if (!number)
    throw bad_value{"must hold integers, not " + std::string{kind_of(value)}};
  if (*number < 0 || *number > std::numeric_limits<int32_t>::max())
    throw bad_value{"holds " + std::to_string(*number)
                    + ", which is no core's number"};
  return static_cast<int32_t>(*number);
}

std::vector<int32_t> cores_in(const std::string& text) {
  constexpr int32_t most = 65535; // No machine has more.
  std::vector<int32_t> result;
  try {
    auto selected = selection::parse(text);
    for (const auto& range : selected.ranges()) {
      if (range.last > most)
        throw bad_value{"holds " + std::to_string(range.last)
                        + ", which is no core's number"};
      for (auto core = range.first; core <= range.last; ++core)
        result.push_back(core);
    }
  } catch (const bad_value&) {
    throw;
  } catch (const std::invalid_argument& error) {
    throw bad_value{"must be cores such as [0, 1] or \"0-3,8\": "
                    + std::string{error.what()}};
  }
  return result;
}

} // namespace

// -- reading ------------------------------------------------------------------

void read(const toml_value& from, std::string& to, const limits& legal,
          const base_folders&) {
  const auto& text = text_in(from, "a string");
  if (text.empty() && !legal.may_be_empty)
    throw bad_value{"must not be empty"};
  if (legal.check)
    if (auto wrong = legal.check(text))
      throw bad_value{*wrong};
  to = text;
}

void read(const toml_value& from, int64_t& to, const limits& legal,
          const base_folders&) {
  auto number = std::get_if<int64_t>(&from.data);
  if (!number)
    throw wrong_kind("an integer", from);
  check_range(*number, legal, [](int64_t x) { return std::to_string(x); });
  to = *number;
}

void read(const toml_value& from, int32_t& to, const limits& legal,
          const base_folders& bases) {
  using bounds = std::numeric_limits<int32_t>;
  auto narrowed = legal;
  narrowed.least = std::max<int64_t>(legal.least, bounds::min());
  narrowed.most = std::min<int64_t>(legal.most, bounds::max());
  int64_t number = 0;
  read(from, number, narrowed, bases);
  to = static_cast<int32_t>(number);
}

void read(const toml_value& from, bool& to, const limits&,
          const base_folders&) {
  auto answer = std::get_if<bool>(&from.data);
  if (!answer)
    throw wrong_kind("true or false", from);
  to = *answer;
}

void read(const toml_value& from, double& to, const limits& legal,
          const base_folders&) {
  double number = 0;
  if (auto whole = std::get_if<int64_t>(&from.data))
    number = static_cast<double>(*whole);
  else if (auto fraction = std::get_if<double>(&from.data))
    number = *fraction;
  else
    throw wrong_kind("a number", from);
  auto in_range = number >= static_cast<double>(legal.least)
                  && number <= static_cast<double>(legal.most);
  if (!in_range) // Nor is what is no number.
    throw bad_value{"must be between " + std::to_string(legal.least) + " and "
                    + std::to_string(legal.most) + ", not " + to_text(from)};
  to = number;
}

void read(const toml_value& from, std::chrono::nanoseconds& to,
          const limits& legal, const base_folders&) {
  auto count = measured(from, time_units,
                        "a duration such as \"180s\", \"500ms\" or \"2m\"");
  check_range(count, legal,
              [](int64_t x) { return '"' + duration_text(x) + '"'; });
  to = std::chrono::nanoseconds{count};
}

void read(const toml_value& from, uint64_t& to, const limits& legal,
          const base_folders&) {
  auto zero = std::get_if<int64_t>(&from.data);
  auto bytes =
    zero != nullptr && *zero == 0
      ? 0
      : measured(from, size_units, "a size such as \"2GiB\" or \"512MiB\"");
  check_range(bytes, legal, [](int64_t x) { return '"' + size_text(x) + '"'; });
  to = static_cast<uint64_t>(bytes);
}

void read(const toml_value& from, std::filesystem::path& to,
          const limits& legal, const base_folders& bases) {
  auto text = text_in(from, "a path as a string");
  if (text.empty() && legal.may_be_empty) {
    to.clear();
    return;
  }
  if (text.empty())
    throw bad_value{"must not be empty"};
  if (text.find('\0') != std::string::npos)
    throw bad_value{"must be a path, which holds no zero byte"};
  if (text == "~" || text.starts_with("~/")) {
    if (bases.home.empty())
      throw bad_value{"begins with \"~\", but HOME is not set"};
    text.replace(0, 1, bases.home);
  }
  const auto& base = from.at.set.empty() ? bases.file : bases.current;
  to = (base / text).lexically_normal();
}

void read(const toml_value& from, std::vector<int32_t>& to, const limits& legal,
          const base_folders&) {
  std::vector<int32_t> result;
  if (auto text = std::get_if<std::string>(&from.data))
    result = cores_in(*text);
  else if (auto list = std::get_if<toml_array>(&from.data))
    std::transform(list->begin(), list->end(), std::back_inserter(result),
                   core_in);
  else
    throw wrong_kind("cores such as [0, 1] or \"0-3,8\"", from);
  if (result.empty() && !legal.may_be_empty)
    throw bad_value{"must not be empty"};
  std::sort(result.begin(), result.end());
  auto twice = std::adjacent_find(result.begin(), result.end());
  if (twice != result.end())
    throw bad_value{"names core " + std::to_string(*twice) + " twice"};
  to = std::move(result);
}

void read(const toml_value& from, std::vector<std::string>& to,
          const limits& legal, const base_folders& bases) {
  std::vector<std::string> result;
  if (auto list = std::get_if<toml_array>(&from.data))
    for (const auto& one : *list)
      read(one, result.emplace_back(), legal, bases);
  else
    read(from, result.emplace_back(), legal, bases);
  to = std::move(result);
}

// -- writing ------------------------------------------------------------------

toml_value write(const std::string& x) {
  return make_toml(x);
}

toml_value write(int32_t x) {
  return make_toml(int64_t{x});
}

toml_value write(int64_t x) {
  return make_toml(x);
}

toml_value write(bool x) {
  return {x, {}};
}

toml_value write(double x) {
  return {x, {}};
}

toml_value write(std::chrono::nanoseconds x) {
  return make_toml(duration_text(x.count()));
}

toml_value write(uint64_t bytes) {
  return make_toml(size_text(static_cast<int64_t>(bytes)));
}

toml_value write(const std::filesystem::path& x) {
  return make_toml(x.string());
}

namespace {

template <class T>
toml_value write_list(const std::vector<T>& all) {
  toml_array result;
  for (const auto& one : all)
    result.push_back(write(one));
  return {std::move(result), {}};
}

} // namespace

toml_value write(const std::vector<int32_t>& cores) {
  return write_list(cores);
}

toml_value write(const std::vector<std::string>& texts) {
  return write_list(texts);
}

} // namespace caesar::config
