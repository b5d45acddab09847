#include "cuda/build/divided_nvcc.hpp"

#include "cuda/build/sha256.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

namespace caesar::cuda {

namespace {

using std::string_view;
using strings = std::vector<std::string>;

enum class tool { preprocessor, cudafe, cicc, ptxas, fatbinary, compiler };

// In this order since CUDA 12.
constexpr std::array order{tool::preprocessor, tool::cudafe, tool::preprocessor,
                           tool::cicc,         tool::ptxas,  tool::fatbinary,
                           tool::compiler};
constexpr size_t device_begins = 2;
constexpr size_t device_ends = 6;

constexpr string_view makes_name = "--gen_module_id_file ";

// Linux takes 128 KiB in one argument.
constexpr size_t most_chars = 100'000;

bool has(string_view text, string_view part) {
  return text.find(part) != string_view::npos;
}

bool is_of_name(char c) {
  return c == '_' || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// The leading part of `text` that could name a variable.
string_view name_in(string_view text) {
  auto end = std::find_if_not(text.begin(), text.end(), is_of_name);
  return text.substr(0, static_cast<size_t>(end - text.begin()));
}

/// What nvcc would run, for a shell.
struct script {
  std::set<string_view> names;
  std::string variables;
  std::vector<std::string> commands;
};

std::string quoted(string_view text) {
  std::string result = "'";
  for (auto c : text)
    result += c == '\'' ? std::string{"'\\''"} : std::string{c};
  return result + "'";
}

// Those with quotes are lists of options, which are in the commands, too.
void add_line(script& to, string_view line) {
  auto name = name_in(line);
  if (!line.substr(name.size()).starts_with('=')) {
    to.commands.emplace_back(line);
    return;
  }
  auto value = line.substr(name.size() + 1);
  if (has(value, "\""))
    return;
  to.names.insert(name);
  to.variables += "export " + std::string{name} + '=' + quoted(value) + '\n';
}

script read(string_view told) {
  constexpr string_view prefix = "#$ ";
  script result;
  while (!told.empty()) {
    auto line = told.substr(0, told.find('\n'));
    told.remove_prefix(std::min(line.size() + 1, told.size()));
    if (line.starts_with(prefix))
      add_line(result, line.substr(prefix.size()));
  }
  return result;
}

/// Whether a shell reads nothing into a command but the script's variables.
bool is_plain(const script& all, string_view command) {
  if (has(command, "`"))
    return false;
  for (auto at = command.find('$'); at != string_view::npos;
       at = command.find('$', at + 1))
    if (!all.names.contains(name_in(command.substr(at + 1))))
      return false;
  return true;
}

std::optional<tool> tool_of(string_view command) {
  auto program = command.substr(0, command.find(' '));
  while (program.ends_with('"'))
    program.remove_suffix(1);
  program.remove_prefix(program.find_last_of("/\"") + 1);
  if (program == "cudafe++")
    return tool::cudafe;
  if (program == "cicc")
    return tool::cicc;
  if (program == "ptxas")
    return tool::ptxas;
  if (program == "fatbinary")
    return tool::fatbinary;
  if (has(command, " -E "))
    return tool::preprocessor;
  if (has(command, " -c "))
    return tool::compiler;
  return std::nullopt;
}

bool is_known(const script& all) {
  return std::equal(all.commands.begin(), all.commands.end(), order.begin(),
                    order.end(), [&](const auto& command, tool expected) {
                      return is_plain(all, command)
                             && tool_of(command) == expected;
                    });
}

/// Returns what follows `option` in quotes; empty without it.
std::string value_of(string_view command, string_view option) {
  auto at = command.find(option);
  if (at == string_view::npos)
    return {};
  command.remove_prefix(at + option.size());
  return std::string{command.substr(0, command.find('"'))};
}

std::string text_of(const script& all, size_t begin, size_t end) {
  auto result = all.variables;
  for (auto i = begin; i < end; ++i)
    result += all.commands[i] + (i + 1 < end ? " &&\n" : "\n");
  return result;
}

build_step part(const build_step& whole, std::string text, strings inputs,
                strings outputs) {
  build_step result;
  result.argv = {"/bin/sh", "-c", std::move(text)};
  result.inputs = std::move(inputs);
  result.outputs = std::move(outputs);
  result.part_of = whole.argv;
  return result;
}

// Of the unit alone: what two units and two extensions have in common must not
// be taken for the same.
std::string name_of(const build_step& step, string_view unit) {
  auto content = step.inputs.front() + '\0';
  for (const auto& word : step.argv)
    if (word.starts_with("-DTORCH_EXTENSION_NAME="))
      content += word + '\0';
  return '_' + sha256(content + std::string{unit}).substr(0, 16);
}

} // namespace

strings dry_run(const build_step& step) {
  auto result = step.argv;
  // Names that tell nothing of the moment, in the folder of the build.
  result.insert(result.end(), {"--dryrun", "--keep", "--keep-dir", "."});
  return result;
}

std::optional<divided_nvcc> divide(const build_step& step, string_view told,
                                   string_view unit) {
  constexpr string_view names = "--module_id_file_name \"";
  auto all = read(told);
  if (!is_known(all))
    return std::nullopt;
  auto& parse = all.commands[1];
  auto name = value_of(parse, names);
  auto host = value_of(parse, "--gen_c_file_name \"");
  auto device = value_of(all.commands[5], "--embedded-fatbin=\"");
  auto at = parse.find(makes_name);
  if (at == std::string::npos || name.empty() || host.empty() || device.empty()
      || value_of(all.commands[3], names) != name)
    return std::nullopt;
  parse.erase(at, makes_name.size());
  auto first = text_of(all, 0, device_begins);
  auto second = text_of(all, device_begins, device_ends);
  auto last = text_of(all, device_ends, order.size());
  if (std::max({first.size(), second.size(), last.size()}) > most_chars)
    return std::nullopt;
  return divided_nvcc{
    {name, name_of(step, unit)},
    {part(step, std::move(first), step.inputs, {host}),
     part(step, std::move(second), step.inputs, {device}),
     part(step, std::move(last), {host, device}, step.outputs)}};
}

} // namespace caesar::cuda
