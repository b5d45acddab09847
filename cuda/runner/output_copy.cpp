#include "cuda/runner/output_copy.hpp"

#include "cuda/wire/tensor_types.hpp"

#include <torch/csrc/autograd/python_variable.h>

#include <ATen/core/Tensor.h>
#include <ATen/core/grad_mode.h>
#include <ATen/ops/from_blob.h>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

/// Whether the bytes of `x` are its elements, each once.
bool is_plain(const at::Tensor& x) {
  return x.defined() && x.layout() == at::kStrided && !x.is_conj()
         && !x.is_neg() && x.is_non_overlapping_and_dense()
         && find_tensor_type(static_cast<int32_t>(x.scalar_type())) != nullptr;
}

py::tuple numbers(at::IntArrayRef values) {
  py::tuple result{values.size()};
  for (size_t i = 0; i < values.size(); ++i)
    result[i] = py::int_(values[i]);
  return result;
}

} // namespace

py::object copy_dense(const py::object& output, const py::object& arena,
                      int64_t at, int64_t end) {
  if (!THPVariable_Check(output.ptr()) || !THPVariable_Check(arena.ptr()))
    return py::none();
  const auto& value = THPVariable_Unpack(output.ptr());
  const auto& memory = THPVariable_Unpack(arena.ptr());
  if (!is_plain(value) || value.device() != memory.device())
    return py::none();
  auto size = value.numel() * static_cast<int64_t>(value.dtype().itemsize());
  if (size > end - at)
    return py::none();
  uintptr_t address = 0;
  if (size > 0) {
    at::NoGradGuard no_grad;
    address = reinterpret_cast<uintptr_t>(value.data_ptr());
    auto bytes = at::from_blob(
      value.data_ptr(), {size},
      at::TensorOptions{}.dtype(at::kByte).device(value.device()));
    memory.narrow(0, at, size).copy_(bytes, /*non_blocking=*/true);
  }
  return py::make_tuple("", static_cast<int32_t>(value.scalar_type()),
                        numbers(value.sizes()), numbers(value.strides()), at,
                        address, true);
}

} // namespace caesar::cuda
