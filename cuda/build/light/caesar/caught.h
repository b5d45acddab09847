// How an exception crosses the table.
#pragma once

#include <caesar/error.h>

namespace pybind11 {
inline namespace light {

class builtin_exception : public std::runtime_error {
  using std::runtime_error::runtime_error;
};
#define CAESAR_PYTHON_ERROR(name)                                              \
  class name : public builtin_exception {                                      \
  public:                                                                      \
    using builtin_exception::builtin_exception;                                \
    name() : name("") {}                                                       \
  };
CAESAR_PYTHON_ERROR(stop_iteration)
CAESAR_PYTHON_ERROR(index_error)
CAESAR_PYTHON_ERROR(key_error)
CAESAR_PYTHON_ERROR(value_error)
CAESAR_PYTHON_ERROR(type_error)
#undef CAESAR_PYTHON_ERROR

} // namespace light
} // namespace pybind11

namespace caesar {
inline namespace light {

/// Reports what is being handled. The order is that of Python's translators.
CAESAR_COLD inline int caught() {
  auto fail = caesar_api()->fail;
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

} // namespace light
} // namespace caesar
