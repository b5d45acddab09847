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

/// Reports what is being handled.
inline int caught() {
  return caesar_api()->caught();
}

} // namespace light
} // namespace caesar
