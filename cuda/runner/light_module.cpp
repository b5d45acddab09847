// Python's module caesar_light: makes modules of light libraries, and copies
// outputs. An extension of its own, beside caesar-runner, because it needs the
// libraries of a torch that Python has loaded already.

#include "cuda/runner/light_cuda.hpp"
#include "cuda/runner/light_exceptions.hpp"
#include "cuda/runner/light_failure.hpp"
#include "cuda/runner/light_functions.hpp"
#include "cuda/runner/light_operators.hpp"
#include "cuda/runner/light_process.hpp"
#include "cuda/runner/light_tensors.hpp"
#include "cuda/runner/output_copy.hpp"

#include <dlfcn.h>
#include <pybind11/pybind11.h>
#include <string>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

const caesar_torch_api& shared_table() {
  static const caesar_torch_api instance = [] {
    caesar_torch_api table{};
    table.version = caesar_torch_api_version;
    table.bytes = sizeof table;
    add_process(table);
    add_tensors(table);
    add_operators(table);
    add_cuda(table);
    add_exceptions(table);
    return table;
  }();
  return instance;
}

using entry = decltype(&caesar_light_library);

/// Returns what a light library exports. Null: it is none, or cannot be loaded,
/// which Python says better when it tries to import it.
entry entry_of(const char* path) {
  auto* library = ::dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    return nullptr;
  return reinterpret_cast<entry>(::dlsym(library, "caesar_light_library"));
}

/// Returns the library's description. Fails as a module of pybind11 does that
/// cannot be initialized.
const caesar_library& describe(entry describe_library) {
  const auto* library = describe_library(&shared_table());
  if (library == nullptr)
    throw py::import_error{failure_text()};
  if (library->version != caesar_torch_api_version)
    throw py::import_error{"the extension was compiled for version "
                           + std::to_string(library->version)
                           + " of caesar/torch_api.h, and this is "
                           + std::to_string(caesar_torch_api_version)};
  return *library;
}

py::object load(const std::string& name, const std::string& path) {
  auto* found = entry_of(path.c_str());
  if (found == nullptr)
    return py::none();
  const auto& library = describe(found);
  auto module =
    py::module_::import("types").attr("ModuleType")(name).cast<py::module_>();
  if (library.doc != nullptr)
    module.attr("__doc__") = library.doc;
  try {
    define_functions(module, library);
  } catch (py::error_already_set&) {
    throw;
  } catch (const std::exception& error) {
    throw py::import_error{error.what()};
  }
  return module;
}

} // namespace

} // namespace caesar::cuda

PYBIND11_MODULE(caesar_light, module) {
  module.def("load", caesar::cuda::load, py::arg("name"), py::arg("path"),
             "Returns the module of a light library, or None for another one.");
  module.def("copy_dense", caesar::cuda::copy_dense, py::arg("output"),
             py::arg("arena"), py::arg("at"), py::arg("end"),
             "Copies a dense tensor to a place of the arena, or returns None.");
}
