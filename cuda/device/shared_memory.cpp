#include "cuda/device/shared_memory.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <system_error>
#include <utility>

// In the headers of Linux 5.1, and not in those of all C libraries.
#ifndef F_SEAL_FUTURE_WRITE
#  define F_SEAL_FUTURE_WRITE 0x0010
#endif

namespace caesar::cuda {

namespace {

[[noreturn]] void fail(const char* what) {
  throw std::system_error{errno, std::generic_category(), what};
}

shared_memory make(const char* name, size_t size, int seals) {
  shared_memory result;
  result.fd.reset(::memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!result.fd)
    fail("memfd_create");
  size = whole_pages(size);
  if (::ftruncate(result.fd.get(), static_cast<off_t>(size)) != 0)
    fail("ftruncate of shared memory");
  result.here = mapping::of(result.fd.get(), size, true);
  // Without these seals the other side could shrink the memory, and reading it
  // here would end this process.
  if (::fcntl(result.fd.get(), F_ADD_SEALS,
              seals | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL)
      != 0)
    fail("sealing shared memory");
  return result;
}

} // namespace

mapping::mapping(mapping&& other) noexcept
  : data_{std::exchange(other.data_, nullptr)},
    size_{std::exchange(other.size_, 0)} {}

mapping& mapping::operator=(mapping&& other) noexcept {
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

mapping::~mapping() {
  if (data_ != nullptr)
    ::munmap(data_, size_);
}

mapping mapping::of(int fd, size_t size, bool writable) {
  auto access = writable ? PROT_READ | PROT_WRITE : PROT_READ;
  auto* data = ::mmap(nullptr, size, access, MAP_SHARED, fd, 0);
  if (data == MAP_FAILED)
    fail("mapping shared memory");
  mapping result;
  result.data_ = static_cast<char*>(data);
  result.size_ = size;
  return result;
}

size_t whole_pages(size_t size) {
  auto page = static_cast<size_t>(::sysconf(_SC_PAGESIZE));
  return size == 0 ? page : (size + page - 1) / page * page;
}

shared_memory make_shared_memory(const char* name, size_t size) {
  return make(name, size, 0);
}

shared_memory make_read_only_memory(const char* name, size_t size) {
  return make(name, size, F_SEAL_FUTURE_WRITE);
}

unique_fd make_sealed_text(const char* name, std::string_view bytes) {
  auto memory = make_read_only_memory(name, bytes.size());
  std::memcpy(memory.here.data(), bytes.data(), bytes.size());
  return std::move(memory.fd);
}

} // namespace caesar::cuda
