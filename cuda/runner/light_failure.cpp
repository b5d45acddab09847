#include "cuda/runner/light_failure.hpp"

#include "cuda/runner/standard_errors.hpp"

#include <torch/csrc/Exceptions.h>

#include <new>
#include <pybind11/pybind11.h>
#include <stdexcept>
#include <string>
#include <utility>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

struct failure {
  int kind = caesar_fine;
  std::string text;
  std::exception_ptr origin; ///< Null when light code made it.
};

thread_local failure last;

int keep(int kind, const char* text) {
  last = {kind, text, std::current_exception()};
  return kind;
}

// Exceptions of libtorch, or a rethrown one for the next function.
int keep_torch_error() {
  try {
    throw;
  } catch (const python_error& error) {
    return keep(caesar_python_error, error.what());
  } catch (const py::error_already_set& error) {
    return keep(caesar_python_error, error.what());
  } catch (const c10::IndexError& error) {
    return keep(caesar_index_error, error.what_without_backtrace());
  } catch (const c10::ValueError& error) {
    return keep(caesar_value_error, error.what_without_backtrace());
  } catch (const c10::TypeError& error) {
    return keep(caesar_type_error, error.what_without_backtrace());
  } catch (const c10::NotImplementedError& error) {
    return keep(caesar_not_implemented, error.what_without_backtrace());
  } catch (const c10::LinAlgError& error) {
    return keep(caesar_linalg_error, error.what_without_backtrace());
  } catch (const c10::OutOfMemoryError& error) {
    return keep(caesar_out_of_memory, error.what_without_backtrace());
  } catch (const c10::Error& error) {
    return keep(caesar_error, error.what_without_backtrace());
  }
}

int keep_standard_error() {
  try {
    throw;
  } catch (const std::bad_alloc& error) {
    return keep(caesar_bad_alloc, error.what());
  } catch (const std::domain_error& error) {
    return keep(caesar_domain_error, error.what());
  } catch (const std::invalid_argument& error) {
    return keep(caesar_invalid_argument, error.what());
  } catch (const std::length_error& error) {
    return keep(caesar_length_error, error.what());
  } catch (const std::out_of_range& error) {
    return keep(caesar_out_of_range, error.what());
  } catch (const std::range_error& error) {
    return keep(caesar_range_error, error.what());
  } catch (const std::overflow_error& error) {
    return keep(caesar_overflow_error, error.what());
  } catch (const std::runtime_error& error) {
    return keep(caesar_runtime_error, error.what());
  } catch (const std::exception& error) {
    return keep(caesar_std_exception, error.what());
  } catch (...) {
    return keep(caesar_unknown, "an unknown exception");
  }
}

// As TORCH_CHECK throws it: the trace of this stack becomes part of the text.
template <class Error>
[[noreturn]] void throw_torch_error(const std::string& text) {
  throw Error{c10::SourceLocation{"operator()", "candidate", 0}, text};
}

// A text of the candidate's in a class that has none.
template <class Base>
class described : public Base {
public:
  explicit described(std::string text) : text_{std::move(text)} {}

  const char* what() const noexcept override { return text_.c_str(); }

private:
  std::string text_;
};

struct no_exception {}; // What is thrown that is no std::exception.

void throw_torch_kind(int kind, const std::string& text) {
  switch (kind) {
  case caesar_error:
    throw_torch_error<c10::Error>(text);
  case caesar_index_error:
    throw_torch_error<c10::IndexError>(text);
  case caesar_value_error:
    throw_torch_error<c10::ValueError>(text);
  case caesar_type_error:
    throw_torch_error<c10::TypeError>(text);
  case caesar_not_implemented:
    throw_torch_error<c10::NotImplementedError>(text);
  case caesar_out_of_memory:
    throw_torch_error<c10::OutOfMemoryError>(text);
  case caesar_linalg_error:
    throw_torch_error<c10::LinAlgError>(text);
  default:
    break;
  }
}

void throw_python_kind(int kind, const std::string& text) {
  switch (kind) {
  case caesar_python_error:
    if (PyErr_Occurred() != nullptr)
      throw py::error_already_set{};
    break;
  case caesar_py_index_error:
    throw py::index_error{text};
  case caesar_py_key_error:
    throw py::key_error{text};
  case caesar_py_value_error:
    throw py::value_error{text};
  case caesar_py_type_error:
    throw py::type_error{text};
  case caesar_py_stop_iteration:
    throw py::stop_iteration{text};
  default:
    break;
  }
}

void throw_standard_kind(int kind, const std::string& text) {
  switch (kind) {
  case caesar_std_exception:
    throw described<std::exception>{text};
  case caesar_unknown:
    throw no_exception{};
  case caesar_bad_alloc:
    throw described<std::bad_alloc>{text};
  default:
    throw_standard_error(kind, text.c_str());
  }
}

} // namespace

int keep_failure() noexcept {
  try {
    return keep_torch_error();
  } catch (...) {
    return keep_standard_error();
  }
}

int keep_failure(int kind, const char* text) noexcept {
  return keep(kind, text);
}

const char* failure_text() {
  return last.text.c_str();
}

int fail(int kind, const char* text) {
  if (text == nullptr)
    text = "";
  // Light code that lets an error of libtorch pass says again what it was told.
  if (kind != last.kind || last.text != text)
    last = {kind, text, nullptr};
  return kind;
}

void throw_failure(int kind) {
  auto failed = std::exchange(last, {});
  if (failed.origin && failed.kind == kind)
    std::rethrow_exception(failed.origin);
  throw_torch_kind(kind, failed.text);
  throw_python_kind(kind, failed.text);
  throw_standard_kind(kind, failed.text);
  throw std::runtime_error{failed.text};
}

void translated(const std::function<void()>& work) {
  HANDLE_TH_ERRORS
  work();
  END_HANDLE_TH_ERRORS_PYBIND
}

} // namespace caesar::cuda
