#pragma once

#include "cuda/build/light/caesar/torch_api.h"

#include <memory>
#include <pybind11/pybind11.h>
#include <string>
#include <string_view>
#include <typeinfo>
#include <vector>

namespace caesar::cuda {

/// Keeps what the arguments of one call point to.
class argument_memory {
public:
  argument_memory() = default;
  argument_memory(const argument_memory&) = delete;
  argument_memory& operator=(const argument_memory&) = delete;
  ~argument_memory();

  /// Takes a reference over.
  void keep(caesar_tensor x);

  std::string& keep(std::string text);

  /// Makes room for `size` values.
  caesar_value* make_items(size_t size);

private:
  std::vector<caesar_tensor> tensors_;
  std::vector<std::unique_ptr<std::string>> texts_;
  std::vector<std::unique_ptr<caesar_value[]>> items_;
};

/// A type of an argument or a result, with pybind11's own conversions for the
/// C++ type that its text stands for; see `caesar_argument`.
class light_type {
public:
  using type_infos = std::vector<const std::type_info*>;

  /// Throws `std::invalid_argument` for a text that is no type.
  explicit light_type(std::string_view text);

  /// Converts `from` as pybind11 would for a call. Returns whether it could.
  bool load(pybind11::handle from, bool convert, argument_memory& memory,
            caesar_value& to) const;

  /// Returns a new reference to Python's `from`, or null, with or without an
  /// error set, as pybind11's casters do.
  pybind11::handle cast(const caesar_value& from) const;

  /// The type in a signature, as pybind11 writes it: each '%' stands for one of
  /// `infos`.
  const std::string& name() const { return name_; }

  const type_infos& infos() const { return infos_; }

  const light_type& item(size_t i) const { return items_[i]; }

  /// How one kind of type is converted.
  struct conversion {
    bool (*load)(pybind11::handle from, bool convert, argument_memory& memory,
                 caesar_value& to);
    pybind11::handle (*cast)(const caesar_value& from);
    std::string name; ///< A character below 9 stands for an item.
    type_infos infos;
  };

private:
  light_type() = default;

  static light_type read(std::string_view& text);
  void read_items(char kind, std::string_view& text);
  void describe();

  const conversion* conversion_ = nullptr;
  std::vector<light_type> items_;
  std::string name_;
  type_infos infos_;
};

/// Returns Python's `value`, as `py::cast` makes it of what it holds.
pybind11::object to_python(const caesar_value& value);

} // namespace caesar::cuda
