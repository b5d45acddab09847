#include "config/steering.hpp"

#include "config/convert.hpp"
#include "config/schema.hpp"
#include "config/sets.hpp"

#include <algorithm>
#include <vector>

namespace caesar::config {

namespace {

std::vector<std::string> steered_keys() {
  std::vector<std::string> result{"run.active"};
  for (auto name : budget_schema().names())
    result.push_back("budget." + std::string{name});
  return result;
}

/// Returns what stands behind the section in "run.active".
std::string_view name_in(const std::string& key) {
  return std::string_view{key}.substr(key.find('.') + 1);
}

/// Returns why `key` cannot be changed; empty when it can.
std::string why_fixed(const std::string& key) {
  auto known = steered_keys();
  if (std::find(known.begin(), known.end(), key) != known.end())
    return {};
  std::string all;
  for (const auto& x : known)
    all += (all.empty() ? "" : ", ") + x;
  return '"' + key
         + "\" cannot be changed while a run goes on; these can: " + all;
}

template <class Section>
std::string set(Section& section, const section_schema<Section>& schema,
                const std::string& key, const std::string& value) {
  if (auto wrong = why_fixed(key); !wrong.empty())
    return wrong;
  const auto* found = schema.find(name_in(key));
  if (found == nullptr)
    return key + " is not of [" + std::string{schema.name} + ']';
  auto changed = section;
  try {
    found->read(changed, toml_value_of(value), {});
  } catch (const bad_value& wrong) {
    return key + ' ' + wrong.what();
  }
  section = changed;
  return {};
}

} // namespace

std::string change(budget_options& limits, const std::string& key,
                   const std::string& value) {
  return set(limits, budget_schema(), key, value);
}

std::string change(run_options& run, const std::string& key,
                   const std::string& value) {
  return set(run, run_schema(), key, value);
}

} // namespace caesar::config
