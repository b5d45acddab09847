// Modules of Python's in pybind11's notation, without Python.
#pragma once

#include "caesar/function.h"

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
  void set(const char* x) { set(std::string(x)); }
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
    attribute(module_& of, std::string name)
      : of_(of),
        name_(std::move(name)) {}
    attribute(const attribute&) = default;
    void operator=(const char* x) && { set(std::string(x)); }
    template <class T>
    void operator=(T x) && {
      set(std::move(x));
    }

  private:
    template <class T>
    void set(T x) {
      caesar_value value{};
      caesar::python<T>::write(std::move(x), value);
      of_.set(std::move(name_), value);
    }
    module_& of_;
    std::string name_;
  };

  attribute doc() { return attr("__doc__"); }
  attribute attr(const char* name) { return attribute(*this, name); }

  template <class F, class... Extra>
  module_& def(const char* name, F&& f, const Extra&... extra) {
    using function = std::decay_t<F>;
    constexpr size_t annotated =
      0 + (0 + ... + size_t(std::is_base_of<arg, Extra>::value));
    static_assert(annotated == 0
                    || annotated == caesar::parameters_of<function>::count,
                  "annotate all parameters or none");
    auto& to = *new caesar::defined_function;
    to.name = name;
    caesar::define(to, function(f));
    to.arguments.resize(to.types.size());
    to.names.resize(to.types.size());
    to.shown.resize(to.types.size());
    (void)std::initializer_list<int>{(apply(to, extra), 0)...};
    add(to);
    return *this;
  }

  const caesar_library* library() {
    library_.version = caesar_torch_api_version;
    library_.functions = functions_.data();
    library_.count = int64_t(functions_.size());
    library_.attributes = attributes_.data();
    library_.attribute_count = int64_t(attributes_.size());
    library_.discard_result = &caesar::discard_value;
    return &library_;
  }

private:
  using defined = caesar::defined_function;

  static void apply(defined& to, const char* text) {
    to.doc = text;
    to.has_doc = true;
  }
  static void apply(defined& to, const light::doc& x) { apply(to, x.value); }
  static void apply(defined& to, const call_guard<>&) { (void)to; }
  static void apply(defined& to, const call_guard<gil_scoped_release>&) {
    to.releases_gil = true;
  }
  static void apply(defined& to, const arg& x) { next(to, x); }
  static void apply(defined& to, const arg_v& x) {
    auto at = to.annotated;
    auto& argument = next(to, x);
    argument.has_default = 1;
    argument.value = x.value;
    if (x.description) {
      to.shown[at] = x.description;
      argument.shown = to.shown[at].c_str();
    }
  }

  static caesar_argument& next(defined& to, const arg& x) {
    auto at = to.annotated++;
    auto& argument = to.arguments[at];
    if (x.name) {
      to.names[at] = x.name;
      argument.name = to.names[at].c_str();
    }
    argument.no_convert = x.no_convert;
    argument.no_none = x.no_none;
    return argument;
  }

  CAESAR_APART void add(defined& f) {
    for (size_t i = 0; i < f.types.size(); ++i)
      f.arguments[i].type = f.types[i].c_str();
    caesar_function to{};
    to.name = f.name.c_str();
    to.doc = f.has_doc ? f.doc.c_str() : nullptr;
    to.arguments = f.arguments.data();
    to.count = int64_t(f.arguments.size());
    to.result = f.result.c_str();
    to.call = f.call;
    to.self = f.self;
    to.translates = f.translates;
    to.releases_gil = f.releases_gil;
    functions_.push_back(to);
  }

  CAESAR_APART void set(std::string name, const caesar_value& value) {
    if (name == "__doc__" && value.kind == caesar_is_string)
      library_.doc = value.text;
    auto kept = new std::string(std::move(name));
    attributes_.push_back({kept->c_str(), value});
  }

  std::vector<caesar_function> functions_;
  std::vector<caesar_attribute> attributes_;
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
