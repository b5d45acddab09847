#pragma once

#include "cuda/build/compile_call.hpp"
#include "cuda/build/compile_units.hpp"
#include "cuda/build/toolchain.hpp"
#include "messages/evaluation.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// One command of a build, run in the folder of its files.
struct build_step {
  std::vector<std::string> argv;
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
  bool is_nvcc = false; ///< And can be divided: see divided_nvcc.hpp.
  /// The command that it is a part of; empty: it is whole.
  std::vector<std::string> part_of{};
};

/// How a call becomes a shared object. All names are relative to one folder.
struct compile_plan {
  std::vector<source_file> files;
  std::vector<build_step> steps; ///< One after the other.
  std::string refusal; ///< Why there is no plan, for the candidate's author.
  bool cuda = false;   ///< nvcc or its toolkit is used.
  build_path path = build_path::full;
  bool is_lean = false; ///< With less of torch's headers: see lean_headers.hpp.
};

/// The shared object that the last step of a plan writes.
inline constexpr const char* module_file = "module.so";

/// In every refusal of CUDA where there is no architecture to compile for.
inline constexpr std::string_view no_cuda_device =
  "no device of this run is a CUDA device";

/// Whether `call` needs a CUDA toolkit.
bool wants_cuda(const compile_call& call);

/// Plans what torch itself would do for `call`: the same text, the same flags,
/// the same libraries. Compilers number the lines of a candidate's sources from
/// 1 and call them "main.cpp" and "cuda.cu", the generated bindings
/// "bindings.cpp". CUDA sources are compiled for the architecture that `tools`
/// name, and ptxas tells what kernels take; a torch without CUDA will do. When
/// `call` wants CUDA and there is an architecture, there must be an nvcc.
compile_plan plan_compile(const compile_call& call, const toolchain& tools);

/// Plans the same with the light headers in the folder that `tools` name, and
/// without any library of torch's: no plan when `call` wants what only the real
/// ones can do. Whether they can do the rest shows when it is compiled.
std::optional<compile_plan> plan_light(const compile_call& call,
                                       const toolchain& tools);

/// Plans what `plan_compile` does with the lean headers: no plan when `call`
/// needs more of them.
std::optional<compile_plan> plan_lean(const compile_call& call,
                                      const toolchain& tools);

/// Whether a failure of `plan`, of which `output` tells, is the candidate's and
/// not that of the headers which the plan uses.
bool decides(const compile_plan& plan, std::string_view output);

/// Whether, after such a failure of `plan`, `next` will only say the same less
/// surely: what is wrong for want of a name takes all headers to be told.
bool is_vain(const compile_plan& plan, std::string_view output,
             const compile_plan& next);

/// Returns how `call` becomes a shared object: ways to try one after the other,
/// of which the last decides.
std::vector<compile_plan> plan_attempts(const compile_call& call,
                                        const toolchain& tools);

/// Returns the name under which the result of such attempts is cached: a digest
/// of everything that goes into it.
std::string artefact_key(const std::vector<compile_plan>& attempts,
                         const toolchain& tools);

} // namespace caesar::cuda
