#include "config/problem_set.hpp"

#include "config/complaints.hpp"
#include "config/selection.hpp"
#include "messages/json.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

namespace caesar::config {

namespace {

namespace fs = std::filesystem;

std::optional<int32_t> number_from(std::string_view text) {
  int32_t result = 0;
  auto [end, error] =
    std::from_chars(text.data(), text.data() + text.size(), result);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()
      || result < 0)
    return std::nullopt;
  return result;
}

/// Reads the number of "19_ReLU.py".
std::optional<int32_t> number_of_file(const std::string& name) {
  auto line = name.find('_');
  if (line == std::string::npos || !name.ends_with(".py"))
    return std::nullopt;
  return number_from(std::string_view{name}.substr(0, line));
}

/// Reads the number of the folder "level2", which may be called "." or
/// "level2/".
std::optional<int32_t> level_of_folder(const fs::path& folder) {
  auto full = fs::absolute(folder).lexically_normal();
  auto name =
    (full.has_filename() ? full : full.parent_path()).filename().string();
  constexpr std::string_view prefix = "level";
  if (!name.starts_with(prefix))
    return std::nullopt;
  return number_from(std::string_view{name}.substr(prefix.size()));
}

std::string level_name(int32_t level) {
  return "level" + std::to_string(level);
}

// -- which files --------------------------------------------------------------

/// One file that may hold a problem.
struct found_file {
  problem_id id;
  fs::path path;
  std::string shown; ///< As complaints call it.
};

using found_files = std::vector<found_file>;
using defects = std::vector<problem_defect>;

/// Returns the numbered files of `folder`, by number and name.
found_files files_in(const fs::path& folder, int32_t level) {
  found_files result;
  for (const auto& entry : fs::directory_iterator{folder}) {
    auto name = entry.path().filename().string();
    auto number = number_of_file(name);
    if (!number || !entry.is_regular_file())
      continue;
    auto parent = level_of_folder(folder) ? level_name(level) + '/' : "";
    result.push_back({{level, *number}, entry.path(), parent + name});
  }
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) {
    return std::tie(a.id, a.shown) < std::tie(b.id, b.shown);
  });
  return result;
}

std::string other_levels(const fs::path& folder) {
  std::vector<int32_t> levels;
  for (const auto& entry : fs::directory_iterator{folder})
    if (auto level = level_of_folder(entry.path());
        level && entry.is_directory())
      levels.push_back(*level);
  std::sort(levels.begin(), levels.end());
  return to_text(levels);
}

found_files files_of_folder(const problem_options& which, defects& wrong) {
  auto inner = which.path / level_name(which.level);
  auto has_level = fs::is_directory(inner);
  auto result =
    has_level
      ? files_in(inner, which.level)
      : files_in(which.path, level_of_folder(which.path).value_or(which.level));
  if (!result.empty())
    return result;
  auto sentence = has_level
                    ? inner.string() + " holds no file such as "
                    : which.path.string() + " holds neither "
                        + level_name(which.level) + " nor files such " + "as ";
  sentence += "19_ReLU.py";
  if (auto levels = other_levels(which.path); !has_level && !levels.empty())
    sentence += "; it has the levels " + levels + ": set [problems] level";
  wrong.push_back({"path", sentence});
  return {};
}

found_files files_of(const problem_options& which, defects& wrong) {
  const auto& path = which.path;
  if (fs::is_directory(path))
    return files_of_folder(which, wrong);
  auto name = path.filename().string();
  if (!fs::exists(path))
    wrong.push_back({"path", path.string() + " does not exist"});
  else if (!fs::is_regular_file(path) || !name.ends_with(".py"))
    wrong.push_back(
      {"path", path.string() + " is neither a folder nor a .py file"});
  if (!wrong.empty())
    return {};
  auto level =
    level_of_folder(fs::absolute(path).parent_path()).value_or(which.level);
  return {{{level, number_of_file(name).value_or(1)}, path, name}};
}

