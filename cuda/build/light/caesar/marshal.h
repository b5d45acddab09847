// C++ values and what crosses to Python: for each type its text (torch_api.h
// lists them), how an argument is read and how a result is written. A type that
// is not here does not compile, for pybind11 would treat it in its own way.
#pragma once

#include <caesar/tensor.h>

namespace caesar {
inline namespace light {

/// A text as a type, so that texts of types are made while compiling.
template <char... Cs>
struct chars {
  static constexpr char text[] = {Cs..., 0};
};
template <class... Ts>
struct joined;
template <char... As>
struct joined<chars<As...>> {
  using type = chars<As...>;
};
template <char... As, char... Bs, class... Rest>
struct joined<chars<As...>, chars<Bs...>, Rest...>
  : joined<chars<As..., Bs...>, Rest...> {};

template <class T, class = void>
struct python {
  static_assert(!sizeof(T), "no conversion to and from Python is known here");
};

CAESAR_APART inline char* copied(const char* data, size_t size) {
  auto result = new char[size + 1];
  memcpy(result, data, size);
  result[size] = 0;
  return result;
}

inline void write_text(const char* data, size_t size, caesar_value& to) {
  to.kind = caesar_is_string;
  to.text = copied(data, size);
  to.size = int64_t(size);
}

template <>
struct python<at::Tensor> {
  using type = chars<'T'>;
  static at::Tensor read(const caesar_value& x) {
    if (x.kind != caesar_is_tensor || !x.tensor)
      return {};
    caesar_api()->retain(x.tensor);
    return at::Tensor::caesar_adopt(x.tensor);
  }
  static void write(at::Tensor x, caesar_value& to) {
    to.kind = caesar_is_tensor;
    to.tensor = x.caesar_release();
  }
};

template <>
struct python<void> {
  using type = chars<'v'>;
};

template <>
struct python<bool> {
  using type = chars<'b'>;
  static bool read(const caesar_value& x) { return x.integer != 0; }
  static void write(bool x, caesar_value& to) {
    to.kind = caesar_is_bool;
    to.integer = x;
  }
};

// Characters are texts to Python.
template <class T>
constexpr bool is_character =
  std::is_same<T, char>::value || std::is_same<T, wchar_t>::value
  || std::is_same<T, char16_t>::value || std::is_same<T, char32_t>::value;

template <class T>
struct python<
  T, std::enable_if_t<std::is_integral<T>::value
                      && !std::is_same<T, bool>::value && !is_character<T>>> {
  using type = chars<std::is_signed<T>::value ? 'i' : 'u', '0' + sizeof(T)>;
  static T read(const caesar_value& x) { return static_cast<T>(x.integer); }
  static void write(T x, caesar_value& to) {
    to.kind = caesar_is_int;
    to.integer = static_cast<int64_t>(x);
  }
};

template <class T>
struct python<T, std::enable_if_t<std::is_same<T, float>::value
                                  || std::is_same<T, double>::value>> {
  using type = chars<std::is_same<T, float>::value ? 'f' : 'd'>;
  static T read(const caesar_value& x) { return static_cast<T>(x.real); }
  static void write(T x, caesar_value& to) {
    to.kind = caesar_is_double;
    to.real = x;
  }
};

template <>
struct python<std::string> {
  using type = chars<'s'>;
  static std::string read(const caesar_value& x) {
    return std::string(x.text, size_t(x.size));
  }
  static void write(const std::string& x, caesar_value& to) {
    write_text(x.data(), x.size(), to);
  }
};

template <>
struct python<at::Device> {
  using type = chars<'D'>;
  static at::Device read(const caesar_value& x) {
    return at::Device(at::DeviceType(x.integer), at::DeviceIndex(x.index));
  }
  static void write(at::Device x, caesar_value& to) {
    to.kind = caesar_is_device;
    to.integer = int64_t(x.type());
    to.index = x.index();
  }
};

/// An argument of its own only: it is held as a vector while it is needed.
template <>
struct python<at::IntArrayRef> {
  static std::string type() { return "A"; }
  static std::vector<int64_t> hold(const caesar_value& x) {
    std::vector<int64_t> result;
    for (int64_t i = 0; i < x.size; ++i)
      result.push_back(x.items[i].integer);
    return result;
  }
};

#if CAESAR_LIGHT_TORCH >= 200
template <>
struct python<at::ScalarType> {
  using type = chars<'Y'>;
  static at::ScalarType read(const caesar_value& x) {
    return at::ScalarType(x.integer);
  }
  static void write(at::ScalarType x, caesar_value& to) {
    to.kind = caesar_is_dtype;
    to.integer = int64_t(x);
  }
};
#endif

template <class T>
struct python<std::optional<T>> {
  using type = typename joined<chars<'?'>, typename python<T>::type>::type;
  static std::optional<T> read(const caesar_value& x) {
    if (x.kind == caesar_none)
      return {};
    return python<T>::read(x);
  }
  static void write(std::optional<T> x, caesar_value& to) {
    to.kind = caesar_none;
    if (x)
      python<T>::write(std::move(*x), to);
  }
};

template <class T>
struct python<std::vector<T>> {
  using type = typename joined<chars<'['>, typename python<T>::type>::type;
  static std::vector<T> read(const caesar_value& x) {
    std::vector<T> result;
    result.reserve(size_t(x.size));
    for (int64_t i = 0; i < x.size; ++i)
      result.push_back(python<T>::read(x.items[i]));
    return result;
  }
  static void write(std::vector<T> x, caesar_value& to) {
    auto items = new caesar_value[x.size()]();
    to.kind = caesar_is_list;
    to.items = items;
    to.size = int64_t(x.size());
    for (size_t i = 0; i < x.size(); ++i)
      python<T>::write(std::move(x[i]), items[i]);
  }
};

template <class Tuple, class... Ts>
struct python_tuple {
  using type =
    typename joined<chars<'('>, typename python<Ts>::type..., chars<')'>>::type;
  static Tuple read(const caesar_value& x) {
    return read(x, std::index_sequence_for<Ts...>());
  }
  static void write(Tuple x, caesar_value& to) {
    write(std::move(x), to, std::index_sequence_for<Ts...>());
  }

private:
  template <size_t... I>
  static Tuple read(const caesar_value& x, std::index_sequence<I...>) {
    (void)x;
    return Tuple{python<Ts>::read(x.items[I])...};
  }
  template <size_t... I>
  static void write(Tuple x, caesar_value& to, std::index_sequence<I...>) {
    auto items = new caesar_value[sizeof...(Ts) + 1]();
    to.kind = caesar_is_tuple;
    to.items = items;
    to.size = int64_t(sizeof...(Ts));
    (void)std::initializer_list<int>{
      (python<Ts>::write(std::get<I>(std::move(x)), items[I]), 0)...};
  }
};
template <class... Ts>
struct python<std::tuple<Ts...>>
  : python_tuple<std::tuple<Ts...>, std::decay_t<Ts>...> {};
template <class A, class B>
struct python<std::pair<A, B>>
  : python_tuple<std::pair<A, B>, std::decay_t<A>, std::decay_t<B>> {};

/// Returns what an argument of this type refers to while a function runs.
template <class T>
auto held(const caesar_value& x) {
  if constexpr (std::is_same<T, at::IntArrayRef>::value)
    return python<T>::hold(x);
  else
    return python<T>::read(x);
}

/// Gives back what a written value owns.
CAESAR_APART inline void discard_value(caesar_value* x) {
  if (x->kind == caesar_is_tensor && x->tensor)
    caesar_api()->release(x->tensor);
  if (x->kind == caesar_is_string)
    delete[] x->text;
  if (x->kind == caesar_is_list || x->kind == caesar_is_tuple) {
    auto items = const_cast<caesar_value*>(x->items);
    for (int64_t i = 0; i < x->size; ++i)
      discard_value(&items[i]);
    delete[] items;
  }
  x->kind = caesar_none;
}

} // namespace light
} // namespace caesar
