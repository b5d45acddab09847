#pragma once

#include "messages/fields.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// What a compiler must know of the Python and the torch that will load its
/// output: the content of the recorder's `ready` frame.
struct torch_facts {
  std::string torch;  ///< "1.13.0a0"
  std::string python; ///< "3.11"
  std::string python_include;
  std::vector<std::string> include_paths;
  std::vector<std::string> library_paths;
  bool cxx11_abi = true;
  std::string cxx_standard; ///< "c++17"
  std::string cuda_home;    ///< Empty without CUDA.
  std::string cuda;         ///< "13.0" of torch itself; empty without CUDA.
  /// COMPILER_TYPE, STDLIB and BUILD_ABI as torch's pybind11 has them. May be
  /// missing: then the compiler's own are right.
  std::map<std::string, std::string> pybind11;

  static constexpr const char* type_name = "torch_facts";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"torch", x.torch},
                      field{"python", x.python},
                      field{"python_include", x.python_include},
                      field{"include_paths", x.include_paths},
                      field{"library_paths", x.library_paths},
                      field{"cxx11_abi", x.cxx11_abi},
                      field{"cxx_standard", x.cxx_standard},
                      field{"cuda_home", x.cuda_home},
                      field{"cuda", x.cuda},
                      field{"pybind11", x.pybind11}};
  }
};

/// Reads the JSON object of a `ready` frame; nothing when it is malformed.
std::optional<torch_facts> torch_facts_from(std::string_view text);

/// Everything but the candidate that decides what a compilation produces.
struct toolchain {
  std::vector<std::string> compiler; ///< Program and its own arguments.
  std::string compiler_version;      ///< What it says for --version.
  torch_facts torch;
  std::string cpu; ///< Model and features, because of -march=native.
  std::vector<std::string> nvcc; ///< As `compiler`; empty: there is none.
  std::string nvcc_version;      ///< What it says for --version.
  std::string cuda_arch; ///< "sm_90"; empty: this run has no CUDA device.
  std::string light;  ///< Folder of the light headers; empty: not to be used.
  std::string linker; ///< Of light code, for -fuse-ld=; empty: the usual one.
};

/// Returns the C++ compiler that torch itself would use: $CXX, which may have
/// arguments ("ccache g++"), or c++.
std::vector<std::string> compiler_command(const char* cxx);

/// Returns the nvcc that torch itself would use: that of $CUDA_HOME or
/// $CUDA_PATH, of PATH, of `torch_home`, or of where the toolkit installs
/// itself; with `-ccbin $CC` when that is set. Empty when there is none.
/// `variable` reads the environment, `is_program` asks the file system.
std::vector<std::string>
nvcc_command(const std::function<std::string(const char*)>& variable,
             const std::string& torch_home,
             const std::function<bool(const std::string&)>& is_program);

/// Returns what -fuse-ld= calls a linker that starts sooner than the usual one,
/// where PATH has it: ld.bfd reads a script for every kind of output. Empty
/// when there is none.
std::string
quick_linker(const std::function<std::string(const char*)>& variable,
             const std::function<bool(const std::string&)>& is_program);

/// Returns the folder of the toolkit that `nvcc` belongs to; not empty.
std::string cuda_folder(const std::vector<std::string>& nvcc);

/// Returns model and features of the CPU that /proc/cpuinfo, here `text`,
/// describes.
std::string cpu_identity(std::string_view text);

/// Returns `cpu_identity` of this machine.
std::string this_cpu();

} // namespace caesar::cuda
