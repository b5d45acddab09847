#include "actors/trajectory/prompt_texts.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace caesar {

namespace {

/// One "{{name}}" in a text.
struct field_place {
  size_t begin;
  size_t end;
  std::string_view name;
};

[[noreturn]] void defect(const std::string& what, std::string_view name) {
  throw std::invalid_argument{"prompt text: " + what + " '" + std::string{name}
                              + "'"};
}

std::optional<field_place> find_field(std::string_view text, size_t from) {
  auto begin = text.find("{{", from);
  if (begin == text.npos)
    return std::nullopt;
  auto end = text.find("}}", begin);
  auto name = text.substr(begin + 2, end == text.npos ? 20 : end - begin - 2);
  auto letters = std::string_view{"abcdefghijklmnopqrstuvwxyz_"};
  if (end == text.npos || name.empty()
      || name.find_first_not_of(letters) != name.npos)
    defect("'{{' begins no field:", name);
  return field_place{begin, end + 2, name};
}

/// Returns whether nothing else is on the line of the field at `x`.
bool alone_on_line(std::string_view text, const field_place& x) {
  return (x.begin == 0 || text[x.begin - 1] == '\n')
         && (x.end == text.size() || text[x.end] == '\n');
}

bool ends_with_blank_line(std::string_view text) {
  return text.size() >= 2 && text.substr(text.size() - 2) == "\n\n";
}

/// Completes `result`, which ends where the line of an empty field begins.
/// Returns where in `text` to go on: behind that line.
size_t leave_out(std::string& result, std::string_view text, size_t line_end) {
  if (ends_with_blank_line(result))
    result.pop_back();
  return std::min(line_end + 1, text.size());
}

} // namespace

std::vector<std::string_view> fields_of(std::string_view text) {
  auto result = std::vector<std::string_view>{};
  size_t at = 0;
  while (auto place = find_field(text, at)) {
    result.push_back(place->name);
    at = place->end;
  }
  return result;
}

std::string fill(std::string_view text,
                 std::initializer_list<prompt_field> fields) {
  auto used = fields_of(text);
  for (const auto& x : fields)
    if (std::find(used.begin(), used.end(), x.name) == used.end())
      defect("a value for an unknown field", x.name);
  auto result = std::string{};
  size_t at = 0;
  while (auto place = find_field(text, at)) {
    auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& x) {
      return x.name == place->name;
    });
    if (found == fields.end())
      defect("no value for the field", place->name);
    result += text.substr(at, place->begin - at);
    result += found->value;
    at = place->end;
    if (found->value.empty() && alone_on_line(text, *place))
      at = leave_out(result, text, place->end);
  }
  result += text.substr(at);
  while (!result.empty() && result.back() == '\n')
    result.pop_back();
  return result;
}

} // namespace caesar
