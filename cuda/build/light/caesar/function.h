// A C++ function as a function of Python's: its description and a thunk.
#pragma once

#include <caesar/caught.h>
#include <caesar/marshal.h>

namespace caesar {
inline namespace light {

template <class R, class... A>
struct signature {
  using result =
    std::conditional_t<std::is_void<R>::value, void, std::decay_t<R>>;

  static constexpr size_t count = sizeof...(A);
  static constexpr const char* types[] = {
    python<std::decay_t<A>>::type::text..., nullptr};
  static constexpr const char* result_type = python<result>::type::text;

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
struct callable {
  using target = F;
  using type = typename signature_of<F>::type;
  static constexpr bool translates = false;
  static const void* kept(const F& f) { return new F(f); }
};
template <class F>
struct callable<wrapped<F>> : callable<F> {
  static constexpr bool translates = true;
  static const void* kept(const wrapped<F>& f) { return new F(f.f); }
};

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
