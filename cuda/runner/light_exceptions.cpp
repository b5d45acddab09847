// The exceptions of light code, which has classes of its own: this is compiled
// with the light headers, as candidates are, and knows nothing of torch's. A
// class is the same here and there because both call it the same.

#include "cuda/runner/light_exceptions.hpp"

#include "cuda/runner/light_failure.hpp"
#include "cuda/runner/standard_errors.hpp"

#include <caesar/caught.h>
#include <new>
#include <stdexcept>
#include <string>

namespace caesar::cuda {

namespace {

// An error that comes from the other side: its place is not known.
constexpr const char* unknown_place =
  "Exception raised from torch (most recent call first):\n";

/// Calls `make` with a tag of the class of c10's that `kind` is; returns when
/// it is none.
template <class Make>
void with_torch_class(int kind, Make make) {
  switch (kind) {
  case caesar_index_error:
    return make(static_cast<c10::IndexError*>(nullptr));
  case caesar_value_error:
    return make(static_cast<c10::ValueError*>(nullptr));
  case caesar_type_error:
    return make(static_cast<c10::TypeError*>(nullptr));
  case caesar_not_implemented:
    return make(static_cast<c10::NotImplementedError*>(nullptr));
  case caesar_out_of_memory:
    return make(static_cast<c10::OutOfMemoryError*>(nullptr));
  case caesar_linalg_error:
    return make(static_cast<c10::LinAlgError*>(nullptr));
  case caesar_error:
    return make(static_cast<c10::Error*>(nullptr));
  default:
    return;
  }
}

[[noreturn]] void throw_standard(int kind, const std::string& text) {
  if (kind == caesar_bad_alloc)
    throw std::bad_alloc{};
  throw_standard_error(kind, text.c_str());
  throw std::runtime_error{text};
}

void throw_in_light(int kind) {
  std::string text = failure_text();
  with_torch_class(
    kind, [&]<class Error>(Error*) { throw Error(text, unknown_place); });
  throw_standard(kind, text);
}

void throw_error(int kind, const char* function, const char* file,
                 uint32_t line, const char* text, int64_t size) {
  std::string message(text, static_cast<size_t>(size));
  with_torch_class(kind, [&]<class Error>(Error*) {
    throw Error(c10::SourceLocation{function, file, line}, message);
  });
  throw_standard(kind, message);
}

/// The order is that of Python's translators.
int caught() {
  try {
    throw;
#define CAESAR_CATCH(type, kind)                                               \
  }                                                                            \
  catch (const type& e) {                                                      \
    return fail(kind, e.what());
#define CAESAR_CATCH_TORCH(type, kind)                                         \
  }                                                                            \
  catch (const c10::type& e) {                                                 \
    return fail(kind, e.what_without_backtrace());
    CAESAR_CATCH_TORCH(IndexError, caesar_index_error)
    CAESAR_CATCH_TORCH(ValueError, caesar_value_error)
    CAESAR_CATCH_TORCH(TypeError, caesar_type_error)
    CAESAR_CATCH_TORCH(NotImplementedError, caesar_not_implemented)
    CAESAR_CATCH_TORCH(LinAlgError, caesar_linalg_error)
    CAESAR_CATCH_TORCH(OutOfMemoryError, caesar_out_of_memory)
    CAESAR_CATCH_TORCH(Error, caesar_error)
    CAESAR_CATCH(pybind11::stop_iteration, caesar_py_stop_iteration)
    CAESAR_CATCH(pybind11::index_error, caesar_py_index_error)
    CAESAR_CATCH(pybind11::key_error, caesar_py_key_error)
    CAESAR_CATCH(pybind11::value_error, caesar_py_value_error)
    CAESAR_CATCH(pybind11::type_error, caesar_py_type_error)
    CAESAR_CATCH(std::bad_alloc, caesar_bad_alloc)
    CAESAR_CATCH(std::domain_error, caesar_domain_error)
    CAESAR_CATCH(std::invalid_argument, caesar_invalid_argument)
    CAESAR_CATCH(std::length_error, caesar_length_error)
    CAESAR_CATCH(std::out_of_range, caesar_out_of_range)
    CAESAR_CATCH(std::range_error, caesar_range_error)
    CAESAR_CATCH(std::overflow_error, caesar_overflow_error)
    CAESAR_CATCH(std::runtime_error, caesar_runtime_error)
    CAESAR_CATCH(std::exception, caesar_std_exception)
#undef CAESAR_CATCH
#undef CAESAR_CATCH_TORCH
  } catch (...) {
    return fail(caesar_unknown, "Caught an unknown exception!");
  }
}

} // namespace

void add_exceptions(caesar_torch_api& table) {
  table.throw_failure = throw_in_light;
  table.throw_error = throw_error;
  table.caught = caught;
}

} // namespace caesar::cuda
