#pragma once

#include <stdexcept>

namespace caesar::cuda {

/// The judge could not do its work, and nobody is to blame: worth a retry.
class judge_fault : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

} // namespace caesar::cuda
