#pragma once

#include "messages/unique_fd.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace caesar::cuda {

/// Owns a mapping of shared memory.
class mapping {
public:
  mapping() = default;
  mapping(mapping&& other) noexcept;
  mapping& operator=(mapping&& other) noexcept;
  ~mapping();

  /// Maps `size` bytes of `fd`. Throws `std::system_error`.
  static mapping of(int fd, size_t size, bool writable);

  char* data() const noexcept { return data_; }
  size_t size() const noexcept { return size_; }

private:
  char* data_ = nullptr;
  size_t size_ = 0;
};

/// Memory that two processes can map, zeroed, of a fixed size.
struct shared_memory {
  unique_fd fd;
  mapping here; ///< Writable.
};

/// Returns `size` rounded up to whole pages; at least one.
size_t whole_pages(size_t size);

/// Makes memory that its holder and everyone it is passed to can write. Nobody
/// can change its size. Throws `std::system_error`.
shared_memory make_shared_memory(const char* name, size_t size);

/// Like `make_shared_memory`, but only the mapping returned here can write: who
/// gets the descriptor can map it read-only and nothing else.
shared_memory make_read_only_memory(const char* name, size_t size);

/// Makes a descriptor from which `bytes` can be read, for good.
unique_fd make_sealed_text(const char* name, std::string_view bytes);

} // namespace caesar::cuda
