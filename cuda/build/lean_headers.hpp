#pragma once

// Torch's own headers, less those that take as long as all others together and
// that hardly any source needs: modules, optimisers, data loaders, TorchScript,
// serialisation. On one core a C++ source takes half the time with the rest.

#include "cuda/build/compile_units.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace caesar::cuda {

/// Whether `source` mentions nothing that the lean headers leave out.
bool lean_will_do(std::string_view source);

/// Returns headers in `folder` that stand in for <torch/extension.h> and those
/// that it includes. `binds`: with what binds functions to Python.
std::vector<source_file> lean_headers(const std::string& folder, bool binds);

/// Whether `source` binds functions to Python itself.
bool mentions_bindings(std::string_view source);

/// Whether what a compiler said of a source with the lean headers could be
/// otherwise with all of them: it missed a name, a type or an overload. What
/// else is wrong is wrong with all of them.
bool misses_something(std::string_view output);

/// Whether a compiler missed a name that belongs to no namespace or class: no
/// header of torch's declares one that a candidate would use.
bool misses_plain_name(std::string_view output);

} // namespace caesar::cuda
