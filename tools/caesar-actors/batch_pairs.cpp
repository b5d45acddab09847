#include "tools/caesar-actors/batch_pairs.hpp"

#include "config/wording.hpp"
#include "messages/json.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace caesar::tools {

namespace {

constexpr std::array<std::string_view, 4> keys{"id", "problem", "candidate",
                                               "precision"};

[[noreturn]] void refuse(const std::string& what) {
  throw std::invalid_argument{what};
}

/// Returns the text of `key`; empty when it is not there.
std::string text_in(const json& line, const char* key) {
  auto found = line.find(key);
  if (found == line.end())
    return {};
  if (!found->is_string() || found->get_ref<const std::string&>().empty())
    refuse(config::in_quotes(key) + " must be a string that is not empty");
  return found->get<std::string>();
}

std::string path_in(const json& line, const char* key) {
  auto result = text_in(line, key);
  if (result.empty())
    refuse(config::in_quotes(key)
           + " is missing: a line is {\"problem\": \"19_ReLU.py\", "
             "\"candidate\": \"kernel.py\"}, with \"id\" and \"precision\" "
             "if you like");
  return result;
}

std::optional<precision> precision_in(const json& line) {
  auto name = text_in(line, "precision");
  if (name.empty())
    return std::nullopt;
  auto result = enum_from<precision>(name);
  if (!result)
    refuse("\"precision\" must be "
           + config::any_of_these(enum_names<precision>) + ", not "
           + config::in_quotes(name));
  return result;
}

void check_keys(const json& line) {
  for (const auto& entry : line.items())
    if (std::find(keys.begin(), keys.end(), entry.key()) == keys.end())
      refuse(config::in_quotes(entry.key()) + " is no key of a pair: those are "
             + config::comma_list(keys));
}

stored_pair pair_from(std::string_view text, int32_t number) {
  auto line = json::parse(text, nullptr, false);
  if (!line.is_object())
    refuse("is not a JSON object on one line");
  check_keys(line);
  stored_pair result;
  result.id = text_in(line, "id");
  if (result.id.empty())
    result.id = std::to_string(number);
  result.problem = path_in(line, "problem");
  result.candidate = path_in(line, "candidate");
  result.dtype = precision_in(line);
  result.sample = number;
  return result;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

std::vector<stored_pair> pairs_from(std::string_view text,
                                    const std::string& file,
                                    std::vector<std::string>& wrong) {
  std::vector<stored_pair> result;
  for (int32_t number = 1; !text.empty(); ++number) {
    auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (is_blank(line))
      continue;
    auto where = file + ':' + std::to_string(number);
    try {
      result.push_back(pair_from(line, number));
      result.back().where = where;
    } catch (const std::invalid_argument& error) {
      wrong.push_back(where + ": " + error.what());
    }
  }
  check_ids(result, wrong);
  return result;
}

void check_ids(const std::vector<stored_pair>& pairs,
               std::vector<std::string>& wrong) {
  std::map<std::string_view, const stored_pair*> first;
  for (const auto& x : pairs) {
    auto [earlier, fresh] = first.emplace(x.id, &x);
    if (!fresh)
      wrong.push_back(x.where + ": id " + config::in_quotes(x.id)
                      + " is that of " + earlier->second->where
                      + ", too; each needs its own");
  }
}

} // namespace caesar::tools
