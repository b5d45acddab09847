#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace caesar::cuda {

/// Keeps the last bytes of an endless text, in constant memory.
class output_tail {
public:
  explicit output_tail(size_t capacity) : capacity_{capacity} {}

  void append(std::string_view bytes);

  /// Returns the last bytes, at most the capacity.
  std::string_view text() const;

private:
  size_t capacity_;
  std::string kept_; ///< Up to twice the capacity, cut now and then.
};

} // namespace caesar::cuda
