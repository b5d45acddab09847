#include "actors/log/line.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace caesar {

namespace {

namespace chrono = std::chrono;

constexpr std::array<std::string_view, 4> own_keys{"at", "level", "actor",
                                                   "event"};

/// Values longer than this are cut for people; the file keeps them whole.
constexpr size_t longest_value = 200;

// -- time ---------------------------------------------------------------------

/// The form of a time stamp: a '0' stands for any digit.
constexpr std::string_view stamp_form = "0000-00-00T00:00:00.000000Z";

std::string to_stamp(chrono::system_clock::time_point at) {
  auto day = chrono::floor<chrono::days>(at);
  auto date = chrono::year_month_day{day};
  auto time = chrono::hh_mm_ss{chrono::floor<chrono::microseconds>(at - day)};
  std::array<char, 64> text;
  auto size = std::snprintf(
    text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%06dZ",
    static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
    static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
    static_cast<int>(time.minutes().count()),
    static_cast<int>(time.seconds().count()),
    static_cast<int>(time.subseconds().count()));
  return {text.data(), static_cast<size_t>(size)};
}

bool has_stamp_form(std::string_view text) {
  if (text.size() != stamp_form.size())
    return false;
  for (size_t i = 0; i < text.size(); ++i) {
    auto digit = text[i] >= '0' && text[i] <= '9';
    if (stamp_form[i] == '0' ? !digit : text[i] != stamp_form[i])
      return false;
  }
  return true;
}

std::optional<chrono::system_clock::time_point>
stamp_from(std::string_view text) {
  if (!has_stamp_form(text))
    return std::nullopt;
  auto number = [&](size_t begin, size_t size) {
    int result = 0;
    std::from_chars(text.data() + begin, text.data() + begin + size, result);
    return result;
  };
  auto date =
    chrono::year_month_day{chrono::year{number(0, 4)},
                           chrono::month{static_cast<unsigned>(number(5, 2))},
                           chrono::day{static_cast<unsigned>(number(8, 2))}};
  if (!date.ok() || number(11, 2) > 23 || number(14, 2) > 59
      || number(17, 2) > 60)
    return std::nullopt;
  return chrono::sys_days{date} + chrono::hours{number(11, 2)}
         + chrono::minutes{number(14, 2)} + chrono::seconds{number(17, 2)}
         + chrono::microseconds{number(20, 6)};
}

// -- for people ---------------------------------------------------------------

/// Wraps text in an escape sequence, or leaves it as it is.
struct painter {
  bool on = false;

  std::string operator()(std::string_view code, std::string_view text) const {
    std::string result;
    if (on && !text.empty())
      result.append("\033[").append(code).append("m");
    result += text;
    if (on && !text.empty())
      result += "\033[0m";
    return result;
  }
};

std::string padded(std::string_view text, size_t width) {
  std::string result{text};
  result.resize(std::max(width, text.size()), ' ');
  return result;
}

/// Returns whether `text` reads well without quotes.
bool plain(std::string_view text) {
  auto odd = [](unsigned char c) {
    return c <= ' ' || c == '"' || c == '=' || c == '\\' || c >= 0x7f;
  };
  return !text.empty() && std::none_of(text.begin(), text.end(), odd);
}

/// Cuts `text` after whole characters of UTF-8.
std::string shortened(std::string text) {
  if (text.size() <= longest_value)
    return text;
  auto end = longest_value;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0) == 0x80)
    --end;
  text.resize(end);
  return text + "...";
}

/// Quotes control characters of both kinds: those below a blank, which JSON
/// escapes anyway, and those of C1, which terminals obey as well.
std::string in_json(const json& x) {
  auto text = to_line(x);
  for (size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    auto next =
      i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0;
    if (c == 0x7f || (c == 0xc2 && next >= 0x80 && next < 0xa0))
      return x.dump(-1, ' ', true, json::error_handler_t::replace);
  }
  return text;
}

std::string value_for_people(const json& x) {
  if (!x.is_string())
    return shortened(in_json(x));
  auto text = shortened(x.get<std::string>());
  return plain(text) ? text : in_json(text);
}

