#include "actors/trajectory/native_candidate.hpp"

#include "messages/json.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace caesar {

namespace {

constexpr std::array<std::string_view, 6> signs_of_cuda = {
  "__global__", "<<<", "cuda_runtime", "cublas", "cuda_fp16.h", "CUDAContext"};

constexpr std::array<std::string_view, 3> native_endings = {".cpp", ".cc",
                                                            ".cu"};

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

bool is_cuda(std::string_view text) {
  return std::any_of(signs_of_cuda.begin(), signs_of_cuda.end(),
                     [&](auto sign) { return has(text, sign); });
}

bool continues_a_word(char x) {
  return std::isalnum(static_cast<unsigned char>(x)) != 0 || x == '_';
}

/// Returns where a comment or a literal that begins at `at` ends; `at` when
/// none does.
size_t skip(std::string_view text, size_t at) {
  auto beyond = [&](std::string_view end, size_t from) {
    auto found = text.find(end, from);
    return found == text.npos ? text.size() : found + end.size();
  };
  auto rest = text.substr(at);
  if (rest.starts_with("//"))
    return beyond("\n", at);
  if (rest.starts_with("/*"))
    return beyond("*/", at + 2);
  if (rest[0] != '"' && rest[0] != '\'')
    return at;
  auto end = at + 1;
  while (end < text.size() && text[end] != rest[0])
    end += text[end] == '\\' ? 2 : 1;
  return std::min(end + 1, text.size());
}

/// Whether the word `name` is at `at`, with a parenthesis behind it.
bool is_function(std::string_view text, size_t at, std::string_view name) {
  if (!text.substr(at).starts_with(name)
      || (at > 0 && (continues_a_word(text[at - 1]) || text[at - 1] == ':')))
    return false;
  auto next = text.find_first_not_of(" \t\r\n", at + name.size());
  return next != text.npos && text[next] == '(';
}

/// Returns `text` as a literal of Python, which knows all escapes of JSON.
std::string literal(std::string_view text) {
  return to_line(json(std::string{text}));
}

} // namespace

bool is_native_candidate(std::string_view text) {
  int depth = 0;
  for (size_t at = 0; at < text.size();) {
    if (auto end = skip(text, at); end != at) {
      at = end;
      continue;
    }
    if (depth == 0 && is_function(text, at, "forward"))
      return true;
    depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
    ++at;
  }
  return false;
}

std::string as_python_candidate(std::string_view text) {
  auto cuda = is_cuda(text);
  std::string source{"#include <torch/extension.h>\n#line 1 \"candidate."};
  source += cuda ? "cu\"\n" : "cpp\"\n";
  source += text;
  if (!has(text, "PYBIND11_MODULE"))
    source += "\n#line 1 \"bindings\"\nPYBIND11_MODULE(TORCH_EXTENSION_NAME, "
              "m) {\n  m.def(\"forward\", &forward);\n}\n";
  std::string result{
    "# Made of a candidate in C++ or CUDA alone.\n"
    "import torch\n"
    "from torch.utils.cpp_extension import load_inline\n\n"
    "native = load_inline(\n    name=\"native_candidate\",\n    cpp_sources="};
  result += cuda ? "\"\",\n    cuda_sources=" + literal(source)
                     + ",\n    extra_cuda_cflags=[\"-O3\"]"
                 : literal(source) + ",\n    extra_cflags=[\"-O3\"]";
  result += ")\n\n\n"
            "class ModelNew(torch.nn.Module):\n"
            "    def __init__(self, *_, **__):\n"
            "        super().__init__()\n\n"
            "    def forward(self, *inputs):\n"
            "        return native.forward(*inputs)\n";
  return result;
}

std::string candidate_in(std::string_view file_name, std::string text) {
  auto native = std::any_of(native_endings.begin(), native_endings.end(),
                            [&](auto end) { return file_name.ends_with(end); });
  return native ? as_python_candidate(text) : std::move(text);
}

} // namespace caesar
