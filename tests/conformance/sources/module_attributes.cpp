// Attributes of the module, a docstring, names.
// > VERSION + str(MAX)
// > f()
#include <torch/extension.h>
namespace py = pybind11;
int f() { return 1; }
PYBIND11_MODULE(TORCH_EXTENSION_NAME, module) {
  module.doc() = "A module with attributes";
  module.attr("VERSION") = "1.2";
  module.attr("MAX") = 42;
  module.attr("RATIO") = 0.5;
  module.attr("FLAG") = true;
  module.def("f", &f, "Returns one.\n\nReally.");
}
