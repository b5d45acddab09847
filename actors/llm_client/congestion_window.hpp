#pragma once

#include "actors/llm_client/rate_budget.hpp"

#include <cstdint>

namespace caesar {

/// How many requests an endpoint takes at once, found as TCP finds its window
/// (RFC 5681): it grows by one with every reply until the endpoint pushes back
/// for the first time, then by one with every windowful of them, and is halved
/// whenever it pushes back. Pure.
class congestion_window {
public:
  /// Never wider than `most`; where the endpoint needs no care, that wide from
  /// the beginning.
  congestion_window(int32_t most, bool careful);

  /// Requests that may be in flight.
  int32_t width() const { return static_cast<int32_t>(width_); }

  void replied();

  /// The endpoint pushed back a request sent at `sent`. Those that were sent
  /// before the window was halved tell nothing new.
  void pushed_back(steady_time sent, steady_time now);

private:
  double most_;
  double width_;
  bool is_exploring_ = true;
  steady_time halved_{};
};

} // namespace caesar
