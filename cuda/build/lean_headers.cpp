#include "cuda/build/lean_headers.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace caesar::cuda {

namespace {

// Namespaces, classes and functions of what is left out. A word too many costs
// time, one too few a second compilation.
constexpr std::array<std::string_view, 8> left_out = {
  "nn",       "optim",    "jit",         "serialize",
  "autograd", "profiler", "pickle_save", "pickle_load",
};

// These are left out as parts of torch; elsewhere they mean something else, as
// in `x.data<float>()`.
constexpr std::array<std::string_view, 3> of_torch = {"data", "save", "load"};

constexpr std::array<std::string_view, 13> missing = {
  "not declared",         // g++: 'x' was not declared in this scope
  "not been declared",    // g++: 'x' has not been declared
  "is not a member",      // g++
  "has no member",        // both
  "does not name a type", // g++
  "is undefined",         // nvcc: identifier "x" is undefined
  "no matching",          // g++
  "no instance of",       // nvcc: no instance of overloaded function
  "no type named",        // g++
  "not a template",       // both
  "incomplete type",      // both
  "no operator",          // nvcc
  "No such file",         // g++
};

constexpr std::array<std::string_view, 3> plain = {
  "not declared in this scope", // g++
  "has not been declared",      // g++
  "is undefined",               // nvcc
};

template <class Texts>
bool holds_one_of(std::string_view output, const Texts& texts) {
  return std::any_of(texts.begin(), texts.end(), [&](std::string_view words) {
    return output.find(words) != std::string_view::npos;
  });
}

bool is_word(char x) {
  return std::isalnum(static_cast<unsigned char>(x)) != 0 || x == '_';
}

/// Calls `visit` with each word of `source` and what comes before it, until it
/// returns true. Returns whether it did.
template <class Visit>
bool any_word(std::string_view source, const Visit& visit) {
  for (size_t at = 0; at < source.size();) {
    if (!is_word(source[at])) {
      ++at;
      continue;
    }
    auto end = at;
    while (end < source.size() && is_word(source[end]))
      ++end;
    if (visit(source.substr(at, end - at), source.substr(0, at)))
      return true;
    at = end;
  }
  return false;
}

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::string_view forward = R"(#pragma once
#include <torch/extension.h>
)";

// In the order of <torch/all.h> and <torch/python.h>. Not every version has all
// of them. Standard headers that come with what is left out are named.
constexpr std::string_view parts = R"(#pragma once
#include <torch/types.h>
#if __has_include(<torch/cuda.h>)
#include <torch/cuda.h>
#endif
#if __has_include(<torch/enum.h>)
#include <torch/enum.h>
#endif
#if __has_include(<torch/fft.h>)
#include <torch/fft.h>
#endif
#if __has_include(<torch/linalg.h>)
#include <torch/linalg.h>
#endif
#if __has_include(<torch/nested.h>)
#include <torch/nested.h>
#endif
#if __has_include(<torch/sparse.h>)
#include <torch/sparse.h>
#endif
#if __has_include(<torch/special.h>)
#include <torch/special.h>
#endif
#include <torch/utils.h>
#if __has_include(<torch/version.h>)
#include <torch/version.h>
#endif
#include <ATen/Parallel.h>
#include <deque>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <queue>
#include <random>
#include <set>
#include <stack>
#include <thread>
)";

constexpr std::string_view binding = R"(#include <torch/csrc/utils/pybind.h>
#include <torch/csrc/Exceptions.h>
#include <torch/csrc/Dtype.h>
#include <torch/csrc/python_headers.h>
)";

} // namespace

bool lean_will_do(std::string_view source) {
  return !any_word(source, [](auto word, auto before) {
    if (is_one_of(word, of_torch))
      return before.ends_with("torch::");
    return is_one_of(word, left_out);
  });
}

bool mentions_bindings(std::string_view source) {
  return any_word(source, [](auto word, auto) {
    return word == "py" || word.starts_with("PYBIND11")
           || word.starts_with("pybind11") || word.starts_with("PyObject")
           || word.starts_with("THP");
  });
}

std::vector<source_file> lean_headers(const std::string& folder, bool binds) {
  std::string all{parts};
  if (binds)
    all += binding;
  std::vector<source_file> result{{folder + "/torch/extension.h", all}};
  for (const auto* name : {"all.h", "torch.h", "python.h"})
    result.push_back({folder + "/torch/" + name, std::string{forward}});
  return result;
}

bool misses_something(std::string_view output) {
  return holds_one_of(output, missing);
}

bool misses_plain_name(std::string_view output) {
  return holds_one_of(output, plain);
}

} // namespace caesar::cuda