void check_numbers(const found_files& files, defects& wrong) {
  for (size_t i = 1; i < files.size(); ++i)
    if (files[i].id == files[i - 1].id)
      wrong.push_back({"path", files[i - 1].shown + " and " + files[i].shown
                                 + " have the same number"});
}

// -- which of them ------------------------------------------------------------

std::vector<int32_t> numbers_of(const found_files& files) {
  std::vector<int32_t> result;
  for (const auto& file : files)
    if (result.empty() || result.back() != file.id.number)
      result.push_back(file.id.number);
  return result;
}

/// Every part of the selection must select something: else it is a mistake.
found_files select(const found_files& files, const std::string& text,
                   defects& wrong) {
  auto wanted = selection::parse(text);
  auto numbers = numbers_of(files);
  for (const auto& range : wanted.ranges())
    if (std::none_of(numbers.begin(), numbers.end(), [&](int32_t number) {
          return range.first <= number && number <= range.last;
        }))
      wrong.push_back({"select", '"' + to_text(range) + "\" is no problem of "
                                   + level_name(files.front().id.level)
                                   + ", which has " + to_text(numbers)});
  found_files result;
  for (const auto& file : files)
    if (wanted.contains(file.id.number))
      result.push_back(file);
  return result;
}

// -- what they hold -----------------------------------------------------------

std::optional<std::string> text_of(const fs::path& file) {
  std::ifstream in{file, std::ios::binary};
  std::ostringstream text;
  if (!in
      || (in.peek() != std::ifstream::traits_type::eof()
          && !(text << in.rdbuf())))
    return std::nullopt;
  return text.str();
}

bool is_utf8(const std::string& text) {
  try {
    json(text).dump();
    return true;
  } catch (const json::exception&) {
    return false;
  }
}

/// Whether a line of `source` begins with `words` and then `name`, as a whole.
bool defines(std::string_view source, std::string_view words) {
  for (size_t at = source.find(words); at != std::string_view::npos;
       at = source.find(words, at + 1)) {
    auto after = at + words.size();
    auto ends = after < source.size()
                && std::string_view{" \t(:"}.find(source[after])
                     != std::string_view::npos;
    if (ends && (at == 0 || source[at - 1] == '\n'))
      return true;
  }
  return false;
}

/// Returns what `source` lacks: "class Model, get_inputs"; empty when nothing.
std::string missing_in(std::string_view source) {
  struct part {
    std::string_view words;
    std::string_view name;
  };
  static constexpr std::array<part, 3> parts{
    {{"class Model", "class Model"},
     {"def get_inputs", "get_inputs"},
     {"def get_init_inputs", "get_init_inputs"}}};
  std::string result;
  for (const auto& x : parts)
    if (!defines(source, x.words))
      result += (result.empty() ? "no " : ", no ") + std::string{x.name};
  return result;
}

void read_file(const found_file& file, problem_set& to) {
  auto complain = [&](const std::string& what) {
    to.defects.push_back({"path", file.shown + ": " + what});
  };
  auto source = text_of(file.path);
  if (!source)
    return complain("cannot be read");
  if (!is_utf8(*source))
    return complain("is not UTF-8 text");
  if (auto missing = missing_in(*source); !missing.empty())
    return complain("defines " + missing);
  to.problems.push_back({file.id, file.path.filename().string(),
                         file.path.string(), std::move(*source)});
}

} // namespace

problem_set read_problems(const problem_options& which) {
  problem_set result;
  try {
    auto files = files_of(which, result.defects);
    check_numbers(files, result.defects);
    if (!result.defects.empty())
      return result;
    for (const auto& file : select(files, which.select, result.defects))
      read_file(file, result);
  } catch (const fs::filesystem_error& error) {
    result.defects.push_back(
      {"path", error.path1().string() + ": " + error.code().message()});
  }
  return result;
}

std::vector<problem> load_problems(const problem_options& which) {
  auto result = read_problems(which);
  std::vector<std::string> lines;
  for (const auto& x : result.defects)
    lines.push_back(x.sentence);
  if (!lines.empty())
    throw config_error{std::move(lines)};
  return std::move(result.problems);
}

} // namespace caesar::config
