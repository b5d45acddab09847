#include "cuda/device/cuda_memory.hpp"

#include <cstdint>

namespace caesar::cuda {

namespace {

CUmemAllocationProp properties() {
  CUdevice gpu = 0;
  check(driver().current_device(&gpu), "asking for the current device");
  CUmemAllocationProp result{};
  result.type = CU_MEM_ALLOCATION_TYPE_PINNED;
  result.requestedHandleTypes = CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR;
  result.location = {CU_MEM_LOCATION_TYPE_DEVICE, {gpu}};
  return result;
}

size_t whole_granules(size_t size, const CUmemAllocationProp& of) {
  size_t granule = 0;
  check(driver().granularity(&granule, &of, CU_MEM_ALLOC_GRANULARITY_MINIMUM),
        "asking for the granularity of memory");
  return size == 0 ? granule : (size + granule - 1) / granule * granule;
}

} // namespace

cuda_memory::cuda_memory(CUmemGenericAllocationHandle handle, size_t size,
                         bool writable)
  : handle_{handle},
    size_{size} {
  try {
    check(driver().reserve(&at_, size_, 0, 0, 0), "reserving addresses");
    check(driver().map(at_, size_, 0, handle_, 0), "mapping memory");
    mapped_ = true;
    CUmemAccessDesc access{};
    access.location = properties().location;
    access.flags = writable ? CU_MEM_ACCESS_FLAGS_PROT_READWRITE
                            : CU_MEM_ACCESS_FLAGS_PROT_READ;
    check(driver().set_access(at_, size_, &access, 1), "opening memory");
  } catch (...) {
    give_back();
    throw;
  }
}

cuda_memory::~cuda_memory() {
  give_back();
}

void cuda_memory::give_back() {
  // Nothing can be done about a failure here: the context may be lost.
  if (mapped_)
    driver().unmap(at_, size_);
  if (at_ != 0)
    driver().unreserve(at_, size_);
  driver().release(handle_);
}

char* cuda_memory::data() const {
  return reinterpret_cast<char*>(static_cast<uintptr_t>(at_));
}

shared_device_memory make_cuda_memory(size_t size) {
  auto kind = properties();
  size = whole_granules(size, kind);
  CUmemGenericAllocationHandle handle = 0;
  check(driver().create(&handle, size, &kind, 0), "allocating memory");
  shared_device_memory result;
  result.here = std::make_unique<cuda_memory>(handle, size, true);
  int fd = -1;
  check(driver().export_handle(&fd, handle,
                               CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR, 0),
        "sharing memory");
  result.fd.reset(fd);
  return result;
}

std::unique_ptr<device_memory> map_cuda_memory(int fd, size_t size,
                                               bool writable) {
  CUmemGenericAllocationHandle handle = 0;
  // The driver takes the descriptor's number as a pointer.
  auto* number = reinterpret_cast<void*>(static_cast<uintptr_t>(fd));
  check(driver().import_handle(&handle, number,
                               CU_MEM_HANDLE_TYPE_POSIX_FILE_DESCRIPTOR),
        "importing memory");
  return std::make_unique<cuda_memory>(
    handle, whole_granules(size, properties()), writable);
}

} // namespace caesar::cuda
