#include "config/read.hpp"

#include "config/schema.hpp"
#include "config/sets.hpp"
#include "config/wording.hpp"

namespace caesar::config {

namespace {

std::string in_brackets(std::string_view text) {
  return '[' + std::string{text} + ']';
}

/// Whether `--set` can have meant this value as text: 42 may be a name.
bool perhaps_text(const toml_value& x) {
  return !x.at.set.empty() && !std::holds_alternative<std::string>(x.data)
         && !std::holds_alternative<toml_array>(x.data)
         && !std::holds_alternative<toml_table>(x.data);
}

/// Reads one document.
class reader {
public:
  reader(const base_folders& bases, loaded& to, complaints& wrong)
    : bases_{bases},
      to_{to},
      wrong_{wrong} {}

  broken_sections read_all(const toml_table& document) {
    for_each_section(to_.options, [&](const auto& schema, auto& section) {
      section_ = schema.name;
      auto value = find(document, schema.name);
      if (value != nullptr && section_ == model_schema().name)
        value = first_model(*value);
      read_section(schema, section, value);
    });
    section_ = device_schema().name;
    if (auto devices = find(document, section_))
      read_devices(*devices);
    section_ = "transitions";
    if (auto transitions = find(document, section_))
      read_transitions(*transitions);
    section_ = {};
    auto known = section_names();
    for (const auto& [name, value] : document)
      if (std::find(known.begin(), known.end(), name) == known.end())
        unknown_section(name, value);
    return broken_;
  }

private:
  void complain(const place& at, std::string sentence) {
    broken_.emplace(section_);
    wrong_.add(at, std::move(sentence));
  }

  // -- sections ---------------------------------------------------------------

  template <class Section>
  void read_section(const section_schema<Section>& schema, Section& section,
                    const toml_value* value) {
    static const toml_table nothing;
    auto table = value ? table_of(*value, in_brackets(schema.name)) : &nothing;
    if (!table)
      return;
    read_keys(schema, section, *table, std::string{schema.name});
    for (const auto& key : schema.keys)
      if (key.required && !find(*table, key.name))
        complain({}, in_brackets(schema.name) + ' ' + std::string{key.name}
                       + " is missing: add " + std::string{key.name} + " = "
                       + in_quotes(key.example));
  }

  template <class Section>
  void read_keys(const section_schema<Section>& schema, Section& section,
                 const toml_table& table, const std::string& path) {
    auto brackets = path.find('[') == std::string::npos
                      ? in_brackets(schema.name)
                      : in_brackets(in_brackets(schema.name));
    for (const auto& [name, value] : table) {
      auto key = schema.find(name);
      if (!key)
        unknown(value.at, "key " + in_quotes(name) + " in " + brackets, name,
                schema.names());
      else if (read_key(*key, section, value, brackets))
        to_.origins[path + '.' + name] = {value.at, {}};
    }
  }

  template <class Section>
  bool read_key(const key_schema<Section>& key, Section& section,
                const toml_value& value, const std::string& brackets) {
    try {
      key.read(section, value, bases_);
      return true;
    } catch (const bad_value& first) {
      if (perhaps_text(value)) {
        try {
          key.read(section, {set_value(value.at.set), value.at}, bases_);
          return true;
        } catch (const bad_value&) {
          // Then what was wrong with the number says more.
        }
      }
      complain(value.at,
               brackets + ' ' + std::string{key.name} + ' ' + first.what());
      return false;
    }
  }

  /// Returns the table in `value`, or complains about what it is instead.
  const toml_table* table_of(const toml_value& value,
                             const std::string& brackets) {
    auto result = std::get_if<toml_table>(&value.data);
    if (!result)
      complain(value.at, brackets + " must be a table, not "
                           + std::string{kind_of(value)});
    return result;
  }

  // -- models -----------------------------------------------------------------

  /// Returns the table of the first [[model]], or of the only [model], and
  /// reads the others.
  const toml_value* first_model(const toml_value& value) {
    auto list = std::get_if<toml_array>(&value.data);
    if (list == nullptr || list->empty()) {
      to_.origins["model"] = {value.at, {}};
      return &value;
    }
    for (size_t i = 1; i < list->size(); ++i)
      if (auto table = table_of((*list)[i], "[[model]]")) {
        to_.origins[more_model_path(i - 1)] = {(*list)[i].at, {}};
        read_keys(model_schema(), to_.options.more_models.emplace_back(),
                  *table, more_model_path(i - 1));
      }
    to_.origins["model"] = {list->front().at, {}};
    return &list->front();
  }

  // -- devices ----------------------------------------------------------------

