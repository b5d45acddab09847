#pragma once

#include "cuda/build/compile_plan.hpp"

#include <optional>
#include <string>
#include <vector>

namespace caesar {

/// Which steps of a plan may begin, and which of them says why it failed.
///
/// A step waits for those that write what it reads. Whichever end first, the
/// plan fails as it would if they ran one after the other.
class step_order {
public:
  explicit step_order(const std::vector<cuda::build_step>& steps);

  /// Returns the first step that may begin now, which has begun then.
  std::optional<size_t> next();

  /// A step that had begun has ended.
  void end(size_t step, bool good);

  /// Returns the first step that failed, once none before it can.
  std::optional<size_t> failure() const;

private:
  enum class state { waiting, begun, good, failed };
  struct entry {
    std::vector<size_t> after;
    state now = state::waiting;
  };

  size_t first_failed() const;
  bool is_ready(const entry& x) const;

  std::vector<entry> entries_;
};

} // namespace caesar
