#pragma once

#include <string>
#include <string_view>

namespace caesar {

/// Whether C++ or CUDA text is a candidate by itself: at the outermost level it
/// has a function `forward`, as `torch::Tensor forward(torch::Tensor x)`.
bool is_native_candidate(std::string_view text);

/// Returns the Python of such a candidate: a `ModelNew` that takes whatever the
/// problem constructs its `Model` with, and passes the inputs on to `forward`,
/// which is compiled through `load_inline` with -O3. Text with a kernel or a
/// header of CUDA's is compiled as CUDA. A `PYBIND11_MODULE` of its own is
/// kept.
std::string as_python_candidate(std::string_view text);

/// Returns the candidate that is in a file: of one whose name ends in .cpp, .cc
/// or .cu that of its text, or else the text itself.
std::string candidate_in(std::string_view file_name, std::string text);

} // namespace caesar