  void read_devices(const toml_value& value) {
    auto list = std::get_if<toml_array>(&value.data);
    if (!list)
      return complain(value.at, "[device] must be written [[device]], "
                                "because there can be several");
    for (size_t i = 0; i < list->size(); ++i)
      if (auto table = table_of((*list)[i], "[[device]]")) {
        auto path = "device[" + std::to_string(i) + ']';
        to_.origins[path] = {(*list)[i].at, {}};
        read_keys(device_schema(), to_.options.devices.emplace_back(), *table,
                  path);
      }
  }

  // -- transitions ------------------------------------------------------------

  void read_transitions(const toml_value& value) {
    auto table = table_of(value, "[transitions]");
    if (!table)
      return;
    // First, because the sections replace entries of it.
    if (auto name = find(*table, "table"))
      read_table_name(*name);
    for (const auto& [name, entries] : *table) {
      auto from = enum_from<state>(name);
      auto brackets = in_brackets("transitions." + name);
      if (name == "table")
        continue;
      if (!from || outcomes_of(*from).empty())
        unknown_state(name, entries);
      else if (auto outcomes = table_of(entries, brackets))
        read_outcomes(*from, *outcomes, brackets);
    }
  }

  void read_table_name(const toml_value& value) {
    auto name = std::get_if<std::string>(&value.data);
    auto names = transition_table::names();
    if (!name || std::find(names.begin(), names.end(), *name) == names.end())
      return complain(
        value.at, "[transitions] table must be " + any_of_these(names)
                    + ", not "
                    + (name ? in_quotes(*name) : std::string{kind_of(value)}));
    to_.options.transitions = transition_table::named(*name);
    to_.origins["transitions.table"] = {value.at, {}};
  }

  void read_outcomes(state from, const toml_table& outcomes,
                     const std::string& brackets) {
    auto legal = outcomes_of(from);
    std::vector<std::string_view> names;
    for (auto how : legal)
      names.push_back(name_of(how));
    for (const auto& [name, value] : outcomes) {
      auto how = enum_from<outcome>(name);
      if (!how || std::find(legal.begin(), legal.end(), *how) == legal.end()) {
        unknown(value.at, "outcome " + in_quotes(name) + " in " + brackets,
                name, names);
        continue;
      }
      read_outcome(from, *how, value, brackets);
    }
  }

  void read_outcome(state from, outcome how, const toml_value& value,
                    const std::string& brackets) {
    auto name = std::string{name_of(how)};
    try {
      auto to = state{};
      read(value, to, {}, bases_);
      to_.options.transitions.set(from, how, to);
      to_.origins["transitions." + std::string{name_of(from)} + '.' + name] = {
        value.at, {}};
    } catch (const bad_value& error) {
      complain(value.at, brackets + ' ' + name + ' ' + error.what());
    }
  }

  void unknown_state(const std::string& name, const toml_value& value) {
    std::vector<std::string_view> names{"table"};
    for (auto known : enum_names<state>)
      if (!outcomes_of(*enum_from<state>(known)).empty())
        names.push_back(known);
    unknown(value.at, "key " + in_quotes(name) + " in [transitions]", name,
            names);
  }

  // -- what is not known ------------------------------------------------------

  /// Complains about `what`, which is called `name`, and says what is legal.
  void unknown(const place& at, const std::string& what,
               const std::string& name,
               const std::vector<std::string_view>& legal) {
    auto text = "unknown " + what;
    if (auto meant = nearest(name, legal))
      text += "; did you mean " + in_quotes(*meant) + "?";
    complain(at, text + " (legal: " + comma_list(legal) + ')');
  }

  void unknown_section(const std::string& name, const toml_value& value) {
    if (!std::holds_alternative<toml_table>(value.data)
        && !std::holds_alternative<toml_array>(value.data))
      return stray_key(name, value);
    auto legal = section_names();
    auto text = "unknown section " + in_brackets(name);
    if (auto meant = nearest(name, legal))
      text += "; did you mean "
              + in_brackets(*meant == "device" ? "[device]" : *meant) + '?';
    complain(value.at, text + " (legal: " + comma_list(legal) + ')');
  }

  void stray_key(const std::string& name, const toml_value& value) {
    std::string section;
    for_each_section(to_.options, [&](const auto& schema, const auto&) {
      if (section.empty() && schema.find(name))
        section = schema.name;
    });
    complain(value.at,
             "key " + in_quotes(name) + " stands outside of any section; "
               + (section.empty()
                    ? "the sections are " + comma_list(section_names())
                    : "it belongs below " + in_brackets(section)));
  }

  const base_folders& bases_;
  loaded& to_;
  complaints& wrong_;
  broken_sections broken_;
  std::string_view section_; ///< That is being read.
};

} // namespace

broken_sections read_document(const toml_table& document,
                              const base_folders& bases, loaded& to,
                              complaints& wrong) {
  return reader{bases, to, wrong}.read_all(document);
}

} // namespace caesar::config
