#pragma once

// The CUDA driver, found at run time: the same program runs where there is
// none. Only built with a CUDA toolkit's headers.

#include <cuda.h>

namespace caesar::cuda {

/// The functions of libcuda that are used, as cuda.h declares them.
struct cuda_driver {
  decltype(&::cuInit) init;
  decltype(&::cuGetErrorName) error_name;
  decltype(&::cuGetErrorString) error_string;
  decltype(&::cuCtxGetCurrent) current_context;
  decltype(&::cuCtxGetDevice) current_device;
  decltype(&::cuCtxSynchronize) synchronize;
  decltype(&::cuCtxResetPersistingL2Cache) reset_persisting_cache;
  decltype(&::cuDeviceGetAttribute) attribute;
  decltype(&::cuDeviceGetUuid) uuid;
  decltype(&::cuMemGetInfo) memory_info;
  decltype(&::cuMemAlloc) allocate;
  decltype(&::cuMemFree) free;
  decltype(&::cuMemsetD8Async) set_async;
  decltype(&::cuModuleLoadData) load_module;
  decltype(&::cuModuleUnload) unload_module;
  decltype(&::cuModuleGetFunction) function;
  decltype(&::cuLaunchKernel) launch;
  decltype(&::cuMemcpyDtoDAsync) copy_async;
  decltype(&::cuMemGetAllocationGranularity) granularity;
  decltype(&::cuMemCreate) create;
  decltype(&::cuMemRelease) release;
  decltype(&::cuMemAddressReserve) reserve;
  decltype(&::cuMemAddressFree) unreserve;
  decltype(&::cuMemMap) map;
  decltype(&::cuMemUnmap) unmap;
  decltype(&::cuMemSetAccess) set_access;
  decltype(&::cuMemExportToShareableHandle) export_handle;
  decltype(&::cuMemImportFromShareableHandle) import_handle;
  decltype(&::cuEventCreate) create_event;
  decltype(&::cuEventDestroy) destroy_event;
  decltype(&::cuEventRecord) record_event;
  decltype(&::cuEventElapsedTime) elapsed_time;
};

/// Returns the driver. Throws `device_error` when there is none, or when it
/// lacks a function.
const cuda_driver& driver();

/// Throws `device_error` that says what `doing` ran into.
void check(CUresult result, const char* doing);

} // namespace caesar::cuda
