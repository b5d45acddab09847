#include "config/checks.hpp"

#include "config/network_place.hpp"
#include "config/providers.hpp"
#include "config/selection.hpp"
#include "messages/json.hpp"

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

std::optional<std::string> gpu_arch(const std::string& text) {
  constexpr std::string_view prefix = "sm_";
  auto number = text.substr(std::min(prefix.size(), text.size()));
  auto sound =
    text.starts_with(prefix) && number.size() > 1
    && number.find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz")
         == std::string::npos;
  if (text.empty() || sound)
    return std::nullopt;
  return "must be an architecture such as \"sm_90\", not \"" + text + '"';
}

std::optional<std::string> listening_place(const std::string& text) {
  if (text.empty() || place_from(text))
    return std::nullopt;
  return "must be an address of this machine and a port, such as "
         "\"0.0.0.0:4455\", not \""
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
  if (find_provider(text) != nullptr)
    return std::nullopt;
  std::string legal;
  for (const auto& x : providers())
    legal += (legal.empty() ? "" : ", ") + std::string{x.name};
  return '"' + text + "\" is not known; legal: " + legal;
}

std::optional<std::string> http_address(const std::string& text) {
  auto host = text.find("://") + 3;
  auto sound = (text.starts_with("http://") || text.starts_with("https://"))
               && text.size() > host && text[host] != '/'
               && text.find_first_of("?#@ ") == std::string::npos
               && std::none_of(text.begin(), text.end(), control);
  if (text.empty() || sound)
    return std::nullopt;
  return "must be an address such as \"http://127.0.0.1:8000/v1\", not \""
         + text + '"';
}

std::optional<std::string> variable_name(const std::string& text) {
  auto sound = std::all_of(text.begin(), text.end(), [](char x) {
    return x == '_' || (x >= '0' && x <= '9') || (x >= 'A' && x <= 'Z')
           || (x >= 'a' && x <= 'z');
  });
  if (sound && text.size() < 64)
    return std::nullopt;
  // Perhaps it is the key: then it must not be said again.
  return "must be the name of a variable in the environment, such as "
         "\"OPENAI_API_KEY\"; never the key itself";
}

std::optional<std::string> json_object(const std::string& text) {
  if (text.empty() || json::parse(text, nullptr, false).is_object())
    return std::nullopt;
  return "must be a JSON object such as '{\"top_k\": 40}'";
}

} // namespace caesar::config
