#include "messages/evaluation.hpp"

namespace caesar {

std::optional<double> speedup(const verdict& x) {
  if (!x.runtime || !x.reference || x.runtime->mean.count() <= 0)
    return std::nullopt;
  return static_cast<double>(x.reference->mean.count())
         / static_cast<double>(x.runtime->mean.count());
}

} // namespace caesar
