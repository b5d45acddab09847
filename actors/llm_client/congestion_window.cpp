#include "actors/llm_client/congestion_window.hpp"

#include <algorithm>

namespace caesar {

namespace {

constexpr double first_width = 16;

} // namespace

congestion_window::congestion_window(int32_t most, bool careful)
  : most_{static_cast<double>(most)},
    width_{careful ? std::min(first_width, most_) : most_} {}

void congestion_window::replied() {
  width_ = std::min(most_, width_ + (is_exploring_ ? 1 : 1 / width_));
}

void congestion_window::pushed_back(steady_time sent, steady_time now) {
  if (sent < halved_)
    return;
  is_exploring_ = false;
  width_ = std::max(1.0, width_ / 2);
  halved_ = now;
}

} // namespace caesar
