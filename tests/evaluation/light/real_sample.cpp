// What light_sample.cpp is made to look like: an extension as torch compiles
// it.

#include <torch/extension.h>

#include <optional>
#include <stdexcept>
#include <string>
#include <tuple>
#include <vector>

namespace {

template <class T>
T echo(T x) {
  return x;
}

void throw_torch(int32_t kind, const std::string& text) {
  switch (kind) {
  case 1:
    TORCH_CHECK(false, text);
  case 2:
    TORCH_CHECK_INDEX(false, text);
  case 3:
    TORCH_CHECK_VALUE(false, text);
  case 4:
    TORCH_CHECK_TYPE(false, text);
  case 5:
    TORCH_CHECK_NOT_IMPLEMENTED(false, text);
  case 6:
    C10_THROW_ERROR(OutOfMemoryError, text);
  case 7:
    C10_THROW_ERROR(LinAlgError, text);
  default:
    break;
  }
}

void throws(int32_t kind, const std::string& text) {
  throw_torch(kind, text);
  switch (kind) {
  case 9:
    throw std::runtime_error{text};
  case 11:
    throw 1;
  case 13:
    throw std::domain_error{text};
  case 14:
    throw std::invalid_argument{text};
  case 15:
    throw std::length_error{text};
  case 16:
    throw std::out_of_range{text};
  case 17:
    throw std::range_error{text};
  case 18:
    throw std::overflow_error{text};
  case 19:
    throw py::index_error{text};
  case 20:
    throw py::key_error{text};
  case 21:
    throw py::value_error{text};
  case 22:
    throw py::type_error{text};
  default:
    throw py::stop_iteration{text};
  }
}

double scale(torch::Tensor, double factor, bool twice) {
  return twice ? 2 * factor : factor;
}

torch::Tensor matmul(torch::Tensor a, torch::Tensor b) {
  return torch::matmul(a, b);
}

torch::Tensor zeros(std::vector<int64_t> sizes, torch::Device device) {
  return torch::zeros(sizes, torch::dtype(torch::kFloat64).device(device));
}

template <class... Ts>
void define_echoes(py::module_& m) {
  int number = 0;
  (m.def(("echo" + std::to_string(number++)).c_str(), echo<Ts>), ...);
}

} // namespace

PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.doc() = "A module.";
  m.attr("answer") = 42;
  using ints = std::vector<int64_t>;
  define_echoes<
    torch::Tensor, bool, std::string, py::object, int8_t, int16_t, int32_t,
    int64_t, uint8_t, uint16_t, uint32_t, uint64_t, float, double,
    torch::Device, std::optional<torch::Tensor>, std::vector<torch::Tensor>,
    ints, std::vector<std::optional<double>>,
    std::tuple<torch::Tensor, int64_t, double>,
    std::optional<std::vector<bool>>, std::vector<std::vector<int32_t>>,
    std::tuple<std::string>, torch::ScalarType>(m);
  m.def("scale", scale, "Scales.", py::arg("x"), py::arg("factor") = 2.0,
        py::arg("twice") = false);
  m.def("overloaded", echo<int64_t>, "An integer.");
  m.def("overloaded", echo<double>);
  m.def("overloaded", echo<std::string>, "A text.", py::arg("text"));
  m.def("strict", echo<double>, py::arg("x").noconvert());
  m.def("present", echo<std::optional<torch::Tensor>>,
        py::arg("x").none(false));
  m.def("shown", echo<std::optional<int64_t>>,
        py::arg_v("n", py::none(), "nothing"));
  m.def(
    "nothing", [] {}, py::call_guard<py::gil_scoped_release>());
  m.def("throws", throws);
  m.def("throws_translated", torch::wrap_pybind_function(throws));
  m.def("add", [](torch::Tensor a, torch::Tensor b) { return a + b; });
  m.def("matmul", matmul);
  m.def("matmul_translated", torch::wrap_pybind_function(matmul));
  m.def("total",
        [](torch::Tensor x, ints dims) { return torch::sum(x, dims); });
  m.def("split",
        [](torch::Tensor x, int64_t size) { return torch::split(x, size); });
  m.def("power", [](torch::Tensor x, double y) { return torch::pow(x, y); });
  m.def("squeeze",
        [](torch::Tensor x, int64_t dim) { return x.unsqueeze(dim); });
  m.def("zeros", zeros);
  m.def("max_of",
        [](torch::Tensor x, int64_t dim) { return torch::max(x, dim); });
}
