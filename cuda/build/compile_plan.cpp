#include "cuda/build/compile_plan.hpp"

#include "cuda/build/flags.hpp"
#include "cuda/build/sha256.hpp"
#include "messages/json.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

using strings = std::vector<std::string>;

void append(strings& to, const strings& from) {
  to.insert(to.end(), from.begin(), from.end());
}

// -- what is compiled ---------------------------------------------------------

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

// The unit is what gets compiled. The #line directives make compilers speak of
// the two other files, which exist only so that diagnostics can quote them.
std::vector<source_file> inline_files(const compile_call& call) {
  auto source = joined(call.cpp_sources) + "\n";
  std::string unit;
  if (call.implicit_headers)
    unit += "#include <torch/extension.h>\n";
  unit += "#line 1 \"main.cpp\"\n" + source;
  std::vector<source_file> result{{"unit.cpp", {}}, {"main.cpp", source}};
  if (call.functions) {
    auto module = bindings(call);
    unit += "#line 1 \"bindings.cpp\"\n" + module;
    result.push_back({"bindings.cpp", module});
  }
  result.front().text = std::move(unit);
  return result;
}

std::vector<source_file> loaded_files(const compile_call& call) {
  std::vector<source_file> result;
  for (const auto& text : call.cpp_sources)
    result.push_back(
      {"source_" + std::to_string(result.size() + 1) + ".cpp", text});
  return result;
}

// -- how ----------------------------------------------------------------------

strings compile_flags(const compile_call& call, const torch_facts& torch,
                      const strings& extra) {
  strings result{"-DTORCH_EXTENSION_NAME=" + call.name,
                 "-DTORCH_API_INCLUDE_EXTENSION_H"};
  for (const auto& [name, value] : torch.pybind11)
    if (!value.empty())
      result.push_back("-DPYBIND11_" + name + "=\"" + value + "\"");
  auto includes = torch.include_paths;
  includes.push_back(torch.python_include);
  for (const auto& path : includes)
    append(result, {"-isystem", path});
  append(result, {std::string{"-D_GLIBCXX_USE_CXX11_ABI="}
                    + (torch.cxx11_abi ? "1" : "0"),
                  "-fPIC", "-std=" + torch.cxx_standard});
  append(result, extra);
  return result;
}

build_step compile_step(const toolchain& tools, const strings& flags,
                        const std::string& source) {
  auto object = source.substr(0, source.find_last_of('.')) + ".o";
  build_step result{tools.compiler, {source}, {object}};
  append(result.argv, flags);
  append(result.argv, {"-c", source, "-o", object});
  return result;
}

build_step link_step(const toolchain& tools, const strings& objects,
                     const strings& extra) {
  build_step result{tools.compiler, objects, {module_file}};
  append(result.argv, objects);
  result.argv.push_back("-shared");
  append(result.argv, extra);
  for (const auto& path : tools.torch.library_paths)
    result.argv.push_back("-L" + path);
  append(result.argv, {"-lc10", "-ltorch_cpu", "-ltorch", "-ltorch_python",
                       "-o", module_file});
  return result;
}

// Include paths that torch or Python have anyway are no reason to refuse.
std::string refusal_of_paths(const strings& given, const strings& known) {
  for (const auto& path : given)
    if (std::find(known.begin(), known.end(), path) == known.end())
      return "the include path " + path
             + " is not allowed because only torch's and the system's headers "
               "are there";
  return {};
}

std::string refusal_of_device(const compile_call& call) {
  if (!call.cuda_sources.empty())
    return "this candidate has CUDA sources, and no device of this run is a "
           "CUDA device";
  if (call.with_cuda)
    return "this candidate asks for CUDA headers (with_cuda=True), and no "
           "device of this run is a CUDA device";
  if (call.cpp_sources.empty())
    return "the compile call for " + call.name + " has no sources";
  return {};
}

} // namespace

compile_plan plan_compile(const compile_call& call, const toolchain& tools) {
  auto includes = tools.torch.include_paths;
  includes.push_back(tools.torch.python_include);
  auto cflags = check_cflags(call.extra_cflags, includes);
  auto ldflags = check_ldflags(call.extra_ldflags, tools.torch.library_paths);
  for (auto refusal : {refusal_of_device(call), cflags.refusal, ldflags.refusal,
                       refusal_of_paths(call.extra_include_paths, includes)})
    if (!refusal.empty())
      return {{}, {}, refusal};
  compile_plan result;
  auto is_inline = call.kind == "load_inline";
  result.files = is_inline ? inline_files(call) : loaded_files(call);
  auto flags = compile_flags(call, tools.torch, cflags.flags);
  strings objects;
  auto units = is_inline ? size_t{1} : result.files.size();
  for (size_t i = 0; i < units; ++i) {
    result.steps.push_back(compile_step(tools, flags, result.files[i].name));
    append(objects, result.steps.back().outputs);
  }
  result.steps.push_back(link_step(tools, objects, ldflags.flags));
  return result;
}

std::string artefact_key(const compile_plan& plan, const toolchain& tools) {
  auto content = json::object();
  for (const auto& file : plan.files)
    content["files"].push_back({file.name, file.text});
  for (const auto& step : plan.steps)
    content["steps"].push_back(step.argv);
  content["compiler"] = tools.compiler_version;
  content["torch"] = tools.torch;
  content["arch"] = "cpu:" + tools.cpu;
  return sha256(to_line(content));
}

} // namespace caesar::cuda
