#include "cuda/runner/light_cuda.hpp"

#include "cuda/runner/light_failure.hpp"

#include <dlfcn.h>
#include <map>
#include <pybind11/pybind11.h>
#include <string>

namespace py = pybind11;

namespace caesar::cuda {

namespace {

// Candidates ask for the stream at every launch, so what is found is kept. It
// is never given back: Python may be gone before this is.
py::handle found(const char* module, const char* name) {
  static auto* known = new std::map<std::string, py::object>;
  auto& object = (*known)[std::string{module} + "." + name];
  if (!object)
    object = py::module_::import(module).attr(name);
  return object;
}

py::handle in_torch(const char* name) {
  return found("torch._C", name);
}

py::handle in_cuda(const char* name) {
  return found("torch.cuda", name);
}

bool has_cuda() {
  return py::hasattr(py::module_::import("torch._C"), "_cuda_getDevice");
}

/// Does `work`, which asks Python. A candidate may have released the GIL.
template <class Work>
int asking_python(Work&& work) {
  py::gil_scoped_acquire gil;
  try {
    work();
    return caesar_fine;
  } catch (py::error_already_set& error) {
    if (error.matches(PyExc_AttributeError) && !has_cuda())
      return fail(caesar_error, "this torch was built without CUDA");
    // libtorch's own C++ would have thrown a c10::Error with this text, and
    // Python would have seen this exception.
    auto text = py::str(error.value()).cast<std::string>();
    return keep_failure(caesar_error, text.c_str());
  } catch (const std::exception& error) {
    return fail(caesar_error, error.what());
  }
}

int32_t device() {
  return in_torch("_cuda_getDevice")().cast<int32_t>();
}

void* pointer(const py::object& address) {
  return PyLong_AsVoidPtr(address.ptr());
}

int current_device(int32_t* to) {
  return asking_python([&] { *to = device(); });
}

int set_device(int32_t index) {
  return asking_python([&] { in_torch("_cuda_setDevice")(index); });
}

int device_count(int32_t* to) {
  return asking_python(
    [&] { *to = in_torch("_cuda_getDeviceCount")().cast<int32_t>(); });
}

int current_stream(int32_t index, void** to) {
  return asking_python([&] {
    auto of = index < 0 ? device() : index;
    *to = pointer(in_torch("_cuda_getCurrentRawStream")(of));
  });
}

int stream_from_pool(int high_priority, int32_t index, void** to) {
  return asking_python([&] {
    auto of = index < 0 ? device() : index;
    auto stream =
      in_cuda("Stream")(py::arg("device") = of,
                        py::arg("priority") = high_priority != 0 ? -1 : 0);
    *to = pointer(stream.attr("cuda_stream")); // The pool keeps it.
  });
}

/// Returns Python's stream of that address. To `ExternalStream` null is one of
/// the pool.
py::object stream_at(void* address, int32_t index) {
  if (address == nullptr)
    return in_cuda("default_stream")(index);
  return in_cuda("ExternalStream")(reinterpret_cast<uintptr_t>(address),
                                   py::arg("device") = index);
}

int set_stream(int32_t index, void* stream) {
  return asking_python([&] {
    auto before = device();
    in_cuda("set_stream")(stream_at(stream, index < 0 ? before : index));
    if (device() != before) // Python's takes the stream's device as well.
      in_torch("_cuda_setDevice")(before);
  });
}

int synchronize(int32_t index) {
  return asking_python(
    [&] { in_cuda("synchronize")(index < 0 ? device() : index); });
}

int blas_handle(void** to) {
  return asking_python(
    [&] { *to = pointer(in_cuda("current_blas_handle")()); });
}

/// What C10_CUDA_CHECK calls, from a library that a torch without CUDA lacks.
using check = void (*)(int32_t error, const char* file, const char* function,
                       int line, bool device_assertions);

check find_check() {
  auto* library = ::dlopen("libc10_cuda.so", RTLD_LAZY | RTLD_NOLOAD);
  if (library == nullptr)
    return nullptr;
  const std::string name =
    "_ZN3c104cuda29c10_cuda_check_implementationEiPKcS2_";
  for (const auto* line : {"ib", "jb"}) // Some have it unsigned.
    if (auto* found = ::dlsym(library, (name + line).c_str()))
      return reinterpret_cast<check>(found);
  return nullptr;
}

int cuda_failure(int32_t error, const char* file, const char* function,
                 int line) {
  static const auto torch_check = find_check();
  auto kind = guarded([&] {
    if (torch_check != nullptr)
      torch_check(error, file, function, line, true);
  });
  if (kind != caesar_fine)
    return kind;
  return fail(caesar_error, ("CUDA error " + std::to_string(error)).c_str());
}

} // namespace

void add_cuda(caesar_torch_api& table) {
  table.current_device = current_device;
  table.set_device = set_device;
  table.device_count = device_count;
  table.current_stream = current_stream;
  table.stream_from_pool = stream_from_pool;
  table.set_stream = set_stream;
  table.synchronize = synchronize;
  table.blas_handle = blas_handle;
  table.cuda_failure = cuda_failure;
}

} // namespace caesar::cuda
