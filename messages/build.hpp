#pragma once

// What is said about building one candidate. Free of CAF.

#include "messages/enum_names.hpp"
#include "messages/problem.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace caesar {

/// With which headers something was compiled: torch's own, or the light ones.
enum class build_path : uint8_t { full, light };

template <>
inline constexpr std::array<std::string_view, 2> enum_names<build_path>{
  "full", "light"};

/// One shared object that a candidate's compile call asked for.
struct artefact {
  std::string call;   ///< Digest of the compile call it answers.
  std::string module; ///< Python name of the extension module.
  std::string path;   ///< The shared object on this machine.
  std::string sha256; ///< Of the shared object's bytes, checked when loaded.
  build_path built = build_path::full;
  std::string declined; ///< Why it was not built light; or empty.

  static constexpr const char* type_name = "artefact";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"call", x.call},   field{"module", x.module},
                      field{"path", x.path},   field{"sha256", x.sha256},
                      field{"built", x.built}, field{"declined", x.declined}};
  }
};

/// Asks for everything that a candidate wants compiled.
struct build_request {
  trajectory_id who;
  int32_t turn = 0;
  problem target;
  std::string candidate;  ///< The candidate's whole Python source.
  int32_t turns_left = 0; ///< More turns left: built earlier.

  static constexpr const char* type_name = "build_request";
  static constexpr auto fields(auto& x) {
    return std::tuple{
      field{"who", x.who}, field{"turn", x.turn}, field{"target", x.target},
      field{"candidate", x.candidate}, field{"turns_left", x.turns_left}};
  }
};

/// What ptxas says that a kernel takes, per thread or per block.
struct kernel_resources {
  std::string kernel;       ///< Demangled.
  std::string arch;         ///< "sm_90"
  int32_t registers = 0;    ///< Per thread.
  int64_t spill_stores = 0; ///< Bytes per thread.
  int64_t spill_loads = 0;  ///< Bytes per thread.
  int64_t stack_bytes = 0;  ///< Per thread.
  int64_t shared_bytes = 0; ///< Static, per block.
  int64_t constant_bytes = 0;

  static constexpr const char* type_name = "kernel_resources";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"kernel", x.kernel},
                      field{"arch", x.arch},
                      field{"registers", x.registers},
                      field{"spill_stores", x.spill_stores},
                      field{"spill_loads", x.spill_loads},
                      field{"stack_bytes", x.stack_bytes},
                      field{"shared_bytes", x.shared_bytes},
                      field{"constant_bytes", x.constant_bytes}};
  }
};

/// A part of a build, and how long it took.
struct build_phase {
  std::string name; ///< "start", "record", "cache", "light", "full", "link".
  std::chrono::nanoseconds took{0};

  static constexpr const char* type_name = "build_phase";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"name", x.name}, field{"took", x.took}};
  }
};

enum class build_status : uint8_t { built, failed, timed_out };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<build_status>{
  "built", "failed", "timed_out"};

/// What came of a build. `failed` and `timed_out` are the candidate's fault.
struct build_report {
  build_status status = build_status::failed;
  std::vector<artefact> artefacts; ///< Empty for a candidate of plain Python.
  std::string error_name; ///< "SyntaxError", "CompilationError", ...; or empty.
  std::string log;        ///< Diagnostics, first error first.
  std::chrono::nanoseconds took{0};
  bool cache_hit = false; ///< Something was compiled, and all of it before.
  std::vector<kernel_resources> kernels; ///< Of the CUDA sources.
  std::vector<build_phase> phases;       ///< Of what was done for this report.

  static constexpr const char* type_name = "build_report";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"status", x.status},
                      field{"artefacts", x.artefacts},
                      field{"error_name", x.error_name},
                      field{"log", x.log},
                      field{"took", x.took},
                      field{"cache_hit", x.cache_hit},
                      field{"kernels", x.kernels},
                      field{"phases", x.phases}};
  }
};

/// Adds `took` to the phase of this name, which need not be there yet.
void add_phase(std::vector<build_phase>& to, std::string_view name,
               std::chrono::nanoseconds took);

/// Returns "light" when all that was compiled was so, "full" when something was
/// not, and "" when nothing was compiled.
std::string path_of(const build_report& x);

/// Returns why something was not built light; or nothing.
std::string declined_of(const build_report& x);

} // namespace caesar
