#include "actors/supervisor/plan.hpp"

namespace caesar {

std::vector<planned_trajectory> make_plan(std::span<const problem> problems,
                                          int32_t samples) {
  std::vector<planned_trajectory> result;
  for (const auto& x : problems) {
    auto target = std::make_shared<const problem>(x);
    for (int32_t sample = 0; sample < samples; ++sample)
      result.push_back({trajectory_id{x.id, sample}, target});
  }
  return result;
}

} // namespace caesar
