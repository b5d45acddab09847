#include "cuda/runner/light_functions.hpp"

#include "cuda/runner/light_failure.hpp"
#include "cuda/runner/light_types.hpp"

#include <optional>
#include <string>
#include <vector>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

/// A function of a light library, as its `function_record` keeps it.
struct light_function {
  explicit light_function(const caesar_library& library,
                          const caesar_function& function)
    : library{&library},
      function{&function},
      result{function.result} {
    for (int64_t i = 0; i < function.count; ++i)
      arguments.emplace_back(function.arguments[i].type);
  }

  const caesar_library* library;
  const caesar_function* function;
  std::vector<light_type> arguments;
  light_type result;
};

/// A result, until Python has it.
class owned_result {
public:
  explicit owned_result(const caesar_library& library) : library_{&library} {}

  owned_result(const owned_result&) = delete;
  owned_result& operator=(const owned_result&) = delete;

  ~owned_result() { library_->discard_result(&value); }

  caesar_value value{};

private:
  const caesar_library* library_;
};

py::handle run(const light_function& self,
               const std::vector<caesar_value>& arguments) {
  owned_result result{*self.library};
  const auto& function = *self.function;
  auto call = [&] {
    auto kind = [&] {
      std::optional<py::gil_scoped_release> released;
      if (function.releases_gil != 0)
        released.emplace();
      return function.call(function.self, arguments.data(), &result.value);
    }();
    if (kind != caesar_fine)
      throw_failure(kind);
  };
  if (function.translates != 0)
    translated(call);
  else
    call();
  return self.result.cast(result.value);
}

/// What pybind11 calls when somebody calls a function: one overload's turn.
py::handle take_turn(py::detail::function_call& call) {
  const auto& self = *static_cast<light_function*>(call.func.data[0]);
  argument_memory memory;
  std::vector<caesar_value> arguments(self.arguments.size());
  for (size_t i = 0; i < arguments.size(); ++i)
    if (!self.arguments[i].load(call.args[i], call.args_convert[i], memory,
                                arguments[i]))
      return PYBIND11_TRY_NEXT_OVERLOAD;
  return run(self, arguments);
}

/// Returns a signature as pybind11 reads it: each argument in braces.
std::string signature_of(const light_function& self) {
  std::string text = "(";
  for (const auto& argument : self.arguments) {
    if (text.size() > 1)
      text += ", ";
    text += "{" + argument.name() + "}";
  }
  return text + ") -> " + self.result.name();
}

light_type::type_infos infos_of(const light_function& self) {
  light_type::type_infos result;
  for (const auto& argument : self.arguments)
    result.insert(result.end(), argument.infos().begin(),
                  argument.infos().end());
  result.insert(result.end(), self.result.infos().begin(),
                self.result.infos().end());
  result.push_back(nullptr); // Marks the end.
  return result;
}

/// Adds what `py::arg` says of an argument.
void annotate(const caesar_argument& argument,
              py::detail::function_record* record) {
  py::arg name{argument.name};
  name.noconvert(argument.no_convert != 0).none(argument.no_none == 0);
  if (argument.has_default == 0) {
    py::detail::process_attribute<py::arg>::init(name, record);
    return;
  }
  py::arg_v named{name, to_python(argument.value), argument.shown};
  py::detail::process_attribute<py::arg_v>::init(named, record);
}

/// Functions without any annotation have none for pybind11, not empty ones.
bool is_annotated(const caesar_function& function) {
  for (int64_t i = 0; i < function.count; ++i)
    if (function.arguments[i].name != nullptr
        || function.arguments[i].has_default != 0)
      return true;
  return false;
}

class described_function : public py::cpp_function {
public:
  described_function(const py::module_& module, const caesar_library& library,
                     const caesar_function& function) {
    auto owner = make_function_record();
    auto* record = owner.get();
    auto* self = new light_function{library, function};
    record->data[0] = self;
    record->free_data = [](py::detail::function_record* record) {
      delete static_cast<light_function*>(record->data[0]);
    };
    record->impl = take_turn;
    record->nargs_pos = static_cast<uint16_t>(function.count);
    py::object before = py::getattr(module, function.name, py::none());
    py::detail::process_attributes<py::name, py::scope, py::sibling>::init(
      py::name{function.name}, py::scope{module}, py::sibling{before}, record);
    if (function.doc != nullptr)
      record->doc = const_cast<char*>(function.doc);
    if (is_annotated(function))
      for (int64_t i = 0; i < function.count; ++i)
        annotate(function.arguments[i], record);
    auto text = signature_of(*self);
    auto infos = infos_of(*self);
    initialize_generic(std::move(owner), text.c_str(), infos.data(),
                       self->arguments.size());
  }
};

} // namespace

void define_functions(py::module_ module, const caesar_library& library) {
  for (int64_t i = 0; i < library.count; ++i) {
    const auto& function = library.functions[i];
    module.add_object(function.name,
                      described_function{module, library, function},
                      true /* An overload takes the place of its sibling. */);
  }
  for (int64_t i = 0; i < library.attribute_count; ++i) {
    const auto& attribute = library.attributes[i];
    module.attr(attribute.name) = to_python(attribute.value);
  }
}

} // namespace caesar::cuda
