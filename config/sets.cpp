#include "config/sets.hpp"

namespace caesar::config {

namespace {

std::vector<std::string> split(const std::string& text, char at) {
  std::vector<std::string> result{""};
  for (char c : text)
    if (c == at)
      result.emplace_back();
    else
      result.back() += c;
  return result;
}

void mark(toml_value& value, const place& at) {
  value.at = at;
  if (auto list = std::get_if<toml_array>(&value.data))
    for (auto& element : *list)
      mark(element, at);
  if (auto table = std::get_if<toml_table>(&value.data))
    for (auto& [key, element] : *table)
      mark(element, at);
}

toml_value value_of(const std::string& argument) {
  auto result = toml_value_of(set_value(argument));
  mark(result, {0, argument});
  return result;
}

/// Returns the entry called `key`, which is new when there was none.
toml_value& entry(toml_table& table, const std::string& key) {
  if (auto value = find(table, key))
    return *value;
  return table.emplace_back(key, toml_value{}).second;
}

/// Returns the table called `key`; null when something else is called so.
toml_table* subtable(toml_table& table, const std::string& key,
                     const place& at) {
  if (!find(table, key))
    entry(table, key) = {toml_table{}, at};
  return std::get_if<toml_table>(&find(table, key)->data);
}

/// Returns the only [[device]], which is new when there was none; null when
/// there are several, or something else.
toml_table* only_device(toml_table& document, const place& at) {
  if (!find(document, "device"))
    entry(document, "device") = {toml_array{{toml_table{}, at}}, at};
  auto list = std::get_if<toml_array>(&find(document, "device")->data);
  if (!list || list->size() != 1)
    return nullptr;
  return std::get_if<toml_table>(&list->front().data);
}

void set_device(toml_table& document, const std::string& argument,
                const std::vector<std::string>& path, complaints& wrong) {
  place at{0, argument};
  if (path.size() != 2 || path[1] != "cores")
    return wrong.add(at, "there can be several [[device]], so only "
                         "device.cores can be set; write the rest into the "
                         "file");
  auto device = only_device(document, at);
  if (!device)
    return wrong.add(at, "device.cores can only be set for a single "
                         "[[device]]; write it into the file");
  entry(*device, "cores") = value_of(argument);
}

void apply(toml_table& document, const std::string& argument,
           complaints& wrong) {
  place at{0, argument};
  auto path = split(argument.substr(0, argument.find('=')), '.');
  auto complete = argument.find('=') != std::string::npos && path.size() >= 2;
  for (const auto& part : path)
    complete = complete && !part.empty();
  if (!complete)
    return wrong.add(at, "write --set section.key=value");
  if (path.front() == "device")
    return set_device(document, argument, path, wrong);
  auto table = &document;
  if (auto models = find(document, "model");
      path.front() == "model" && models != nullptr
      && std::holds_alternative<toml_array>(models->data))
    return wrong.add(at, "there are several [[model]]; write it into the file");
  for (size_t i = 0; i + 1 < path.size(); ++i) {
    table = subtable(*table, path[i], at);
    if (!table)
      return wrong.add(at, '"' + path[i] + "\" is no section of the file");
  }
  entry(*table, path.back()) = value_of(argument);
}

} // namespace

void apply_sets(toml_table& document, std::span<const std::string> sets,
                complaints& wrong) {
  for (const auto& argument : sets)
    apply(document, argument, wrong);
}

toml_value toml_value_of(const std::string& text) {
  if (text.find('\n') == std::string::npos) {
    try {
      auto document = parse_toml("value = " + text + "\n");
      if (auto value = find(document, "value"); value && document.size() == 1)
        return *value;
    } catch (const toml_error&) {
      // Then it is a string without its quotes.
    }
  }
  return {text, {}};
}

std::string set_value(const std::string& argument) {
  auto equals = argument.find('=');
  return equals == std::string::npos ? std::string{}
                                     : argument.substr(equals + 1);
}

} // namespace caesar::config
