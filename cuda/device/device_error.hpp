#pragma once

#include <stdexcept>

namespace caesar::cuda {

/// A device refused. The text is its driver's.
class device_error : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

} // namespace caesar::cuda
