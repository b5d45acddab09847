#pragma once

#include <pybind11/pybind11.h>
#include <string>
#include <string_view>

namespace caesar::cuda {

/// Starts Python, as the interpreter that this program was built for: its
/// prefix, its packages, its virtual environment. Python is never stopped; end
/// the process with `_exit`. Throws `std::runtime_error`.
void start_python();

/// Makes module `name` from an embedded text, so that others can import it.
pybind11::module_ add_module(const char* name, std::string_view source);

/// Imports extension `name` from file `path`, so that others can import it.
pybind11::module_ add_extension(const char* name, const std::string& path);

/// Returns the bytes of `text` as Python sees them.
pybind11::bytes to_bytes(std::string_view text);

} // namespace caesar::cuda
