#include "cuda/device/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace caesar::cuda {

namespace {

std::chrono::nanoseconds rounded(double nanoseconds) {
  return std::chrono::nanoseconds{std::llround(nanoseconds)};
}

std::chrono::nanoseconds median(std::vector<std::chrono::nanoseconds> sorted) {
  auto middle = sorted.size() / 2;
  if (sorted.size() % 2 == 1)
    return sorted[middle];
  return sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
}

} // namespace

timing summarize(std::span<const std::chrono::nanoseconds> times) {
  timing result;
  if (times.empty())
    return result;
  auto count = static_cast<double>(times.size());
  double sum = 0;
  for (auto time : times)
    sum += static_cast<double>(time.count());
  auto mean = sum / count;
  double squares = 0;
  for (auto time : times) {
    auto distance = static_cast<double>(time.count()) - mean;
    squares += distance * distance;
  }
  std::vector<std::chrono::nanoseconds> sorted{times.begin(), times.end()};
  std::sort(sorted.begin(), sorted.end());
  result.mean = rounded(mean);
  result.std = rounded(std::sqrt(squares / count));
  result.min = sorted.front();
  result.max = sorted.back();
  result.median = median(sorted);
  result.trials = static_cast<int32_t>(times.size());
  return result;
}

int32_t independent_trials(std::span<const std::chrono::nanoseconds> times) {
  auto count = static_cast<int32_t>(times.size());
  auto mean = static_cast<double>(summarize(times).mean.count());
  double squares = 0;
  double products = 0;
  double before = 0;
  for (auto time : times) {
    auto distance = static_cast<double>(time.count()) - mean;
    squares += distance * distance;
    products += before * distance;
    before = distance;
  }
  if (count <= 2 || products <= 0)
    return count;
  auto alike = products / squares;
  return std::max(2, static_cast<int32_t>(count * (1 - alike) / (1 + alike)));
}

} // namespace caesar::cuda
