#include "cuda/build/compile_units.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

using strings = std::vector<std::string>;

std::string joined(const strings& texts) {
  std::string result;
  for (const auto& text : texts)
    result += (&text == &texts.front() ? "" : "\n") + text;
  return result;
}

std::string bindings(const compile_call& call) {
  std::string result = "PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {\n";
  for (const auto& [name, doc] : *call.functions) {
    auto function =
      call.error_handling ? "torch::wrap_pybind_function(" + name + ")" : name;
    result += "m.def(\"" + name + "\", " + function + ", \"" + doc + "\");\n";
  }
  return result + "}\n";
}

void add_unit(compile_units& to, const std::string& name, std::string text) {
  to.names.push_back(name);
  to.files.push_back({name, std::move(text)});
}

// Makes compilers speak of another file, which exists only so that diagnostics
// can quote it.
std::string with_line(const std::string& name, const std::string& text) {
  return "#line 1 \"" + name + "\"\n" + text;
}

void add_cpp_unit(compile_units& to, const compile_call& call) {
  auto source = joined(call.cpp_sources) + "\n";
  auto module = call.functions ? bindings(call) : std::string{};
  std::string unit;
  if (call.implicit_headers)
    unit += "#include <torch/extension.h>\n";
  unit += with_line("main.cpp", source);
  if (call.functions)
    unit += with_line("bindings.cpp", module);
  add_unit(to, "unit.cpp", std::move(unit));
  to.files.push_back({"main.cpp", source});
  if (call.functions)
    to.files.push_back({"bindings.cpp", module});
}

void add_cuda_unit(compile_units& to, const compile_call& call) {
  auto source = joined(call.cuda_sources) + "\n";
  std::string unit;
  if (call.implicit_headers)
    unit += "#include <torch/types.h>\n"
            "#include <cuda.h>\n"
            "#include <cuda_runtime.h>\n";
  add_unit(to, "unit.cu", unit + with_line("cuda.cu", source));
  to.files.push_back({"cuda.cu", source});
}

bool is_blank(const strings& texts) {
  return std::all_of(texts.begin(), texts.end(), [](const auto& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
  });
}

// CUDA sources come first, because it is them that fail.
compile_units inline_units(const compile_call& call) {
  compile_units result;
  if (!call.cuda_sources.empty())
    add_cuda_unit(result, call);
  // torch compiles an empty unit, too, which takes long and changes nothing.
  if (call.cuda_sources.empty() || call.functions
      || !is_blank(call.cpp_sources))
    add_cpp_unit(result, call);
  return result;
}

compile_units loaded_units(const compile_call& call) {
  compile_units result;
  auto add = [&](const strings& texts, const std::string& suffix) {
    for (const auto& text : texts)
      add_unit(result,
               "source_" + std::to_string(result.names.size() + 1) + suffix,
               text);
  };
  add(call.cuda_sources, ".cu");
  add(call.cpp_sources, ".cpp");
  return result;
}

} // namespace

compile_units units_of(const compile_call& call) {
  return call.kind == "load_inline" ? inline_units(call) : loaded_units(call);
}

} // namespace caesar::cuda
