#include "cuda/runner/output_tail.hpp"

namespace caesar::cuda {

void output_tail::append(std::string_view bytes) {
  if (bytes.size() > capacity_)
    bytes.remove_prefix(bytes.size() - capacity_);
  kept_.append(bytes);
  if (kept_.size() > 2 * capacity_)
    kept_.erase(0, kept_.size() - capacity_);
}

std::string_view output_tail::text() const {
  std::string_view all{kept_};
  if (all.size() > capacity_)
    all.remove_prefix(all.size() - capacity_);
  return all;
}

} // namespace caesar::cuda
