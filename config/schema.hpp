#pragma once

// What a TOML file may say: each section and key is declared once, in
// schema.cpp and model_schema.cpp. The loader, `check`, config.json,
// caesar.toml and the tests all go by it.

#include "config/convert.hpp"
#include "config/options.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace caesar::config {

/// One key of a section, and the member of `Section` that it sets.
template <class Section>
struct key_schema {
  std::string_view name;
  std::string_view doc;     ///< One or two sentences: meaning, legal values.
  std::string_view example; ///< A value for a key without a useful default.
  bool required = false;

  /// Sets the member. Throws `bad_value`.
  std::function<void(Section&, const toml_value&, const base_folders&)> read;

  /// Returns the member's value.
  std::function<toml_value(const Section&)> write;
};

/// One section, such as [run].
template <class Section>
struct section_schema {
  std::string_view name;
  std::string_view doc;
  std::vector<key_schema<Section>> keys;

  /// Returns the key called `key`, or null.
  const key_schema<Section>* find(std::string_view key) const {
    for (const auto& x : keys)
      if (x.name == key)
        return &x;
    return nullptr;
  }

  /// Returns the names of all keys, in their order.
  std::vector<std::string_view> names() const {
    std::vector<std::string_view> result;
    for (const auto& x : keys)
      result.push_back(x.name);
    return result;
  }
};

const section_schema<run_options>& run_schema();
const section_schema<problem_options>& problem_schema();
const section_schema<model_options>& model_schema();
const section_schema<budget_options>& budget_schema();
const section_schema<budget_options>& trajectory_budget_schema();
const section_schema<context_options>& context_schema();
const section_schema<evaluate_options>& evaluate_schema();
const section_schema<build_options>& build_schema();
const section_schema<sandbox_options>& sandbox_schema();
const section_schema<cluster_options>& cluster_schema();
const section_schema<log_options>& log_schema();

/// Of each [[device]].
const section_schema<device_options>& device_schema();

/// Of [transitions] and its key `table`.
inline constexpr std::string_view transitions_doc =
  "Which state follows which outcome of which state.";
inline constexpr std::string_view transition_table_doc =
  "The table to begin with: \"default\" (generate, compile, check, time), "
  "\"reflection_nvcc\" (compile and check, no timing) or \"reflection\" (only "
  "ask). A section such as [transitions.correct] replaces single entries.";

/// Calls `visit(schema, section)` for every section that a file has once, in
/// the order in which they are written.
template <class Options, class Visitor>
void for_each_section(Options& x, Visitor visit) {
  visit(run_schema(), x.run);
  visit(problem_schema(), x.problems);
  visit(model_schema(), x.model);
  visit(budget_schema(), x.budget);
  visit(trajectory_budget_schema(), x.trajectory_budget);
  visit(context_schema(), x.context);
  visit(evaluate_schema(), x.evaluate);
  visit(build_schema(), x.build);
  visit(sandbox_schema(), x.sandbox);
  visit(cluster_schema(), x.cluster);
  visit(log_schema(), x.log);
}

/// Returns the names of all sections, with "device" and "transitions".
std::vector<std::string_view> section_names();

} // namespace caesar::config
