// How a C++ value lies in a caesar_value: one `stored` for each type that has
// no items.
#pragma once

#include "cuda/runner/light_handles.hpp"
#include "cuda/runner/light_types.hpp"

#include <pybind11/pybind11.h>
#include <string>
#include <utility>

namespace caesar::cuda {

/// An integer, unless specialized below. `put` has the memory keep what it
/// stores.
template <class T>
struct stored {
  static void put(T& from, argument_memory&, caesar_value& to) {
    to.kind = caesar_is_int;
    to.integer = int64_t{0} + from; // Of a char, too, the number.
  }

  static T get(const caesar_value& from) {
    return static_cast<T>(from.integer);
  }
};

template <>
struct stored<bool> {
  static void put(bool& from, argument_memory&, caesar_value& to) {
    to.kind = caesar_is_bool;
    to.integer = from ? 1 : 0;
  }

  static bool get(const caesar_value& from) { return from.integer != 0; }
};

template <class T>
struct stored_real {
  static void put(T& from, argument_memory&, caesar_value& to) {
    to.kind = caesar_is_double;
    to.real = from;
  }

  static T get(const caesar_value& from) { return static_cast<T>(from.real); }
};

template <>
struct stored<float> : stored_real<float> {};

template <>
struct stored<double> : stored_real<double> {};

template <>
struct stored<std::string> {
  static void put(std::string& from, argument_memory& memory,
                  caesar_value& to) {
    const auto& text = memory.keep(std::move(from));
    to.kind = caesar_is_string;
    to.text = text.c_str();
    to.size = static_cast<int64_t>(text.size());
  }

  static std::string get(const caesar_value& from) {
    return {from.text, static_cast<size_t>(from.size)};
  }
};

template <>
struct stored<at::Tensor> {
  static void put(at::Tensor& from, argument_memory& memory, caesar_value& to) {
    to.kind = caesar_is_tensor;
    to.tensor = handle_of(std::move(from));
    memory.keep(to.tensor);
  }

  static at::Tensor get(const caesar_value& from) {
    return from.kind == caesar_is_tensor ? tensor_of(from.tensor)
                                         : at::Tensor{};
  }
};

template <>
struct stored<at::Device> {
  static void put(at::Device& from, argument_memory&, caesar_value& to) {
    to.kind = caesar_is_device;
    to.integer = static_cast<int64_t>(from.type());
    to.index = index_of(from);
  }

  static at::Device get(const caesar_value& from) {
    return {static_cast<at::DeviceType>(from.integer),
            static_cast<at::DeviceIndex>(from.index)};
  }
};

template <>
struct stored<at::ScalarType> {
  static void put(at::ScalarType& from, argument_memory&, caesar_value& to) {
    to.kind = caesar_is_dtype;
    to.integer = static_cast<int64_t>(from);
  }

  static at::ScalarType get(const caesar_value& from) {
    return static_cast<at::ScalarType>(from.integer);
  }
};

/// As an argument only.
template <>
struct stored<at::IntArrayRef> {
  static void put(at::IntArrayRef& from, argument_memory& memory,
                  caesar_value& to) {
    auto* items = memory.make_items(from.size());
    to.kind = caesar_is_list;
    to.items = items;
    to.size = static_cast<int64_t>(from.size());
    for (auto item : from) {
      items->kind = caesar_is_int;
      items++->integer = item;
    }
  }

  static at::IntArrayRef get(const caesar_value&) { return {}; }
};

template <>
struct stored<pybind11::object> {
  static void put(pybind11::object& from, argument_memory&, caesar_value& to) {
    to.kind = caesar_is_object;
    to.object = from.ptr(); // Whoever called holds it.
  }

  static pybind11::object get(const caesar_value& from) {
    return pybind11::reinterpret_borrow<pybind11::object>(
      static_cast<PyObject*>(from.object));
  }
};

} // namespace caesar::cuda
