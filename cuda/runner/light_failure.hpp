#pragma once

#include "cuda/build/light/caesar/torch_api.h"

#include <functional>

namespace caesar::cuda {

/// Keeps the exception that is being handled as this thread's failure, until
/// the next one. Returns its kind.
int keep_failure() noexcept;

/// The same, when `kind` and `text` are known better.
int keep_failure(int kind, const char* text) noexcept;

/// Does `work` for light code, which must not see an exception of libtorch's.
template <class Work>
int guarded(Work&& work) noexcept {
  try {
    work();
    return caesar_fine;
  } catch (...) {
    return keep_failure();
  }
}

/// Returns the text of this thread's last failure, without a backtrace.
const char* failure_text();

/// Makes `text` the text of this thread's last failure. Returns `kind`.
int fail(int kind, const char* text);

/// Throws what light code reported: the exception that this thread kept, when
/// light code only passed that on, else one of the class that real code would
/// have thrown.
[[noreturn]] void throw_failure(int kind);

/// Does `work` as torch::wrap_pybind_function does a function.
void translated(const std::function<void()>& work);

} // namespace caesar::cuda