std::string field_for_people(const std::string& key, const json& value,
                             const painter& paint) {
  constexpr std::string_view suffix = "_ms";
  auto name = plain(key) ? key : in_json(key);
  if (!value.is_number() || !name.ends_with(suffix))
    return paint("2", name + '=') + value_for_people(value);
  name.resize(name.size() - suffix.size());
  return paint("2", name + '=') + human_duration(value.get<double>());
}

/// How a level shows: its letter, and the colour of the event.
struct look {
  const char* letter;
  const char* colour;
};

look look_of(config::log_level level) {
  switch (level) {
  case config::log_level::debug:
    return {"D", "2"};
  case config::log_level::info:
    return {" ", "1"};
  case config::log_level::warn:
    return {"W", "1;33"};
  case config::log_level::error:
  case config::log_level::off:
    return {"E", "1;31"};
  }
  return {"?", "1"};
}

/// Actor and event are an actor's own words, yet a name may come from a file.
std::string safe(std::string_view text) {
  return plain(text) ? std::string{text} : in_json(std::string{text});
}

} // namespace

// -- JSON ---------------------------------------------------------------------

std::string to_json_line(const log_line& x) {
  json result = {{"at", to_stamp(x.at)},
                 {"level", name_of(x.level)},
                 {"actor", x.actor},
                 {"event", x.event}};
  if (x.fields.is_object())
    for (const auto& [key, value] : x.fields.items())
      if (!result.contains(key))
        result[key] = value;
  return to_line(result);
}

std::optional<log_line> log_line_from(std::string_view text) {
  auto object = json::parse(text, nullptr, false);
  if (!object.is_object())
    return std::nullopt;
  for (auto key : own_keys)
    if (auto i = object.find(std::string{key});
        i == object.end() || !i->is_string())
      return std::nullopt;
  auto at = stamp_from(object["at"].get_ref<const std::string&>());
  auto level =
    enum_from<config::log_level>(object["level"].get_ref<const std::string&>());
  if (!at || !level)
    return std::nullopt;
  log_line result{*at, *level, object["actor"], object["event"], nullptr};
  for (auto key : own_keys)
    object.erase(std::string{key});
  if (!object.empty())
    result.fields = std::move(object);
  return result;
}

// -- people -------------------------------------------------------------------

std::string human_duration(double milliseconds) {
  std::array<char, 64> text;
  auto print = [&](const char* form, auto... xs) {
    auto size = std::snprintf(text.data(), text.size(), form, xs...);
    return std::string{text.data(), static_cast<size_t>(size)};
  };
  if (milliseconds < 9.95)
    return print("%.1fms", milliseconds);
  if (milliseconds < 999.5)
    return print("%.0fms", milliseconds);
  if (milliseconds < 59'950)
    return print("%.1fs", milliseconds / 1e3);
  if (milliseconds > 1e15)
    return print("%.3gms", milliseconds);
  auto seconds = static_cast<long long>(milliseconds / 1e3 + 0.5);
  if (seconds < 3600)
    return print("%lldm%02llds", seconds / 60, seconds % 60);
  return print("%lldh%02lldm", seconds / 3600, seconds / 60 % 60);
}

std::string to_human(const log_line& x, bool colour) {
  auto paint = painter{colour};
  auto look = look_of(x.level);
  auto result = paint("2", to_stamp(x.at).substr(11, 12));
  result += ' ' + paint(look.colour, look.letter) + ' ';
  result += paint("36", padded(safe(x.actor), 24)) + ' ';
  auto fields = x.fields.is_object() && !x.fields.empty();
  result += paint(look.colour, padded(safe(x.event), fields ? 10 : 0));
  if (fields)
    for (const auto& [key, value] : x.fields.items())
      result += ' ' + field_for_people(key, value, paint);
  return result;
}

bool wants(const log_filter& filter, const log_line& x) {
  if (x.level < filter.level)
    return false;
  if (filter.actor.empty() || x.actor == filter.actor)
    return true;
  return x.actor.size() > filter.actor.size()
         && x.actor.starts_with(filter.actor)
         && x.actor[filter.actor.size()] == '/';
}

} // namespace caesar
