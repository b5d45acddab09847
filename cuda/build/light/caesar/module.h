// Modules of Python's in pybind11's notation, without Python.
#pragma once

#include <caesar/function.h>

namespace pybind11 {
inline namespace light {

struct none {};
class gil_scoped_release; // Only named, by call_guard.
template <class... Guards>
struct call_guard;
template <>
struct call_guard<> {};
template <>
struct call_guard<gil_scoped_release> {};

struct doc {
  const char* value;
  explicit doc(const char* text) : value(text) {}
};

struct arg_v;

struct arg {
  constexpr explicit arg(const char* name = nullptr) : name(name) {}
  template <class T>
  arg_v operator=(T&& value) const;
  arg& noconvert(bool flag = true) {
    no_convert = flag;
    return *this;
  }
  arg& none(bool flag = true) {
    no_none = !flag;
    return *this;
  }

  const char* name;
  bool no_convert = false;
  bool no_none = false;
};

struct arg_v : arg {
  template <class T>
  arg_v(arg&& base, T&& x, const char* description = nullptr)
    : arg(base),
      description(description) {
    set(std::forward<T>(x));
  }
  template <class T>
  arg_v(const char* name, T&& x, const char* description = nullptr)
    : arg_v(arg(name), std::forward<T>(x), description) {}

  caesar_value value{};
  const char* description;

private:
  void set(light::none) {}
  void set(std::nullopt_t) {}
  void set(const char* x) { caesar::write_text(x, strlen(x), value); }
  template <class T>
  void set(T x) {
    caesar::python<T>::write(std::move(x), value);
  }
};

template <class T>
arg_v arg::operator=(T&& value) const {
  return arg_v(arg(*this), std::forward<T>(value));
}

namespace literals {
constexpr arg operator"" _a(const char* name, size_t) {
  return arg(name);
}
} // namespace literals

template <class... Args>
struct overload_of {
  template <class R>
  constexpr auto operator()(R (*f)(Args...)) const {
    return f;
  }
};
template <class... Args>
constexpr overload_of<Args...> overload_cast{};

class module_ {
public:
  /// m.doc() = "..." and m.attr("x") = 1.
  class attribute {
  public:
    attribute(module_& of, const char* name) : of_(of), name_(name) {}
    attribute(const attribute&) = default;
    void operator=(const char* x) && {
      caesar_value value{};
      caesar::write_text(x, strlen(x), value);
      of_.set(name_, value);
    }
    template <class T>
    void operator=(T x) && {
      set(std::move(x));
    }

  private:
    template <class T>
    void set(T x) {
      caesar_value value{};
      caesar::python<T>::write(std::move(x), value);
      of_.set(name_, value);
    }
    module_& of_;
    const char* name_;
  };

  attribute doc() { return attr("__doc__"); }
  attribute attr(const char* name) { return attribute(*this, name); }

  template <class F, class... Extra>
  module_& def(const char* name, F&& f, const Extra&... extra) {
    using function = std::decay_t<F>;
    constexpr size_t annotated =
      0 + (0 + ... + size_t(std::is_base_of<arg, Extra>::value));
    static_assert(annotated == 0
                    || annotated == caesar::callable<function>::type::count,
                  "annotate all parameters or none");
    using type = typename caesar::callable<function>::type;
    using target = typename caesar::callable<function>::target;
    auto& to = next_function(name, type::types, type::count);
    to.result = type::result_type;
    to.call = &type::template call<target>;
    to.self = caesar::callable<function>::kept(f);
    to.translates = caesar::callable<function>::translates;
    size_t at = 0;
    (void)std::initializer_list<int>{(apply(to, at, extra), 0)...};
    return *this;
  }

  const caesar_library* library() {
    library_.version = caesar_torch_api_version;
    library_.functions = functions_;
    library_.attributes = attributes_;
    library_.discard_result = &caesar::discard_value;
    return &library_;
  }

private:
  // What a module says lives as long as the process does.
  static const char* kept(const char* text) {
    return text ? caesar::copied(text, strlen(text)) : nullptr;
  }

  template <class T>
  static T& next(T*& all, int64_t& count) {
    auto more = static_cast<T*>(
      realloc(static_cast<void*>(all), sizeof(T) * size_t(count + 1)));
    if (!more)
      throw std::bad_alloc();
    all = more;
    memset(static_cast<void*>(&all[count]), 0, sizeof(T));
    return all[count++];
  }

  CAESAR_APART caesar_function&
  next_function(const char* name, const char* const* types, size_t count) {
    auto& to = next(functions_, library_.count);
    to.name = kept(name);
    auto arguments = new caesar_argument[count + 1]();
    for (size_t i = 0; i < count; ++i)
      arguments[i].type = types[i];
    to.arguments = arguments;
    to.count = int64_t(count);
    return to;
  }

  static void apply(caesar_function& to, size_t&, const char* text) {
    to.doc = kept(text);
  }
  static void apply(caesar_function& to, size_t&, const light::doc& x) {
    to.doc = kept(x.value);
  }
  static void apply(caesar_function&, size_t&, const call_guard<>&) {}
  static void apply(caesar_function& to, size_t&,
                    const call_guard<gil_scoped_release>&) {
    to.releases_gil = 1;
  }
  CAESAR_APART static void apply(caesar_function& to, size_t& at,
                                 const arg& x) {
    auto& argument = const_cast<caesar_argument&>(to.arguments[at++]);
    argument.name = kept(x.name);
    argument.no_convert = x.no_convert;
    argument.no_none = x.no_none;
  }
  CAESAR_APART static void apply(caesar_function& to, size_t& at,
                                 const arg_v& x) {
    auto& argument = const_cast<caesar_argument&>(to.arguments[at]);
    apply(to, at, static_cast<const arg&>(x));
    argument.has_default = 1;
    argument.value = x.value;
    argument.shown = kept(x.description);
  }

  CAESAR_APART void set(const char* name, const caesar_value& value) {
    if (strcmp(name, "__doc__") == 0 && value.kind == caesar_is_string)
      library_.doc = value.text;
    auto& to = next(attributes_, library_.attribute_count);
    to.name = kept(name);
    to.value = value;
  }

  caesar_function* functions_ = nullptr;
  caesar_attribute* attributes_ = nullptr;
  caesar_library library_{};
};
using module = module_;

} // namespace light
} // namespace pybind11

