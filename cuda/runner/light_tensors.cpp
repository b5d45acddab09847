#include "cuda/runner/light_tensors.hpp"

#include "cuda/runner/light_failure.hpp"
#include "cuda/runner/light_handles.hpp"
#include "cuda/runner/light_values.hpp"

#include <ATen/core/Formatting.h>
#include <ATen/ops/from_blob.h>
#include <sstream>

namespace caesar::cuda {

namespace {

void retain(caesar_tensor x) {
  c10::raw::intrusive_ptr::incref(implementation_of(x));
}

void release(caesar_tensor x) {
  if (x != nullptr)
    c10::raw::intrusive_ptr::decref(implementation_of(x));
}

void facts(caesar_tensor x, caesar_tensor_facts* to) {
  *to = {};
  to->device_type = -1;
  to->device_index = -1;
  to->dtype = static_cast<int32_t>(at::ScalarType::Undefined);
  if (x == nullptr)
    return;
  auto tensor = tensor_of(x);
  auto device = tensor.device();
  to->sizes = tensor.sizes().data();
  to->dim = tensor.dim();
  to->numel = tensor.numel();
  to->itemsize = static_cast<int64_t>(tensor.itemsize());
  to->dtype = static_cast<int32_t>(tensor.scalar_type());
  to->layout = static_cast<int32_t>(tensor.layout());
  to->device_type = static_cast<int32_t>(device.type());
  to->device_index = index_of(device);
  to->requires_grad = tensor.requires_grad() ? 1 : 0;
  if (tensor.layout() != at::kStrided)
    return; // The others have no strides.
  to->strides = tensor.strides().data();
  to->storage_offset = tensor.storage_offset();
  to->is_contiguous = tensor.is_contiguous() ? 1 : 0;
}

int data(caesar_tensor x, void** to) {
  return guarded([&] { *to = tensor_of(x).data_ptr(); });
}

int is_contiguous(caesar_tensor x, int32_t memory_format, int* to) {
  return guarded([&] {
    auto format = static_cast<at::MemoryFormat>(memory_format);
    *to = tensor_of(x).is_contiguous(format) ? 1 : 0;
  });
}

int set_requires_grad(caesar_tensor x, int value) {
  return guarded([&] { tensor_of(x).set_requires_grad(value != 0); });
}

int from_blob(void* memory, const int64_t* sizes, const int64_t* strides,
              int64_t dim, int32_t dtype, int32_t device_type,
              int32_t device_index, int requires_grad,
              void (*deleter)(void* context), void* context,
              caesar_tensor* to) {
  return guarded([&] {
    auto size = static_cast<size_t>(dim);
    at::Device device{static_cast<at::DeviceType>(device_type),
                      static_cast<at::DeviceIndex>(device_index)};
    auto options = at::TensorOptions{}
                     .dtype(static_cast<at::ScalarType>(dtype))
                     .device(device);
    auto maker = at::for_blob(memory, {sizes, size});
    maker.options(options);
    if (strides != nullptr)
      maker.strides(at::IntArrayRef{strides, size});
    if (deleter != nullptr)
      maker.deleter([deleter, context](void*) { deleter(context); });
    auto tensor = maker.make_tensor();
    if (requires_grad != 0)
      tensor.set_requires_grad(true);
    *to = handle_of(std::move(tensor));
  });
}

int to_text(caesar_tensor x, caesar_value* to) {
  return guarded([&] {
    std::ostringstream out;
    out << tensor_of(x);
    *to = owned_text(out.str());
  });
}

int type_text(caesar_tensor x, caesar_value* to) {
  return guarded([&] { *to = owned_text(tensor_of(x).toString()); });
}

int memory_format(caesar_tensor x, int32_t* to) {
  return guarded(
    [&] { *to = static_cast<int32_t>(tensor_of(x).suggest_memory_format()); });
}

int grad(caesar_tensor x, caesar_tensor* to) {
  return guarded([&] {
    auto found = tensor_of(x).grad();
    *to = found.defined() ? handle_of(std::move(found)) : nullptr;
  });
}

} // namespace

void add_tensors(caesar_torch_api& table) {
  table.retain = retain;
  table.release = release;
  table.facts = facts;
  table.data = data;
  table.is_contiguous = is_contiguous;
  table.set_requires_grad = set_requires_grad;
  table.from_blob = from_blob;
  table.to_text = to_text;
  table.type_text = type_text;
  table.memory_format = memory_format;
  table.grad = grad;
}

} // namespace caesar::cuda
