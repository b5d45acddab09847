#include "cuda/build/compile_plan.hpp"

#include "cuda/build/compile_units.hpp"
#include "cuda/build/cuda_flags.hpp"
#include "cuda/build/lean_headers.hpp"
#include "cuda/build/light_headers.hpp"
#include "cuda/build/sha256.hpp"
#include "messages/json.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iterator>

namespace caesar::cuda {

namespace {

using strings = std::vector<std::string>;

void append(strings& to, const strings& from) {
  to.insert(to.end(), from.begin(), from.end());
}

bool is_cuda_unit(const std::string& name) {
  return name.ends_with(".cu");
}

// Where headers are. Compilers search their own folder anyway, and do not like
// it to be named.
strings include_paths(const toolchain& tools, bool cuda) {
  auto result = tools.torch.include_paths;
  if (auto folder = cuda ? cuda_folder(tools.nvcc) + "/include" : std::string{};
      cuda && folder != "/usr/include")
    result.push_back(folder);
  result.push_back(tools.torch.python_include);
  return result;
}

// What both compilers are told.
strings common_flags(const compile_call& call, const toolchain& tools) {
  strings result{"-DTORCH_EXTENSION_NAME=" + call.name,
                 "-DTORCH_API_INCLUDE_EXTENSION_H"};
  for (const auto& [name, value] : tools.torch.pybind11)
    if (!value.empty())
      result.push_back("-DPYBIND11_" + name + "=\"" + value + "\"");
  for (const auto& path : include_paths(tools, wants_cuda(call)))
    append(result, {"-isystem", path});
  result.push_back(std::string{"-D_GLIBCXX_USE_CXX11_ABI="}
                   + (tools.torch.cxx11_abi ? "1" : "0"));
  return result;
}

strings cpp_command(const toolchain& tools, const strings& common,
                    const strings& extra, const std::string& standard) {
  auto result = tools.compiler;
  append(result, common);
  append(result, {"-fPIC", standard});
  append(result, extra);
  return result;
}

// What torch compiles CUDA sources with. A torch without CUDA never does, and
// today's toolkits want more than what old ones compile C++ with.
std::string cuda_standard(const torch_facts& torch) {
  auto too_old = torch.cuda.empty() && torch.cxx_standard == "c++14";
  return "-std=" + (too_old ? "c++17" : torch.cxx_standard);
}

bool names_standard(const strings& flags) {
  return std::any_of(flags.begin(), flags.end(), [](const auto& x) {
    return x.starts_with("-std=") || x.starts_with("--std=");
  });
}

// Exceptions of light code go between libraries, with the strings in them.
bool changes_library(const strings& flags) {
  return std::any_of(flags.begin(), flags.end(), [](const auto& x) {
    return x.find("_GLIBCXX_") != std::string::npos;
  });
}

// Debug information has them, and nvcc warns of both.
bool has_line_numbers(const strings& flags) {
  return std::any_of(flags.begin(), flags.end(), [](const auto& x) {
    return x == "-G" || x == "--device-debug" || x == "-lineinfo";
  });
}

strings cuda_command(const toolchain& tools, const strings& common,
                     const strings& extra, const std::string& standard) {
  auto result = tools.nvcc;
  append(result, common);
  append(result,
         {"-D__CUDA_NO_HALF_OPERATORS__", "-D__CUDA_NO_HALF_CONVERSIONS__",
          "-D__CUDA_NO_BFLOAT16_CONVERSIONS__", "-D__CUDA_NO_HALF2_OPERATORS__",
          "--expt-relaxed-constexpr", "--compiler-options", "-fPIC"});
  append(result, extra);
  if (!names_standard(extra))
    result.push_back(standard);
  // Costs the code nothing, and tells where an illegal access was.
  if (!has_line_numbers(extra))
    result.push_back("-lineinfo");
  result.push_back("--ptxas-options=-v");
  return result;
}

build_step compile_step(strings command, const std::string& source) {
  auto object = source.substr(0, source.find_last_of('.'))
                + (is_cuda_unit(source) ? ".cuda.o" : ".o");
  append(command, {"-c", source, "-o", object});
  return {std::move(command), {source}, {object}, is_cuda_unit(source)};
}

// The light headers are written in this one.
constexpr const char* light_standard = "-std=c++17";

// The version of torch as the light headers want it: 113 for 1.13, 211
// for 2.11.
std::string light_version(const std::string& torch) {
  int major = 0;
  int minor = 0;
  std::sscanf(torch.c_str(), "%d.%d", &major, &minor);
  return std::to_string(100 * major + minor);
}

std::string all_sources(const compile_call& call) {
  std::string result;
  for (const auto* texts : {&call.cpp_sources, &call.cuda_sources})
    for (const auto& text : *texts)
      result += text + "\n";
  return result;
}

// What both compilers are told when torch's headers are not used.
strings light_flags(const compile_call& call, const toolchain& tools) {
  strings result{"-DTORCH_EXTENSION_NAME=" + call.name,
                 "-DTORCH_API_INCLUDE_EXTENSION_H", "-I" + tools.light,
                 "-DCAESAR_LIGHT_SELECTED",
                 "-DCAESAR_LIGHT_TORCH=" + light_version(tools.torch.torch)};
  for (const auto& part : light_parts(all_sources(call)))
    result.push_back("-DCAESAR_USES_" + part + "=1");
  if (wants_cuda(call) && cuda_folder(tools.nvcc) != "/usr")
    append(result, {"-isystem", cuda_folder(tools.nvcc) + "/include"});
  return result;
}

void append_cuda_libraries(strings& to, const toolchain& tools) {
  // libcuda.so comes with a driver, which a machine that builds may lack.
  append(to, {"-L" + cuda_folder(tools.nvcc) + "/lib64",
              "-L" + cuda_folder(tools.nvcc) + "/lib64/stubs", "-lcudart"});
}

// What the light headers do not declare cannot be linked, either.
build_step light_link_step(const toolchain& tools, const strings& objects,
                           const strings& extra, bool cuda) {
  build_step result{tools.compiler, objects, {module_file}};
  append(result.argv, objects);
  append(result.argv, {"-shared", "-Wl,-z,defs"});
  if (!tools.linker.empty())
    result.argv.push_back("-fuse-ld=" + tools.linker);
  append(result.argv, extra);
  if (cuda)
    append_cuda_libraries(result.argv, tools);
  append(result.argv, {"-o", module_file});
  return result;
}

build_step link_step(const toolchain& tools, const strings& objects,
                     const strings& extra, bool cuda) {
  build_step result{tools.compiler, objects, {module_file}};
  append(result.argv, objects);
  result.argv.push_back("-shared");
  append(result.argv, extra);
  for (const auto& path : tools.torch.library_paths)
    result.argv.push_back("-L" + path);
  auto torch_has_cuda = cuda && !tools.torch.cuda.empty();
  result.argv.push_back("-lc10");
  if (torch_has_cuda)
    result.argv.push_back("-lc10_cuda");
  result.argv.push_back("-ltorch_cpu");
  if (torch_has_cuda)
    result.argv.push_back("-ltorch_cuda");
  append(result.argv, {"-ltorch", "-ltorch_python"});
  if (cuda)
    append_cuda_libraries(result.argv, tools);
  append(result.argv, {"-o", module_file});
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

std::string refusal_of_device(const compile_call& call,
                              const toolchain& tools) {
  auto has_cuda = !tools.cuda_arch.empty();
  if (!call.cuda_sources.empty() && !has_cuda)
    return "this candidate has CUDA sources, and "
           + std::string{no_cuda_device};
  if (call.with_cuda && !has_cuda)
    return "this candidate asks for CUDA headers (with_cuda=True), and "
           + std::string{no_cuda_device};
  if (call.cpp_sources.empty() && call.cuda_sources.empty())
    return "the compile call for " + call.name + " has no sources";
  return {};
}

// Flags of a call that candidates may use.
struct call_flags {
  strings cpp;
  strings cuda;
  strings link;
  std::string refusal;
};

call_flags flags_of(const compile_call& call, const toolchain& tools) {
  auto cuda = wants_cuda(call);
  auto includes = include_paths(tools, cuda);
  auto libraries = tools.torch.library_paths;
  if (cuda) {
    // What authors write who know no other place.
    includes.push_back("/usr/local/cuda/include");
    append(libraries,
           {cuda_folder(tools.nvcc) + "/lib64", "/usr/local/cuda/lib64"});
  }
  auto cpp = check_cflags(call.extra_cflags, includes);
  auto link = check_ldflags(call.extra_ldflags, libraries, cuda);
  // Without CUDA sources nobody reads these, torch neither.
  checked_flags device;
  if (!call.cuda_sources.empty())
    device =
      check_cuda_flags(call.extra_cuda_cflags, tools.cuda_arch, includes);
  for (const auto& refusal :
       {cpp.refusal, device.refusal, link.refusal,
        refusal_of_paths(call.extra_include_paths, includes)})
    if (!refusal.empty())
      return {{}, {}, {}, refusal};
  return {cpp.flags, device.flags, link.flags, {}};
}

void append_files(compile_plan& to, std::vector<source_file> files) {
  to.files.insert(to.files.end(), std::make_move_iterator(files.begin()),
                  std::make_move_iterator(files.end()));
}

// Adds a step for each unit of `call`, and returns their objects. Of each pair
// the first is for CUDA sources.
strings add_units(compile_plan& to, const compile_call& call,
                  const toolchain& tools, const call_flags& flags,
                  const std::array<strings, 2>& common,
                  const std::array<std::string, 2>& standard) {
  to.cuda = wants_cuda(call);
  auto found = units_of(call);
  append_files(to, std::move(found.files));
  strings objects;
  for (const auto& unit : found.names) {
    auto command = is_cuda_unit(unit)
                     ? cuda_command(tools, common[0], flags.cuda, standard[0])
                     : cpp_command(tools, common[1], flags.cpp, standard[1]);
    to.steps.push_back(compile_step(std::move(command), unit));
    append(objects, to.steps.back().outputs);
  }
  return objects;
}

} // namespace

bool wants_cuda(const compile_call& call) {
  return call.with_cuda || !call.cuda_sources.empty();
}

compile_plan plan_compile(const compile_call& call, const toolchain& tools) {
  compile_plan result;
  result.refusal = refusal_of_device(call, tools);
  if (!result.refusal.empty())
    return result;
  auto flags = flags_of(call, tools);
  result.refusal = flags.refusal;
  if (!result.refusal.empty())
    return result;
  auto common = common_flags(call, tools);
  auto objects =
    add_units(result, call, tools, flags, {common, common},
              {cuda_standard(tools.torch), "-std=" + tools.torch.cxx_standard});
  result.steps.push_back(link_step(tools, objects, flags.link, result.cuda));
  return result;
}

std::optional<compile_plan> plan_lean(const compile_call& call,
                                      const toolchain& tools) {
  auto source = all_sources(call);
  if (!lean_will_do(source))
    return std::nullopt;
  auto flags = flags_of(call, tools);
  if (!flags.refusal.empty())
    return std::nullopt;
  compile_plan result;
  result.is_lean = true;
  auto common = common_flags(call, tools);
  // Before those of torch, which are system headers.
  std::array both{common, common};
  both[0].push_back("-Ilean_cuda");
  both[1].push_back("-Ilean_cpp");
  auto objects =
    add_units(result, call, tools, flags, both,
              {cuda_standard(tools.torch), "-std=" + tools.torch.cxx_standard});
  if (!call.cuda_sources.empty())
    append_files(result, lean_headers("lean_cuda", mentions_bindings(source)));
  append_files(result, lean_headers("lean_cpp", true));
  result.steps.push_back(link_step(tools, objects, flags.link, result.cuda));
  return result;
}

std::optional<compile_plan> plan_light(const compile_call& call,
                                       const toolchain& tools) {
  if (tools.light.empty() || !call.is_python_module)
    return std::nullopt;
  auto flags = flags_of(call, tools);
  if (!flags.refusal.empty() || names_standard(flags.cpp)
      || names_standard(flags.cuda) || changes_library(flags.cpp)
      || changes_library(flags.cuda))
    return std::nullopt;
  compile_plan result;
  result.path = build_path::light;
  auto common = light_flags(call, tools);
  auto objects = add_units(result, call, tools, flags, {common, common},
                           {light_standard, light_standard});
  result.steps.push_back(
    light_link_step(tools, objects, flags.link, result.cuda));
  return result;
}

std::vector<compile_plan> plan_attempts(const compile_call& call,
                                        const toolchain& tools) {
  std::vector<compile_plan> result;
  auto full = plan_compile(call, tools);
  if (full.refusal.empty()) {
    if (auto light = plan_light(call, tools))
      result.push_back(std::move(*light));
    if (auto lean = plan_lean(call, tools))
      result.push_back(std::move(*lean));
  }
  result.push_back(std::move(full));
  return result;
}

bool decides(const compile_plan& plan, std::string_view output) {
  if (plan.path == build_path::light)
    return false;
  return !plan.is_lean || !misses_something(output);
}

bool is_vain(const compile_plan& plan, std::string_view output,
             const compile_plan& next) {
  return plan.path == build_path::light && next.is_lean
         && misses_plain_name(output);
}

std::string artefact_key(const std::vector<compile_plan>& attempts,
                         const toolchain& tools) {
  const auto& plan = attempts.back();
  auto content = json::object();
  // Where the light headers are changes nothing; what they are, a lot.
  if (attempts.front().path == build_path::light)
    content["light"] = light_digest();
  for (const auto& x : attempts) {
    if (x.path == build_path::light)
      continue;
    for (const auto& file : x.files)
      content["files"].push_back({file.name, file.text});
    for (const auto& step : x.steps)
      content["steps"].push_back(step.argv);
  }
  content["compiler"] = tools.compiler_version;
  content["torch"] = tools.torch;
  content["arch"] = "cpu:" + tools.cpu;
  if (plan.cuda) {
    content["nvcc"] = tools.nvcc_version;
    content["cuda"] = tools.cuda_arch;
  }
  return sha256(to_line(content));
}

} // namespace caesar::cuda
