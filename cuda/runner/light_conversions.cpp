#include "cuda/runner/light_conversions.hpp"

#include "cuda/runner/light_handles.hpp"
#include "cuda/runner/light_stored.hpp"

#include <torch/csrc/utils/pybind.h>

#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace py = pybind11;

namespace pybind11::detail {

template <size_t Index>
struct type_caster<caesar::cuda::light_item<Index>> {
  PYBIND11_TYPE_CASTER(caesar::cuda::light_item<Index>,
                       descr<1>(static_cast<char>(Index + 1)));

  bool load(handle from, bool convert) {
    return caesar::cuda::load_item(Index, from, convert, value.value);
  }

  static handle cast(const caesar::cuda::light_item<Index>& from,
                     return_value_policy, handle) {
    return caesar::cuda::cast_item(Index, from.value);
  }
};

} // namespace pybind11::detail

namespace caesar::cuda {

namespace {

using conversion = light_type::conversion;
using py::detail::cast_op;
using py::detail::make_caster;

// -- conversions
// ---------------------------------------------------------------

template <class T>
conversion named(bool (*load)(py::handle, bool, argument_memory&,
                              caesar_value&),
                 py::handle (*cast)(const caesar_value&)) {
  static constexpr auto name = make_caster<T>::name;
  conversion result{load, cast, name.text, {}};
  for (const auto* info : decltype(name)::types())
    if (info != nullptr)
      result.infos.push_back(info);
  return result;
}

template <class T>
bool load_plain(py::handle from, bool convert, argument_memory& memory,
                caesar_value& to) {
  make_caster<T> caster;
  if (!caster.load(from, convert))
    return false;
  stored<T>::put(cast_op<T&>(caster), memory, to);
  return true;
}

template <class T>
py::handle cast_plain(const caesar_value& from) {
  return make_caster<T>::cast(stored<T>::get(from),
                              py::return_value_policy::move, {});
}

template <class T>
conversion plain() {
  return named<T>(load_plain<T>, cast_plain<T>);
}

conversion nothing() {
  return named<py::detail::void_type>(
    [](py::handle, bool, argument_memory&, caesar_value&) { return false; },
    [](const caesar_value&) { return py::none().release(); });
}

using items = std::vector<light_item<0>>;

bool load_vector(py::handle from, bool convert, argument_memory& memory,
                 caesar_value& to) {
  make_caster<items> caster;
  if (!caster.load(from, convert))
    return false;
  auto& loaded = cast_op<items&>(caster);
  auto* kept = memory.make_items(loaded.size());
  to.kind = caesar_is_list;
  to.items = kept;
  to.size = static_cast<int64_t>(loaded.size());
  for (const auto& item : loaded)
    *kept++ = item.value;
  return true;
}

py::handle cast_vector(const caesar_value& from) {
  items all(static_cast<size_t>(from.size));
  for (size_t i = 0; i < all.size(); ++i)
    all[i].value = from.items[i];
  return make_caster<items>::cast(std::move(all), py::return_value_policy::move,
                                  {});
}

using maybe = std::optional<light_item<0>>;

bool load_optional(py::handle from, bool convert, argument_memory&,
                   caesar_value& to) {
  make_caster<maybe> caster;
  if (!caster.load(from, convert))
    return false;
  auto& loaded = cast_op<maybe&>(caster);
  to = loaded ? loaded->value : caesar_value{};
  return true;
}

py::handle cast_optional(const caesar_value& from) {
  return make_caster<maybe>::cast(from.kind == caesar_none ? maybe{}
                                                           : maybe{{from}},
                                  py::return_value_policy::move, {});
}

template <size_t... Is>
struct tuples {
  using type = std::tuple<light_item<Is>...>;

  static bool load(py::handle from, bool convert, argument_memory& memory,
                   caesar_value& to) {
    make_caster<type> caster;
    if (!caster.load(from, convert))
      return false;
    auto loaded = cast_op<type>(caster);
    auto* kept = memory.make_items(sizeof...(Is));
    to.kind = caesar_is_tuple;
    to.items = kept;
    to.size = sizeof...(Is);
    ((kept[Is] = std::get<Is>(loaded).value), ...);
    return true;
  }

  static py::handle cast(const caesar_value& from) {
    type all{light_item<Is>{from.items[Is]}...};
    return make_caster<type>::cast(std::move(all),
                                   py::return_value_policy::move, {});
  }
};

template <size_t... Is>
conversion tuple_with(std::index_sequence<Is...>) {
  using all = tuples<Is...>;
  return named<typename all::type>(all::load, all::cast);
}

template <size_t... Sizes>
std::vector<conversion> every_tuple(std::index_sequence<Sizes...>) {
  return {tuple_with(std::make_index_sequence<Sizes + 1>{})...};
}

} // namespace

const conversion* plain_conversion(std::string_view type) {
  static const std::map<std::string_view, conversion> all = {
    {"T", plain<at::Tensor>()},      {"b", plain<bool>()},
    {"s", plain<std::string>()},     {"O", plain<py::object>()},
    {"i1", plain<int8_t>()},         {"i2", plain<int16_t>()},
    {"i4", plain<int32_t>()},        {"i8", plain<int64_t>()},
    {"u1", plain<uint8_t>()},        {"u2", plain<uint16_t>()},
    {"u4", plain<uint32_t>()},       {"u8", plain<uint64_t>()},
    {"f", plain<float>()},           {"d", plain<double>()},
    {"D", plain<at::Device>()},      {"Y", plain<at::ScalarType>()},
    {"A", plain<at::IntArrayRef>()}, {"v", nothing()}};
  auto found = all.find(type);
  return found == all.end() ? nullptr : &found->second;
}

const conversion* optional_conversion() {
  static const auto instance = named<maybe>(load_optional, cast_optional);
  return &instance;
}

const conversion* vector_conversion() {
  static const auto instance = named<items>(load_vector, cast_vector);
  return &instance;
}

const conversion* tuple_conversion(size_t size) {
  static const auto all =
    every_tuple(std::make_index_sequence<max_tuple_size>{});
  return &all.at(size - 1);
}

void release_tensor(caesar_tensor x) {
  if (x != nullptr)
    c10::raw::intrusive_ptr::decref(implementation_of(x));
}

} // namespace caesar::cuda
