#include "config/load.hpp"

#include "config/checks.hpp"
#include "config/problem_set.hpp"
#include "config/read.hpp"
#include "config/resolve.hpp"
#include "config/sets.hpp"
#include "config/validate.hpp"

#include <cerrno>
#include <fstream>
#include <sstream>
#include <system_error>

namespace caesar::config {

namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path, const std::string& shown) {
  auto cannot = [&](const std::string& why) {
    return config_error{shown + ": " + why};
  };
  std::error_code ignored;
  if (fs::is_directory(path, ignored))
    throw cannot("is a folder; name the TOML file in it");
  errno = 0;
  std::ifstream in{path, std::ios::binary};
  if (!in)
    throw cannot("cannot be read: " + std::generic_category().message(errno));
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

toml_table parse(const std::string& text, const std::string& file) {
  try {
    return parse_toml(text);
  } catch (const toml_error& error) {
    complaints wrong{file};
    wrong.add({error.line(), {}}, error.what());
    throw config_error{wrong.lines()};
  }
}

/// A document on its way to options.
struct loading {
  loading(const std::string& file, const machine& machine)
    : where{machine},
      wrong{file} {
    result.file = file;
  }

  void read(toml_table document, const fs::path& folder,
            std::span<const std::string> sets,
            const broken_sections& ignored = {}) {
    base_folders bases{folder, where.folder, where.home};
    apply_sets(document, sets, wrong);
    broken = read_document(document, bases, result, wrong);
    broken.insert(ignored.begin(), ignored.end());
    resolve(result, where, bases, broken, wrong);
  }

  void read_file(const fs::path& path, std::span<const std::string> sets) {
    auto full = where.folder / path;
    auto text = text_of(full, result.file);
    read(parse(text, result.file), full.parent_path(), sets);
  }

  void check() {
    validate(result, where, broken, wrong);
    if (broken.contains("problems"))
      return;
    auto found = read_problems(result.options.problems);
    result.problems = std::move(found.problems);
    for (const auto& [key, sentence] : found.defects)
      wrong.add(result.origin_of("problems." + std::string{key}).at,
                "[problems] " + std::string{key} + ": " + sentence);
  }

  const machine& where;
  complaints wrong;
  broken_sections broken;
  loaded result;
};

/// Returns what a file says of the device called `name`.
toml_table device_called(const std::string& name) {
  constexpr std::string_view gpu = "cuda:";
  toml_table result{{"name", make_toml(name)}};
  if (name.starts_with(gpu) && !device_name(name)) {
    result.emplace_back("kind", make_toml(std::string{"cuda"}));
    result.emplace_back("index", make_toml(std::stoi(name.substr(gpu.size()))));
  }
  return result;
}

/// Returns what a file must say, though nobody looks at it without a run.
toml_table smallest_document() {
  return parse_toml("[run]\nname = \"evaluate\"\n"
                    "[problems]\npath = \"problem.py\"\n");
}

/// Returns a file for evaluations on `devices`.
toml_table evaluation_document(std::span<const std::string> devices) {
  auto result = smallest_document();
  toml_array list;
  for (const auto& name : devices)
    list.push_back({device_called(name), {}});
  result.emplace_back("device", toml_value{std::move(list), {}});
  return result;
}

} // namespace

loaded load(const fs::path& path, std::span<const std::string> sets,
            const machine& where) {
  loading x{path.string(), where};
  x.read_file(path, sets);
  x.check();
  x.wrong.raise();
  return std::move(x.result);
}

loaded load_unchecked(const fs::path& path, std::span<const std::string> sets,
                      const machine& where) {
  loading x{path.string(), where};
  x.read_file(path, sets);
  x.wrong.raise();
  return std::move(x.result);
}

options for_evaluation(std::span<const std::string> devices,
                       std::span<const std::string> sets,
                       const machine& where) {
  loading x{"caesar-actors evaluate", where};
  x.read(evaluation_document(devices), where.folder, sets);
  x.broken.insert({"model", "run"}); // Nobody will look at them.
  validate(x.result, where, x.broken, x.wrong);
  x.wrong.raise();
  return std::move(x.result.options);
}

options for_node(const fs::path& path, std::span<const std::string> sets,
                 const machine& where) {
  loading x{path.empty() ? "caesar-actors node" : path.string(), where};
  auto full = where.folder / path;
  auto document = path.empty()
                    ? toml_table{}
                    : parse(text_of(full, x.result.file), x.result.file);
  for (auto& [name, section] : smallest_document())
    document.emplace_back(std::move(name), std::move(section));
  x.read(std::move(document), path.empty() ? where.folder : full.parent_path(),
         sets);
  x.broken.insert({"model", "run"}); // Nobody will look at them.
  validate(x.result, where, x.broken, x.wrong);
  x.wrong.raise();
  return std::move(x.result.options);
}

options for_building(std::span<const std::string> sets, const machine& where) {
  loading x{"caesar-actors build", where};
  x.read(smallest_document(), where.folder, sets, {"device", "model", "run"});
  x.result.options.devices.clear();
  validate(x.result, where, x.broken, x.wrong);
  x.wrong.raise();
  return std::move(x.result.options);
}

} // namespace caesar::config
