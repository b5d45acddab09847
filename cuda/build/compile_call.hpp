#pragma once

#include "messages/fields.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// One call of torch's `load_inline` or `load`, as compile_calls.py wrote it.
/// All of it was said by a candidate; nothing in it is to be believed.
struct compile_call {
  std::string kind; ///< "load_inline" or "load".
  std::string name; ///< Of the extension module: an identifier.
  std::vector<std::string> cpp_sources;
  std::vector<std::string> cuda_sources;
  /// Name and documentation of each function to bind; nothing when the sources
  /// bind themselves.
  std::optional<std::map<std::string, std::string>> functions;
  std::vector<std::string> extra_cflags;
  std::vector<std::string> extra_cuda_cflags;
  std::vector<std::string> extra_ldflags;
  std::vector<std::string> extra_include_paths;
  bool with_cuda = false;
  bool is_python_module = true;
  bool error_handling = true;   ///< Bound through torch::wrap_pybind_function.
  bool implicit_headers = true; ///< <torch/extension.h> comes first.
  std::string digest; ///< By which the candidate will ask for the artefact.

  static constexpr const char* type_name = "compile_call";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"kind", x.kind},
                      field{"name", x.name},
                      field{"cpp_sources", x.cpp_sources},
                      field{"cuda_sources", x.cuda_sources},
                      field{"functions", x.functions},
                      field{"extra_cflags", x.extra_cflags},
                      field{"extra_cuda_cflags", x.extra_cuda_cflags},
                      field{"extra_ldflags", x.extra_ldflags},
                      field{"extra_include_paths", x.extra_include_paths},
                      field{"with_cuda", x.with_cuda},
                      field{"is_python_module", x.is_python_module},
                      field{"error_handling", x.error_handling},
                      field{"implicit_headers", x.implicit_headers},
                      field{"digest", x.digest}};
  }
};

/// What went wrong with a candidate while its calls were recorded.
struct recorder_error {
  std::string name; ///< "SyntaxError"
  std::string message;
  std::string traceback;

  static constexpr const char* type_name = "recorder_error";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"name", x.name}, field{"message", x.message},
                      field{"traceback", x.traceback}};
  }
};

/// What a candidate wants compiled, or why that is not known.
struct recording {
  std::vector<compile_call> calls;
  std::optional<recorder_error> error;
};

/// At most this many calls of one candidate, with this much text together.
inline constexpr size_t max_calls = 32;
inline constexpr size_t max_call_bytes = size_t{4} << 20;

/// Reads the recorder's answer for one candidate, the JSON object {"calls",
/// "error"}. What is malformed or too large is an error of the candidate, named
/// "InvalidCompileCall": only its own code can have produced that.
recording parse_recording(std::string_view text);

} // namespace caesar::cuda
