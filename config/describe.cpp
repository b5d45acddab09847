#include "config/describe.hpp"

#include "config/schema.hpp"

#include <algorithm>
#include <filesystem>

namespace caesar::config {

namespace {

// -- TOML with origins --------------------------------------------------------

/// The lines of one section, and behind them their comments in one column.
class aligned_lines {
public:
  void add(std::string line, std::string comment) {
    lines_.emplace_back(std::move(line), std::move(comment));
  }

  std::string text() const {
    size_t width = 0;
    for (const auto& [line, comment] : lines_)
      if (line.size() <= widest) // Longer ones only move their own comment.
        width = std::max(width, line.size());
    std::string result;
    for (const auto& [line, comment] : lines_)
      result += line + std::string(width - std::min(width, line.size()), ' ')
                + "  # " + comment + '\n';
    return result;
  }

private:
  static constexpr size_t widest = 60;

  std::vector<std::pair<std::string, std::string>> lines_;
};

std::string origin_text(const loaded& x, const std::string& key) {
  auto from = x.origin_of(key);
  if (!from.at.set.empty())
    return "--set";
  if (from.at.line > 0)
    return std::filesystem::path{x.file}.filename().string() + ':'
           + std::to_string(from.at.line);
  return from.note.empty() ? "default" : "default: " + from.note;
}

template <class Section>
std::string keys_of(const section_schema<Section>& schema,
                    const Section& section, const loaded& x,
                    const std::string& path) {
  aligned_lines result;
  for (const auto& key : schema.keys) {
    auto name = std::string{key.name};
    result.add(name + " = " + to_text(key.write(section)),
               origin_text(x, path + '.' + name));
  }
  return result.text();
}

std::string transitions_of(const loaded& x) {
  const auto& table = x.options.transitions;
  aligned_lines head;
  head.add("table = " + to_text(write(std::string{table.base()})),
           origin_text(x, "transitions.table"));
  auto result = "[transitions]\n" + head.text();
  auto base = transition_table::named(table.base());
  for (auto name : enum_names<state>) {
    auto from = *enum_from<state>(name);
    auto path = "transitions." + std::string{name};
    aligned_lines entries;
    for (auto how : outcomes_of(from)) {
      auto key = path + '.' + std::string{name_of(how)};
      auto to = table.next(from, how);
      if (to && (to != base.next(from, how) || x.origin_of(key).given()))
        entries.add(std::string{name_of(how)} + " = " + to_text(write(*to)),
                    origin_text(x, key));
    }
    if (auto text = entries.text(); !text.empty())
      result += "\n[" + path + "]\n" + text;
  }
  return result;
}

// -- JSON ---------------------------------------------------------------------

json to_json(const toml_value& value) {
  if (auto list = std::get_if<toml_array>(&value.data)) {
    auto result = json::array();
    for (const auto& element : *list)
      result.push_back(to_json(element));
    return result;
  }
  if (auto number = std::get_if<int64_t>(&value.data))
    return *number;
  if (auto number = std::get_if<double>(&value.data))
    return *number;
  if (auto answer = std::get_if<bool>(&value.data))
    return *answer;
  if (auto text = std::get_if<std::string>(&value.data))
    return *text;
  return to_text(value);
}

template <class Section>
json section_json(const section_schema<Section>& schema,
                  const Section& section) {
  auto result = json::object();
  for (const auto& key : schema.keys)
    result[std::string{key.name}] = to_json(key.write(section));
  return result;
}

json transitions_json(const transition_table& table) {
  auto result = json::object();
  result["table"] = std::string{table.base()};
  for (auto name : enum_names<state>) {
    auto from = *enum_from<state>(name);
    for (auto how : outcomes_of(from))
      if (auto to = table.next(from, how))
        result[std::string{name}][std::string{name_of(how)}] =
          std::string{name_of(*to)};
  }
  return result;
}

/// Seconds, as a whole number when they are.
json seconds(std::chrono::nanoseconds x) {
  auto whole = std::chrono::duration_cast<std::chrono::seconds>(x);
  if (whole == x)
    return whole.count();
  return std::chrono::duration<double>(x).count();
}

/// Caesar's own names for what it has, too.
json caesar_json(const options& x) {
  auto strategies = json::array();
  for (auto strategy : x.context.strategy)
    strategies.push_back(std::string{name_of(strategy)});
  return {{"run_group", x.run.group},
          {"run_name", x.run.name},
          {"level", x.problems.level},
          {"max_k", x.run.turns},
          {"num_samples", x.run.samples},
          {"context_strategy", strategies},
          {"use_last_only", x.context.history == history_choice::last},
          {"max_feedback_length", x.context.max_feedback_chars},
          {"num_correct_trials", x.evaluate.correct_trials},
          {"num_perf_trials", x.evaluate.perf_trials},
          {"timeout", seconds(x.evaluate.timeout)}};
}

// -- caesar.toml --------------------------------------------------------------

/// Returns `text` as comment lines of at most 79 characters.
std::string comment(std::string_view text) {
  constexpr size_t widest = 79;
  std::string result;
  std::string line = "#";
  while (!text.empty()) {
    auto space = std::min(text.find(' '), text.size());
    auto word = text.substr(0, space);
    text.remove_prefix(std::min(space + 1, text.size()));
    if (line.size() + 1 + word.size() > widest) {
      result += line + '\n';
      line = "#";
    }
    line.append(" ").append(word);
  }
  return result + line + '\n';
}

template <class Section>
std::string reference_of(const section_schema<Section>& schema,
                         const std::string& brackets) {
  auto result = '\n' + comment(schema.doc) + brackets + '\n';
  for (const auto& key : schema.keys) {
    auto value = key.example.empty() ? key.write(Section{})
                                     : make_toml(std::string{key.example});
    result += '\n' + comment(key.doc) + std::string{key.name} + " = "
              + to_text(value) + '\n';
  }
  return result;
}

} // namespace

std::string describe(const loaded& x) {
  std::string result;
  for_each_section(x.options, [&](const auto& schema, const auto& section) {
    auto name = std::string{schema.name};
    auto is_one_of_many =
      schema.name == model_schema().name && !x.options.more_models.empty();
    result += (is_one_of_many ? "[[" + name + "]]\n" : '[' + name + "]\n")
              + keys_of(schema, section, x, name) + '\n';
  });
  const auto& models = x.options.more_models;
  for (size_t i = 0; i < models.size(); ++i)
    result += "[[model]]\n"
              + keys_of(model_schema(), models[i], x, more_model_path(i))
              + '\n';
  const auto& devices = x.options.devices;
  for (size_t i = 0; i < devices.size(); ++i)
    result += "[[device]]\n"
              + keys_of(device_schema(), devices[i], x,
                        "device[" + std::to_string(i) + ']')
              + '\n';
  return result + transitions_of(x);
}

json config_json(const options& x) {
  auto result = caesar_json(x);
  for_each_section(x, [&](const auto& schema, const auto& section) {
    result[std::string{schema.name}] = section_json(schema, section);
  });
  if (!x.more_models.empty()) {
    auto& more = result["more_models"] = json::array();
    for (const auto& model : x.more_models)
      more.push_back(section_json(model_schema(), model));
  }
  auto devices = json::array();
  for (const auto& device : x.devices)
    devices.push_back(section_json(device_schema(), device));
  result["device"] = std::move(devices);
  result["transitions"] = transitions_json(x.transitions);
  return result;
}

std::string reference_toml() {
  auto result =
    comment("Every key of caesar-actors at its default. A file "
            "needs only [run] name, [problems] path and, of [model], "
            "replies or provider and model; whatever else it "
            "leaves out is as it is "
            "here.");
  options defaults;
  for_each_section(defaults, [&](const auto& schema, const auto&) {
    result += reference_of(schema, '[' + std::string{schema.name} + ']');
  });
  result += reference_of(device_schema(), "[[device]]");
  result += '\n' + comment(transitions_doc) + "[transitions]\n\n"
            + comment(transition_table_doc) + "table = \"default\"\n\n"
            + "# [transitions.correct]\n# runtime_error = \"finish\"\n";
  return result;
}

} // namespace caesar::config
