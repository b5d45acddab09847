#pragma once

#include "cuda/build/compile_call.hpp"

#include <string>
#include <vector>

namespace caesar::cuda {

/// A file to write before the first step.
struct source_file {
  std::string name;
  std::string text;
};

/// What is compiled for a call, each by itself.
struct compile_units {
  std::vector<source_file> files;
  std::vector<std::string> names; ///< Of those files that are units.
};

/// Returns the units that torch would write for `call`. CUDA units end in ".cu"
/// and come first.
compile_units units_of(const compile_call& call);

} // namespace caesar::cuda