namespace py = pybind11;

namespace caesar {
inline namespace light {

constexpr bool same_text(const char* a, const char* b) {
  return *a == *b && (!*a || same_text(a + 1, b + 1));
}

/// What caesar_light_library does: defines the module once.
CAESAR_APART inline const caesar_library*
defined_library(const caesar_torch_api* api,
                void (*define)(pybind11::module_&)) {
  the_api = api;
  try {
    auto module = new pybind11::module_;
    define(*module);
    return module->library();
  } catch (...) {
    caught();
    return nullptr;
  }
}

} // namespace light
} // namespace caesar

#define CAESAR_LIGHT_MODULE(variable)                                          \
  static void caesar_define_module(::pybind11::module_&);                      \
  extern "C" __attribute__((visibility("default"))) const caesar_library*      \
  caesar_light_library(const caesar_torch_api* api) {                          \
    return ::caesar::defined_library(api, &caesar_define_module);              \
  }                                                                            \
  static void caesar_define_module(                                            \
    [[maybe_unused]] ::pybind11::module_& variable)

#define CAESAR_TEXT_OF_(x) #x
#define CAESAR_TEXT_OF(x) CAESAR_TEXT_OF_(x)
// Python looks for a module by the name that it was built under.
#define PYBIND11_MODULE(name, variable)                                        \
  static_assert(::caesar::same_text(CAESAR_TEXT_OF(name),                      \
                                    CAESAR_TEXT_OF(TORCH_EXTENSION_NAME)),     \
                "the module has another name than the extension");             \
  CAESAR_LIGHT_MODULE(variable)
