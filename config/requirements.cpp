#include "config/requirements.hpp"

#include <algorithm>

namespace caesar::config {

namespace {

struct known_fact {
  const char* name;
  std::string device_facts::*text;
};

constexpr known_fact facts_of_devices[] = {
  {"hardware", &device_facts::hardware}, {"torch", &device_facts::torch},
  {"python", &device_facts::python},     {"driver", &device_facts::driver},
  {"arch", &device_facts::arch},
};

/// A version begins with what is wanted, and "2.1" is no beginning of "2.11";
/// hardware holds it somewhere.
bool holds(const std::string& fact, const requirement& x) {
  if (x.fact == "hardware")
    return fact.find(x.text) != std::string::npos;
  if (!fact.starts_with(x.text))
    return false;
  auto next = fact.size() > x.text.size() ? fact[x.text.size()] : '\0';
  return next < '0' || next > '9';
}

} // namespace

std::optional<requirement> requirement_from(const std::string& text) {
  auto space = text.find(' ');
  if (space == std::string::npos || space + 1 == text.size())
    return std::nullopt;
  requirement result{text.substr(0, space), text.substr(space + 1)};
  auto known =
    std::any_of(std::begin(facts_of_devices), std::end(facts_of_devices),
                [&](const auto& x) { return x.name == result.fact; });
  return known ? std::optional{result} : std::nullopt;
}

std::optional<std::string> unmet(const std::vector<std::string>& required,
                                 const device_facts& facts) {
  for (const auto& text : required) {
    auto wanted = requirement_from(text);
    if (!wanted)
      continue;
    for (const auto& [name, fact] : facts_of_devices)
      if (name == wanted->fact && !holds(facts.*fact, *wanted))
        return "[evaluate] requires \"" + text + "\", and its " + wanted->fact
               + " is \"" + facts.*fact + '"';
  }
  return std::nullopt;
}

} // namespace caesar::config
