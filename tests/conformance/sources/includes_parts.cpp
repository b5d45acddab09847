// Headers of torch's parts.
// functions: f
// > f(floats(2))
#include <torch/torch.h>
#include <torch/types.h>
#include <ATen/ATen.h>
#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
#include <ATen/TensorIndexing.h>
#include <c10/util/Half.h>
#include <c10/util/Exception.h>
#include <c10/util/Optional.h>
#include <c10/util/ArrayRef.h>
#include <c10/core/Device.h>
#include <c10/core/ScalarType.h>
#include <c10/core/TensorOptions.h>
#include <c10/macros/Macros.h>
#include <torch/extension.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
torch::Tensor f(torch::Tensor x) { return x + 1; }
