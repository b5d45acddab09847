#include "cuda/device/cuda_driver.hpp"

#include "cuda/device/device_error.hpp"

#include <dlfcn.h>
#include <string>

// cuda.h renames functions to their newest version; the symbol has that name.
#define CAESAR_TEXT_OF(name) #name
#define CAESAR_SYMBOL(name) CAESAR_TEXT_OF(name)

namespace caesar::cuda {

namespace {

class library {
public:
  library() : handle_{::dlopen("libcuda.so.1", RTLD_NOW | RTLD_GLOBAL)} {
    if (handle_ == nullptr)
      throw device_error{
        "this machine has no NVIDIA driver: libcuda.so.1 cannot be loaded"};
  }

  template <class Function>
  void find(Function& function, const char* symbol) const {
    function = reinterpret_cast<Function>(::dlsym(handle_, symbol));
    if (function == nullptr)
      throw device_error{"the NVIDIA driver is too old: it has no "
                         + std::string{symbol}};
  }

private:
  void* handle_;
};

cuda_driver load() {
  library from;
  cuda_driver x{};
  from.find(x.init, CAESAR_SYMBOL(cuInit));
  from.find(x.error_name, CAESAR_SYMBOL(cuGetErrorName));
  from.find(x.error_string, CAESAR_SYMBOL(cuGetErrorString));
  from.find(x.current_context, CAESAR_SYMBOL(cuCtxGetCurrent));
  from.find(x.current_device, CAESAR_SYMBOL(cuCtxGetDevice));
  from.find(x.synchronize, CAESAR_SYMBOL(cuCtxSynchronize));
  from.find(x.reset_persisting_cache,
            CAESAR_SYMBOL(cuCtxResetPersistingL2Cache));
  from.find(x.attribute, CAESAR_SYMBOL(cuDeviceGetAttribute));
  from.find(x.uuid, CAESAR_SYMBOL(cuDeviceGetUuid));
  from.find(x.memory_info, CAESAR_SYMBOL(cuMemGetInfo));
  from.find(x.allocate, CAESAR_SYMBOL(cuMemAlloc));
  from.find(x.free, CAESAR_SYMBOL(cuMemFree));
  from.find(x.set_async, CAESAR_SYMBOL(cuMemsetD8Async));
  from.find(x.load_module, CAESAR_SYMBOL(cuModuleLoadData));
  from.find(x.unload_module, CAESAR_SYMBOL(cuModuleUnload));
  from.find(x.function, CAESAR_SYMBOL(cuModuleGetFunction));
  from.find(x.launch, CAESAR_SYMBOL(cuLaunchKernel));
  from.find(x.copy_async, CAESAR_SYMBOL(cuMemcpyDtoDAsync));
  from.find(x.granularity, CAESAR_SYMBOL(cuMemGetAllocationGranularity));
  from.find(x.create, CAESAR_SYMBOL(cuMemCreate));
  from.find(x.release, CAESAR_SYMBOL(cuMemRelease));
  from.find(x.reserve, CAESAR_SYMBOL(cuMemAddressReserve));
  from.find(x.unreserve, CAESAR_SYMBOL(cuMemAddressFree));
  from.find(x.map, CAESAR_SYMBOL(cuMemMap));
  from.find(x.unmap, CAESAR_SYMBOL(cuMemUnmap));
  from.find(x.set_access, CAESAR_SYMBOL(cuMemSetAccess));
  from.find(x.export_handle, CAESAR_SYMBOL(cuMemExportToShareableHandle));
  from.find(x.import_handle, CAESAR_SYMBOL(cuMemImportFromShareableHandle));
  from.find(x.create_event, CAESAR_SYMBOL(cuEventCreate));
  from.find(x.destroy_event, CAESAR_SYMBOL(cuEventDestroy));
  from.find(x.record_event, CAESAR_SYMBOL(cuEventRecord));
  from.find(x.elapsed_time, CAESAR_SYMBOL(cuEventElapsedTime));
  return x;
}

} // namespace

const cuda_driver& driver() {
  static const auto instance = load();
  return instance;
}

void check(CUresult result, const char* doing) {
  if (result == CUDA_SUCCESS)
    return;
  const char* name = "an unknown error";
  const char* text = "";
  driver().error_name(result, &name);
  driver().error_string(result, &text);
  throw device_error{"CUDA error while " + std::string{doing} + ": " + text
                     + " (" + name + ")"};
}

} // namespace caesar::cuda
