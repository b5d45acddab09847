// A C++ function as a function of Python's: its description and a thunk.
#pragma once

#include "caesar/caught.h"
#include "caesar/marshal.h"

namespace caesar {
inline namespace light {

/// A module's function while it is being defined. Lives for ever, as modules
/// do.
struct defined_function {
  std::string name;
  std::string doc;
  bool has_doc = false;
  std::string result;
  std::vector<std::string> types;
  std::vector<std::string> names; ///< Empty, or as many as there are types.
  std::vector<std::string> shown;
  std::vector<caesar_argument> arguments;
  size_t annotated = 0;
  int (*call)(const void*, const caesar_value*, caesar_value*) = nullptr;
  const void* self = nullptr;
  bool translates = false;
  bool releases_gil = false;
};

template <class R, class... A>
struct signature {
  static constexpr size_t count = sizeof...(A);

  static void describe(defined_function& to) {
    to.result = type_of(static_cast<result*>(nullptr));
    to.types = {python<std::decay_t<A>>::type()...};
  }

  template <class F>
  static int call(const void* self, const caesar_value* arguments,
                  caesar_value* to) {
    try {
      to->kind = caesar_none;
      // Calling does not change it, but it may be no const function.
      auto& f = *static_cast<F*>(const_cast<void*>(self));
      invoke(f, arguments, *to, std::index_sequence_for<A...>());
      return caesar_fine;
    } catch (...) {
      return caught();
    }
  }

private:
  using result =
    std::conditional_t<std::is_void<R>::value, void, std::decay_t<R>>;

  static std::string type_of(void*) { return "v"; }
  template <class T>
  static std::string type_of(T*) {
    return python<T>::type();
  }

  template <class F, size_t... I>
  static void invoke(F& f, const caesar_value* arguments, caesar_value& to,
                     std::index_sequence<I...>) {
    (void)arguments;
    std::tuple<decltype(held<std::decay_t<A>>(*arguments))...> all{
      held<std::decay_t<A>>(arguments[I])...};
    (void)all;
    if constexpr (std::is_void<R>::value)
      f(static_cast<A&&>(std::get<I>(all))...);
    else
      python<result>::write(f(static_cast<A&&>(std::get<I>(all))...), to);
  }
};

template <class F>
struct signature_of : signature_of<decltype(&F::operator())> {};
template <class R, class... A>
struct signature_of<R (*)(A...)> {
  using type = signature<R, A...>;
};
template <class R, class... A>
struct signature_of<R (*)(A...) noexcept> {
  using type = signature<R, A...>;
};
template <class C, class R, class... A>
struct signature_of<R (C::*)(A...) const> {
  using type = signature<R, A...>;
};
template <class C, class R, class... A>
struct signature_of<R (C::*)(A...)> {
  using type = signature<R, A...>;
};
template <class C, class R, class... A>
struct signature_of<R (C::*)(A...) const noexcept> {
  using type = signature<R, A...>;
};

/// A function whose errors become Python's as torch's own do.
template <class F>
struct wrapped {
  F f;
};

template <class F>
void define(defined_function& to, const F& f) {
  using type = typename signature_of<F>::type;
  type::describe(to);
  to.call = &type::template call<F>;
  to.self = new F(f);
}
template <class F>
void define(defined_function& to, const wrapped<F>& f) {
  define(to, f.f);
  to.translates = true;
}

template <class F>
struct parameters_of : signature_of<F>::type {};
template <class F>
struct parameters_of<wrapped<F>> : signature_of<F>::type {};

} // namespace light
} // namespace caesar

namespace torch {
inline namespace light {

template <class F>
caesar::wrapped<std::decay_t<F>> wrap_pybind_function(F&& f) {
  return {std::forward<F>(f)};
}

} // namespace light
} // namespace torch
