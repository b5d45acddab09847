#include "config/checks.hpp"

#include "config/selection.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>

namespace caesar::config {

namespace {

bool control(char c) {
  auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

} // namespace

std::optional<std::string> path_component(const std::string& text) {
  if (text.empty())
    return "must not be empty";
  if (text == "." || text == ".." || text.find('/') != std::string::npos
      || std::any_of(text.begin(), text.end(), control))
    return "must be a single folder name, not \"" + text + '"';
  return std::nullopt;
}

std::optional<std::string> device_name(const std::string& text) {
  auto colon = std::min(text.find(':'), text.size());
  auto kind = text.substr(0, colon);
  auto number = text.substr(std::min(colon + 1, text.size()));
  auto sound = (kind == "cpu" || kind == "cuda") && !number.empty()
               && number.size() < 6
               && number.find_first_not_of("0123456789") == std::string::npos;
  if (text.empty() || sound)
    return std::nullopt;
  return "must be \"cpu:\" or \"cuda:\" and a number, such as \"cpu:0\", not "
         "\""
         + text + '"';
}

std::optional<std::string> gpu_uuid(const std::string& text) {
  constexpr std::string_view prefix = "GPU-";
  auto digits = text.substr(std::min(prefix.size(), text.size()));
  auto sound =
    text.starts_with(prefix) && !digits.empty()
    && digits.find_first_not_of("0123456789abcdef-") == std::string::npos;
  if (text.empty() || sound)
    return std::nullopt;
  return "must be \"GPU-\" and hexadecimal digits, as nvidia-smi -L lists "
         "them, not \""
         + text + '"';
}

std::optional<std::string> selected_numbers(const std::string& text) {
  try {
    selection::parse(text);
    return std::nullopt;
  } catch (const std::invalid_argument& error) {
    return "must be numbers and ranges such as \"1-10,15\": "
           + std::string{error.what()};
  }
}

std::optional<std::string> known_provider(const std::string& text) {
  if (text == "replay")
    return std::nullopt;
  return '"' + text + "\" is not known; legal: replay";
}

} // namespace caesar::config
