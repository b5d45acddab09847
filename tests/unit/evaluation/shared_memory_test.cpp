#include "cuda/device/shared_memory.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <sys/mman.h>

using namespace caesar::cuda;

namespace {

bool can_map(int fd, int access) {
  auto* data = ::mmap(nullptr, 4096, access, MAP_SHARED, fd, 0);
  if (data != MAP_FAILED)
    ::munmap(data, 4096);
  return data != MAP_FAILED;
}

} // namespace

TEST_CASE("only its maker writes read-only memory", "[shared_memory]") {
  auto memory = make_read_only_memory("test", 10);
  CHECK(can_map(memory.fd.get(), PROT_READ));
  CHECK_FALSE(can_map(memory.fd.get(), PROT_READ | PROT_WRITE));
  CHECK(::pwrite(memory.fd.get(), "x", 1, 0) == -1);
  auto reader = mapping::of(memory.fd.get(), memory.here.size(), false);
  CHECK(::mprotect(reader.data(), reader.size(), PROT_READ | PROT_WRITE) == -1);
  memory.here.data()[3] = 'y';
  CHECK(reader.data()[3] == 'y');
}

TEST_CASE("nobody changes the size of shared memory", "[shared_memory]") {
  auto memory = make_shared_memory("test", 5000);
  CHECK(memory.here.size() == whole_pages(5000));
  CHECK(::ftruncate(memory.fd.get(), 0) == -1);
  CHECK(::ftruncate(memory.fd.get(), 1 << 20) == -1);
  CHECK(can_map(memory.fd.get(), PROT_READ | PROT_WRITE));
}

TEST_CASE("memory of no size can be mapped all the same", "[shared_memory]") {
  CHECK(make_read_only_memory("test", 0).here.size() > 0);
}
