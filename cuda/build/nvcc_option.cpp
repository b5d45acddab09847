#include "cuda/build/nvcc_option.hpp"

#include "cuda/build/flags.hpp"

#include <algorithm>
#include <array>

namespace caesar::cuda {

namespace {

using std::string_view;
using strings = std::vector<std::string>;

// Those whose value may be the next word.
constexpr std::array<string_view, 21> open_ended{
  "D",
  "U",
  "I",
  "Xptxas",
  "Xcompiler",
  "ptxas-options",
  "arch",
  "code",
  "compiler-options",
  "gencode",
  "gpu-code",
  "gpu-architecture",
  "std",
  "maxrregcount",
  "generate-code",
  "t",
  "threads",
  "diag-suppress",
  "Xcudafe",
  "O",
  "define-macro",
};

bool is_open_ended(const std::string& name) {
  return std::find(open_ended.begin(), open_ended.end(), name)
         != open_ended.end();
}

nvcc_option option_of(const std::string& word) {
  nvcc_option result{word, word, std::nullopt};
  result.name.erase(0, word.find_first_not_of('-'));
  if (!word.starts_with('-'))
    return result;
  // -DX, -UX, -IX and -O3 have their value at once.
  auto glued = result.name.size() > 1 && !word.starts_with("--")
               && string_view{"DUIO"}.find(result.name[0]) != string_view::npos;
  auto at = glued ? size_t{1} : result.name.find('=');
  if (at == std::string::npos)
    return result;
  result.value = result.name.substr(glued ? at : at + 1);
  result.name.resize(at);
  return result;
}

} // namespace

std::vector<nvcc_option> nvcc_options(const strings& given) {
  std::vector<nvcc_option> result;
  for (const auto& text : given)
    for (const auto& word : split_flags(text)) {
      auto open = !result.empty() && !result.back().value
                  && result.back().text.starts_with('-')
                  && is_open_ended(result.back().name);
      if (!open) {
        result.push_back(option_of(word));
        continue;
      }
      result.back().text += ' ' + word;
      result.back().value = word;
    }
  return result;
}

strings nvcc_parts(string_view text) {
  strings result;
  while (!text.empty()) {
    auto part = text.substr(0, text.find_first_of(", "));
    text.remove_prefix(std::min(part.size() + 1, text.size()));
    if (!part.empty())
      result.emplace_back(part);
  }
  return result;
}

std::string to_flag(const nvcc_option& x) {
  if (x.name.starts_with("X") || x.name.ends_with("-options")) {
    // A space would be for whom it is passed on to.
    auto result = "-" + x.name + "=";
    for (const auto& part : nvcc_parts(*x.value))
      result += (result.ends_with('=') ? "" : ",") + part;
    return (x.name.starts_with("X") ? "" : "-") + result;
  }
  auto glued = x.name == "D" || x.name == "U" || x.name == "O";
  auto dashes = x.text.substr(0, x.text.find_first_not_of('-'));
  return dashes + x.name + (!x.value ? "" : (glued ? "" : "=") + *x.value);
}

} // namespace caesar::cuda
