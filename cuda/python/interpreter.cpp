#include "cuda/python/interpreter.hpp"

#include <stdexcept>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

void check(PyConfig& config, PyStatus status) {
  if (PyStatus_Exception(status) == 0)
    return;
  std::string text = status.err_msg != nullptr ? status.err_msg : "unknown";
  PyConfig_Clear(&config);
  throw std::runtime_error{
    "cannot start Python of " CAESAR_PYTHON_EXECUTABLE ": " + text};
}

} // namespace

void start_python() {
  PyConfig config;
  PyConfig_InitPythonConfig(&config);
  config.install_signal_handlers = 0;
  config.parse_argv = 0;
  config.buffered_stdio = 0; // What a crashing candidate printed is not lost.
  config.write_bytecode = 0;
  // Otherwise Python takes its packages from whatever python3 PATH has first.
  check(config, PyConfig_SetBytesString(&config, &config.program_name,
                                        CAESAR_PYTHON_EXECUTABLE));
  check(config, PyConfig_SetBytesString(&config, &config.executable,
                                        CAESAR_PYTHON_EXECUTABLE));
  check(config, Py_InitializeFromConfig(&config));
  PyConfig_Clear(&config);
}

py::module_ add_module(const char* name, std::string_view source) {
  auto file = "<caesar " + std::string{name} + ">";
  auto builtins = py::module_::import("builtins");
  auto code = builtins.attr("compile")(std::string{source}, file, "exec");
  auto module = py::module_::import("types").attr("ModuleType")(name);
  py::module_::import("sys").attr("modules")[name] = module;
  builtins.attr("exec")(code, module.attr("__dict__"));
  return module;
}

py::module_ add_extension(const char* name, const std::string& path) {
  auto loader = py::module_::import("importlib.machinery")
                  .attr("ExtensionFileLoader")(name, path);
  auto util = py::module_::import("importlib.util");
  auto spec = util.attr("spec_from_loader")(name, loader);
  auto module = util.attr("module_from_spec")(spec);
  loader.attr("exec_module")(module);
  py::module_::import("sys").attr("modules")[name] = module;
  return module;
}

py::bytes to_bytes(std::string_view text) {
  return py::bytes{text.data(), text.size()};
}

} // namespace caesar::cuda
