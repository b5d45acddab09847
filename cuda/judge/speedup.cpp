#include "cuda/judge/speedup.hpp"

#include <algorithm>
#include <cmath>

namespace caesar::cuda {

namespace {

constexpr double close = 0.1;
constexpr double likely_close = 0.15;
constexpr double most_drift = 0.02;
constexpr double restless = 0.05;

/// Whether `x` is 1 or `record`, when there is one, as nearly as that.
bool is_near(double x, double record, double within) {
  return std::abs(x - 1) <= within
         || (record > 0 && std::abs(x / record - 1) <= within);
}

double mean_of(const timing& x) {
  return static_cast<double>(x.mean.count());
}

/// Returns the square of the mean's standard error over the mean.
double relative_variance(const timing& x) {
  auto spread = static_cast<double>(x.std.count()) / mean_of(x);
  // `std` is that of the population; one run less makes it the sample's.
  return spread * spread / std::max(1, x.trials - 1);
}

/// Returns the 97.5 % quantile of Student's distribution: below three degrees
/// of freedom between the exact ones, for which the expansion is no good.
double student(double degrees) {
  constexpr double of_one = 12.706205;
  constexpr double of_two = 4.302653;
  constexpr double of_three = 3.182446;
  if (degrees < 2)
    return of_one + (of_two - of_one) * std::max(degrees - 1, 0.0);
  if (degrees < 3)
    return of_two + (of_three - of_two) * (degrees - 2);
  constexpr double z = 1.959964;
  constexpr auto z3 = z * z * z;
  constexpr auto z5 = z3 * z * z;
  return z + (z3 + z) / (4 * degrees)
         + (5 * z5 + 16 * z3 + 3 * z) / (96 * degrees * degrees);
}

} // namespace

bool is_close_call(double speedup, double record) {
  return is_near(speedup, record, close);
}

bool is_likely_close_call(const timing& reference,
                          std::chrono::nanoseconds quickest, double record) {
  if (quickest.count() <= 0)
    return false;
  return is_near(static_cast<double>(reference.min.count())
                   / static_cast<double>(quickest.count()),
                 record, likely_close);
}

bool is_restless(const timing& x) {
  return static_cast<double>(x.std.count()) > restless * mean_of(x);
}

double speedup_of(const timing& reference, const timing& candidate) {
  return mean_of(reference) / mean_of(candidate);
}

ratio_interval speedup_range(const timing& reference, const timing& candidate) {
  auto r = relative_variance(reference);
  auto c = relative_variance(candidate);
  auto ratio = speedup_of(reference, candidate);
  if (r + c == 0)
    return {ratio, ratio};
  auto degrees = (r + c) * (r + c)
                 / (r * r / std::max(1, reference.trials - 1)
                    + c * c / std::max(1, candidate.trials - 1));
  auto half = student(degrees) * std::sqrt(r + c);
  return {ratio * std::exp(-half), ratio * std::exp(half)};
}

timing reference_beside(const timing& alone, const timing& in_turn,
                        bool is_apart) {
  auto hindered = mean_of(in_turn) > (1 + most_drift) * mean_of(alone);
  return hindered && !is_apart ? alone : in_turn;
}

} // namespace caesar::cuda
