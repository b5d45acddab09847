#include "cuda/build/light_headers.hpp"

#include "cuda/build/sha256.hpp"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <system_error>
#include <utility>

namespace caesar::text {

extern const std::string_view light_folder;

} // namespace caesar::text

namespace caesar::cuda {

namespace {

constexpr std::string_view file_mark = "=== ";

/// Returns all embedded files by name.
std::map<std::string, std::string_view> embedded_files() {
  std::map<std::string, std::string_view> result;
  auto rest = text::light_folder;
  while (rest.starts_with(file_mark)) {
    auto line = rest.find('\n');
    std::string name{rest.substr(file_mark.size(), line - file_mark.size())};
    rest.remove_prefix(line + 1);
    auto next = rest.starts_with(file_mark)
                  ? size_t{0}
                  : rest.find("\n" + std::string{file_mark});
    auto size = next == std::string_view::npos ? rest.size()
                : next == 0                    ? size_t{0}
                                               : next + 1;
    result[name] = rest.substr(0, size);
    rest.remove_prefix(size);
  }
  return result;
}

const std::map<std::string, std::string_view>& files() {
  static const auto instance = embedded_files();
  return instance;
}

/// Whether `word` is what `pattern` says; a * stands for any letters.
bool matches(std::string_view pattern, std::string_view word) {
  if (pattern.empty())
    return word.empty();
  if (pattern.front() != '*')
    return !word.empty() && pattern.front() == word.front()
           && matches(pattern.substr(1), word.substr(1));
  for (size_t skip = 0; skip <= word.size(); ++skip)
    if (matches(pattern.substr(1), word.substr(skip)))
      return true;
  return false;
}

/// Which words of a source ask for which part of the headers.
struct part_rules {
  std::set<std::string, std::less<>> operators;
  std::multimap<std::string, std::string, std::less<>> words; // To its part.
  std::vector<std::pair<std::string, std::string>> patterns;  // As above.
};

template <class F>
void for_each_line(std::string_view text, F f) {
  std::istringstream lines{std::string{text}};
  for (std::string line; std::getline(lines, line);)
    if (!line.empty() && line.front() != '#')
      f(line);
}

part_rules read_rules() {
  part_rules result;
  for_each_line(files().at("operators.txt"), [&](const std::string& line) {
    std::istringstream words{line};
    std::string word;
    if (line.front() != '+') // Those are always there.
      while (words >> word)
        result.operators.insert(word);
  });
  for_each_line(files().at("uses.txt"), [&](const std::string& line) {
    std::istringstream words{line};
    std::string part;
    words >> part;
    for (std::string word; words >> word;)
      if (word.find('*') == std::string::npos)
        result.words.emplace(word, part);
      else
        result.patterns.emplace_back(word, part);
  });
  return result;
}

/// An operator's in-place variant ends in one underscore more, those that write
/// to an argument in `_out` and `_outf`.
std::string_view operator_of(std::string_view word) {
  if (word.ends_with("_outf"))
    word.remove_suffix(5);
  else if (word.ends_with("_out"))
    word.remove_suffix(4);
  else if (word.size() > 1 && word.ends_with('_'))
    word.remove_suffix(1);
  return word;
}

bool is_letter(char x) {
  return x == '_' || std::isalnum(static_cast<unsigned char>(x)) != 0;
}

/// Whether `source` means the operator, and not the namespace that all mention.
bool mentions_std_operator(std::string_view source) {
  for (std::string_view word : {".std", "->std", "at::std", "torch::std"})
    if (source.find(word) != std::string_view::npos)
      return true;
  return false;
}

std::set<std::string, std::less<>> words_of(std::string_view source) {
  std::set<std::string, std::less<>> result;
  for (size_t at = 0; at < source.size(); ++at) {
    auto begin = at;
    while (at < source.size() && is_letter(source[at]))
      ++at;
    if (at > begin)
      result.emplace(source.substr(begin, at - begin));
  }
  if (!mentions_std_operator(source))
    result.erase("std");
  return result;
}

} // namespace

const std::vector<light_header>& light_headers() {
  static const auto instance = [] {
    std::vector<light_header> result;
    for (const auto& [name, text] : files())
      if (name.ends_with(".h"))
        result.push_back({name, text});
    return result;
  }();
  return instance;
}

const std::string& light_digest() {
  static const auto instance = sha256(std::string{text::light_folder});
  return instance;
}

void write_light_headers(const std::filesystem::path& folder) {
  for (const auto& header : light_headers()) {
    auto file = folder / header.name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out{file, std::ios::binary};
    out << header.text;
    out.close();
    if (!out)
      throw std::system_error{errno != 0 ? errno : EIO, std::generic_category(),
                              "cannot write " + file.string()};
  }
}

std::vector<std::string> light_parts(std::string_view source) {
  static const auto rules = read_rules();
  std::set<std::string> parts;
  for (const auto& word : words_of(source)) {
    for (std::string_view name : {std::string_view{word}, operator_of(word)})
      if (rules.operators.contains(name))
        parts.emplace(name);
    auto [begin, end] = rules.words.equal_range(word);
    for (auto i = begin; i != end; ++i)
      parts.insert(i->second);
    for (const auto& [pattern, part] : rules.patterns)
      if (matches(pattern, word))
        parts.insert(part);
  }
  return {parts.begin(), parts.end()};
}

} // namespace caesar::cuda
