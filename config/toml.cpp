#include "config/toml.hpp"

#include <toml.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <sstream>

namespace caesar::config {

namespace {

// -- the two toml11 -----------------------------------------------------------

#if TOML11_VERSION_MAJOR < 4

int32_t line_of(const ::toml::value& x) {
  return static_cast<int32_t>(x.location().line());
}

std::string string_of(const ::toml::value& x) {
  return x.as_string().str;
}

/// One title, then pictures of source lines: " 3 | turns = 4 5" and below
/// "   |           ^--- expected newline". The last picture is the culprit's.
std::pair<std::string, std::string> sentence_of(const ::toml::syntax_error& x) {
  std::istringstream lines{x.what()};
  std::string title;
  std::getline(lines, title);
  std::string note;
  for (std::string line; std::getline(lines, line);)
    if (auto at = line.find("^---"); at != std::string::npos)
      note = line.substr(at + 4);
  return {title, note};
}

int32_t line_of(const ::toml::syntax_error& x) {
  return static_cast<int32_t>(x.location().line());
}

#else

int32_t line_of(const ::toml::value& x) {
  return static_cast<int32_t>(x.location().first_line_number());
}

std::string string_of(const ::toml::value& x) {
  return x.as_string();
}

std::pair<std::string, std::string> sentence_of(const ::toml::syntax_error& x) {
  if (x.errors().empty())
    return {x.what(), ""};
  const auto& first = x.errors().front();
  return {first.title(), first.locations().empty()
                           ? std::string{}
                           : first.locations().front().second};
}

int32_t line_of(const ::toml::syntax_error& x) {
  if (x.errors().empty() || x.errors().front().locations().empty())
    return 0;
  const auto& location = x.errors().front().locations().front().first;
  return static_cast<int32_t>(location.first_line_number());
}

#endif

// -- what does not depend on the version --------------------------------------

std::string without_prefix(std::string text, std::string_view prefix) {
  if (text.starts_with(prefix))
    text.erase(0, prefix.size());
  return text;
}

/// Removes the name of the function that complains: "toml::parse_key: ".
std::string without_function(std::string text) {
  auto colon = text.find(": ");
  if (colon == std::string::npos || text.find(' ') < colon)
    return text;
  return text.substr(colon + 2);
}

std::string trimmed(const std::string& text) {
  auto first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos)
    return {};
  return text.substr(first, text.find_last_not_of(" \t\r.") - first + 1);
}

std::string line_of_text(const std::string& text, int32_t number) {
  std::istringstream lines{text};
  std::string line;
  for (int32_t i = 0; i < number; ++i)
    if (!std::getline(lines, line))
      return {};
  return trimmed(line);
}

toml_error error_from(const ::toml::syntax_error& x, const std::string& text) {
  auto [title, note] = sentence_of(x);
  auto line = line_of(x);
  auto sentence = trimmed(without_function(without_prefix(title, "[error] ")));
  note = trimmed(note);
  if (!note.empty() && note != "here")
    sentence += " (" + note + ')';
  if (sentence.find("unknown value") != std::string::npos)
    sentence += " (text needs quotes)";
  if (auto source = line_of_text(text, line); !source.empty())
    sentence += ": " + source;
  return {line, "not valid TOML: " + sentence};
}

toml_value value_from(const ::toml::value& x);

toml_table table_from(const ::toml::value& x) {
  toml_table result;
  for (const auto& [key, value] : x.as_table())
    result.emplace_back(key, value_from(value));
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::tie(a.second.at.line, a.first)
           < std::tie(b.second.at.line, b.first);
  });
  return result;
}

toml_array array_from(const ::toml::value& x) {
  toml_array result;
  for (const auto& element : x.as_array())
    result.push_back(value_from(element));
  return result;
}

toml_value value_from(const ::toml::value& x) {
  toml_value result{toml_date{}, {line_of(x), {}}};
  if (x.is_boolean())
    result.data = x.as_boolean();
  else if (x.is_integer())
    result.data = static_cast<int64_t>(x.as_integer());
  else if (x.is_floating())
    result.data = static_cast<double>(x.as_floating());
  else if (x.is_string())
    result.data = string_of(x);
  else if (x.is_array())
    result.data = array_from(x);
  else if (x.is_table())
    result.data = table_from(x);
  return result;
}

// -- writing ------------------------------------------------------------------

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\')
      result += {'\\', c};
    else if (c == '\n')
      result += "\\n";
    else if (c == '\t')
      result += "\\t";
    else if (byte < 0x20 || byte == 0x7f) {
      char escape[8];
      std::snprintf(escape, sizeof(escape), "\\u%04X", byte);
      result += escape;
    } else
      result += c;
  }
  return result + '"';
}

/// Returns the fewest digits that are read back as `x`, as a TOML float.
std::string shortest(double x) {
  std::array<char, 32> text;
  auto end = std::to_chars(text.data(), text.data() + text.size(), x).ptr;
  std::string result{text.data(), end};
  auto is_integer = result.find_first_not_of("-0123456789") == result.npos;
  return is_integer ? result + ".0" : result;
}

struct writer {
  std::string operator()(bool x) const { return x ? "true" : "false"; }
  std::string operator()(int64_t x) const { return std::to_string(x); }
  std::string operator()(double x) const { return shortest(x); }
  std::string operator()(const std::string& x) const { return quoted(x); }
  std::string operator()(const toml_date&) const { return "a date"; }

  std::string operator()(const toml_array& x) const {
    std::string result;
    for (const auto& element : x)
      result += (result.empty() ? "" : ", ") + to_text(element);
    return '[' + result + ']';
  }

  std::string operator()(const toml_table& x) const {
    std::string result;
    for (const auto& [key, value] : x)
      result += (result.empty() ? "" : ", ") + key + " = " + to_text(value);
    return '{' + result + '}';
  }
};

} // namespace

toml_table parse_toml(const std::string& text) {
  std::istringstream in{text};
  try {
    return table_from(::toml::parse(in, "TOML"));
  } catch (const ::toml::syntax_error& x) {
    throw error_from(x, text);
  } catch (const std::exception& x) { // toml11 3.7 lets a few others escape.
    throw toml_error{0, std::string{"not valid TOML: "} + x.what()};
  }
}

const toml_value* find(const toml_table& table, std::string_view key) {
  for (const auto& [name, value] : table)
    if (name == key)
      return &value;
  return nullptr;
}

toml_value* find(toml_table& table, std::string_view key) {
  return const_cast<toml_value*>(find(std::as_const(table), key));
}

std::string_view kind_of(const toml_value& value) {
  static constexpr std::string_view names[] = {
    "a boolean",        "an integer", "a float", "a string",
    "a date or a time", "an array",   "a table"};
  return names[value.data.index()];
}

toml_value make_toml(std::string text) {
  return {std::move(text), {}};
}

toml_value make_toml(int64_t number) {
  return {number, {}};
}

std::string to_text(const toml_value& value) {
  return std::visit(writer{}, value.data);
}

} // namespace caesar::config
