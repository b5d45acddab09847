#include "config/recorded.hpp"

#include "config/complaints.hpp"
#include "config/schema.hpp"

namespace caesar::config {

namespace {

toml_value toml_of(const json& x) {
  if (x.is_array()) {
    toml_array list;
    for (const auto& element : x)
      list.push_back(toml_of(element));
    return {std::move(list), {}};
  }
  if (x.is_boolean())
    return {x.get<bool>(), {}};
  if (x.is_number_integer())
    return {x.get<int64_t>(), {}};
  if (x.is_number())
    return {x.get<double>(), {}};
  return {x.get<std::string>(), {}};
}

template <class Section>
void read_section(const json& from, const section_schema<Section>& schema,
                  Section& to) {
  const auto& section = from.at(std::string{schema.name});
  for (const auto& key : schema.keys)
    if (auto found = section.find(std::string{key.name});
        found != section.end())
      key.read(to, toml_of(*found), {});
}

transition_table table_of(const json& x) {
  transition_table result;
  for (auto name : enum_names<state>)
    if (auto found = x.find(std::string{name}); found != x.end())
      for (const auto& [how, to] : found->items())
        result.set(*enum_from<state>(name), enum_from<outcome>(how).value(),
                   enum_from<state>(to.get<std::string>()).value());
  return result;
}

} // namespace

options recorded_options(const json& x) {
  try {
    options result;
    read_section(x, run_schema(), result.run);
    read_section(x, problem_schema(), result.problems);
    read_section(x, context_schema(), result.context);
    read_section(x, evaluate_schema(), result.evaluate);
    result.transitions = table_of(x.at("transitions"));
    return result;
  } catch (const std::exception& wrong) {
    throw config_error{"the settings that a run database holds cannot be read ("
                       + std::string{wrong.what()}
                       + "): they are of another version of caesar-actors"};
  }
}

} // namespace caesar::config
