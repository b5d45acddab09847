#include "cuda/build/diagnostics.hpp"

#include <algorithm>
#include <array>

namespace caesar::cuda {

namespace {

using std::string_view;

enum class line_kind {
  error,
  chatter, // A warning or a note, and what follows it.
  path,    // Which includes led here.
  scope,   // In which function or template we are.
  context, // Quoted source, or anything else that follows an error.
  summary, // That there were errors.
};

bool has(string_view line, string_view part) {
  return line.find(part) != string_view::npos;
}

// The files of a plan, as compilers call them.
bool is_of_candidate(string_view line) {
  constexpr std::array<string_view, 4> own{
    "main.cpp:", "bindings.cpp:", "cuda.cu:", "source_"};
  return std::any_of(own.begin(), own.end(),
                     [&](auto name) { return line.starts_with(name); });
}

// What nvcc and the programs that it runs say: "ptxas error   : ...".
bool is_of_nvcc(string_view line, string_view what) {
  return has(line, "): " + std::string{what})
         || has(line, std::string{what} + "   : ");
}

bool is_summary(string_view line) {
  return line.starts_with("collect2: ") || line.starts_with("compilation term")
         || line.starts_with("Error limit reached")
         || line.starts_with("Compilation terminated")
         || has(line, "Ptx assembly aborted due to errors")
         || has(line, " detected in the compilation of ");
}

line_kind kind_of(string_view line) {
  if (is_summary(line))
    return line_kind::summary;
  if (line.starts_with("In file included from ")
      || line.starts_with("                 from "))
    return line_kind::path;
  if (line.starts_with(' '))
    return line_kind::context;
  if (has(line, ": error: ") || has(line, ": fatal error: ")
      || has(line, "undefined reference to ") || has(line, "internal compiler")
      || is_of_nvcc(line, "error") || is_of_nvcc(line, "fatal")
      || has(line, "): catastrophic error"))
    return line_kind::error;
  if (has(line, ": warning: ") || has(line, ": note: ")
      || has(line, "): warning ") || has(line, "): note ")
      || has(line, " warning : ") || line.starts_with("ptxas info ")
      || line.starts_with("Remark: "))
    return line_kind::chatter;
  if (has(line, ": In ") || has(line, ": At ") || has(line, "required from")
      || has(line, "required by") || has(line, ": in function `"))
    return line_kind::scope;
  if (has(line, "ld: ") || has(line, "out of memory"))
    return line_kind::error;
  return line_kind::context;
}

std::string without(std::string text, std::vector<std::string> hidden) {
  // Longer ones first, because folders may lie in each other.
  std::sort(hidden.begin(), hidden.end(),
            [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (auto& folder : hidden) {
    if (folder.empty())
      continue;
    if (!folder.ends_with('/'))
      folder += '/';
    for (auto at = text.find(folder); at != std::string::npos;
         at = text.find(folder, at))
      text.erase(at, folder.size());
  }
  return text;
}

// "/usr/bin/ld: unit.o: bindings.cpp:(.text+0x1f): undefined reference to `f'"
std::string shortened(std::string line) {
  if (auto at = line.find("undefined reference to "); at != std::string::npos)
    return "link error: " + line.substr(at);
  if (line.starts_with('/'))
    if (auto at = line.find("ld: "); at != std::string::npos)
      return "link error: " + line.substr(at + 4);
  return line;
}

// Cuts output into errors.
class collector {
public:
  void add(std::string line) {
    switch (kind_of(line)) {
    case line_kind::error:
      begin(shortened(std::move(line)));
      break;
    case line_kind::scope:
      if (is_of_candidate(line))
        scope_ += line + '\n';
      quoting_ = false;
      break;
    case line_kind::context:
      if (quoting_ && !line.empty())
        errors_.back() += line + '\n';
      break;
    case line_kind::path:
      scope_.clear();
      quoting_ = false;
      break;
    case line_kind::chatter:
    case line_kind::summary:
      quoting_ = false;
      break;
    }
  }

  std::vector<std::string> take() {
    std::vector<std::string> result;
    for (auto& error : errors_)
      if (std::find(result.begin(), result.end(), error) == result.end())
        result.push_back(std::move(error));
    return result;
  }

private:
  void begin(std::string line) {
    errors_.push_back(std::move(scope_) + std::move(line) + '\n');
    scope_.clear();
    quoting_ = true;
  }

  std::vector<std::string> errors_;
  std::string scope_; // Lines that lead to the next error.
  bool quoting_ = false;
};

std::string cut_at_line(string_view text, size_t max_chars) {
  if (text.size() <= max_chars)
    return std::string{text};
  auto cut = text.substr(0, max_chars);
  if (auto end = cut.rfind('\n'); end != string_view::npos)
    return std::string{cut.substr(0, end + 1)};
  // One long line: cut before a character rather than within it.
  while (!cut.empty() && (text[cut.size()] & 0xc0) == 0x80)
    cut.remove_suffix(1);
  return std::string{cut};
}

std::string closing_line(size_t missing) {
  return "(and " + std::to_string(missing)
         + (missing == 1 ? " error more)\n" : " errors more)\n");
}

std::string listed(const std::vector<std::string>& errors, size_t max_chars) {
  std::string result;
  for (size_t i = 0; i < errors.size(); ++i) {
    auto last = i + 1 == errors.size();
    auto closing = last ? std::string{} : closing_line(errors.size() - i - 1);
    auto bytes = result.size() + errors[i].size() + closing.size();
    if (bytes > max_chars && i == 0)
      return cut_at_line(errors[0], max_chars);
    if (bytes > max_chars)
      return result + closing_line(errors.size() - i);
    result += errors[i];
  }
  return result;
}

} // namespace

std::string diagnostics(string_view output, const diagnostics_view& view) {
  auto text = without(std::string{output}, view.hidden);
  collector found;
  for (string_view rest = text; !rest.empty();) {
    auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    found.add(std::string{line});
  }
  auto errors = found.take();
  return errors.empty() ? cut_at_line(text, view.max_chars)
                        : listed(errors, view.max_chars);
}

} // namespace caesar::cuda
