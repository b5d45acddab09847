#include "cuda/device/cuda_flush.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

// What KernelBench writes between two runs, and more than any cache holds.
constexpr size_t least_bytes = size_t{256} << 20;

constexpr size_t bytes_of_a_store = 16;

// Every thread stores 16 bytes, a whole grid further each time, and all of that
// in each pass. The driver compiles it for whatever GPU there is. A
// multiprocessor with all its threads has 32 registers for each of them.
constexpr const char* code = R"(
.version 6.4
.target sm_50
.address_size 64

.visible .entry caesar_flush(.param .u64 at, .param .u64 stores,
                             .param .u32 value, .param .u32 passes)
.maxntid 512, 1, 1
.maxnreg 32
{
  .reg .pred %done;
  .reg .u32 %value, %left, %block, %threads, %thread, %blocks;
  .reg .u64 %begin, %count, %first, %i, %step, %to;
  ld.param.u64 %begin, [at];
  ld.param.u64 %count, [stores];
  ld.param.u32 %value, [value];
  ld.param.u32 %left, [passes];
  cvta.to.global.u64 %begin, %begin;
  mov.u32 %block, %ctaid.x;
  mov.u32 %threads, %ntid.x;
  mov.u32 %thread, %tid.x;
  mov.u32 %blocks, %nctaid.x;
  mul.wide.u32 %first, %block, %threads;
  cvt.u64.u32 %to, %thread;
  add.u64 %first, %first, %to;
  mul.wide.u32 %step, %blocks, %threads;
pass:
  setp.eq.u32 %done, %left, 0;
  @%done bra end;
  sub.u32 %left, %left, 1;
  mov.u64 %i, %first;
store:
  setp.ge.u64 %done, %i, %count;
  @%done bra pass;
  shl.b64 %to, %i, 4;
  add.u64 %to, %begin, %to;
  st.global.v4.u32 [%to], {%value, %value, %value, %value};
  add.u64 %i, %i, %step;
  bra store;
end:
  ret;
}
)";

int attribute_of(CUdevice gpu, CUdevice_attribute which, const char* doing) {
  int value = 0;
  check(driver().attribute(&value, which, gpu), doing);
  return value;
}

CUdevice current_gpu() {
  CUdevice gpu = 0;
  check(driver().current_device(&gpu), "asking for the current device");
  return gpu;
}

size_t bytes_for(CUdevice gpu) {
  auto cache = attribute_of(gpu, CU_DEVICE_ATTRIBUTE_L2_CACHE_SIZE,
                            "asking for the size of the cache");
  return std::max(least_bytes, 2 * static_cast<size_t>(cache));
}

full_grid grid_for(CUdevice gpu) {
  return fill(attribute_of(gpu, CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT,
                           "counting the multiprocessors"),
              attribute_of(gpu,
                           CU_DEVICE_ATTRIBUTE_MAX_THREADS_PER_MULTIPROCESSOR,
                           "counting the threads of a multiprocessor"));
}

} // namespace

cuda_flush::cuda_flush()
  : bytes_{bytes_for(current_gpu())},
    grid_{grid_for(current_gpu())} {
  check(driver().load_module(&module_, code),
        "compiling the kernel that empties the cache (which needs "
        "libnvidia-ptxjitcompiler.so.1 of the driver)");
  check(driver().function(&kernel_, module_, "caesar_flush"),
        "finding the kernel that empties the cache");
  check(driver().allocate(&at_, bytes_), "allocating the flush memory");
}

// Nothing can be done about a failure here: the context may be lost.
cuda_flush::~cuda_flush() {
  driver().free(at_);
  driver().unload_module(module_);
}

void cuda_flush::operator()(uint32_t passes) {
  auto stores = static_cast<uint64_t>(bytes_ / bytes_of_a_store);
  ++next_;
  void* arguments[] = {&at_, &stores, &next_, &passes};
  check(driver().launch(kernel_, grid_.blocks, 1, 1, grid_.threads, 1, 1, 0,
                        nullptr, arguments, nullptr),
        "emptying the cache");
}

} // namespace caesar::cuda
