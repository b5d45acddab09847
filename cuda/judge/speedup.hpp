#pragma once

// What two measured times say about each other. Pure.

#include "messages/evaluation.hpp"

namespace caesar::cuda {

/// Whether a speedup is within 10 % of 1 or of `record`, the best one so far
/// (zero when there is none): then drift of the device between the two
/// measurements could decide, so they are made in turn.
bool is_close_call(double speedup, double record);

/// Whether that is likely of a candidate whose shortest run took `quickest`:
/// within 15 %, because a shortest run tells less than a mean.
bool is_likely_close_call(const timing& reference,
                          std::chrono::nanoseconds quickest, double record);

/// Whether the runs of `x` differ by so much (5 %, one standard deviation) that
/// times taken at another moment say little about it: as where a host launches
/// kernels more slowly than its GPU runs them, and is busy now and then. Such
/// times are compared with those that were measured in turn.
bool is_restless(const timing& x);

/// Returns the reference's mean over the candidate's.
double speedup_of(const timing& reference, const timing& candidate);

/// Returns the interval that holds the quotient of the true means with 95 %
/// confidence. Of runs that are independent: the variance of the logarithm of a
/// quotient of means is the sum of their squared relative standard errors (the
/// delta method), and the quantile is Student's with the degrees of freedom of
/// Welch and Satterthwaite, by the expansion 26.7.5 of Abramowitz and Stegun.
ratio_interval speedup_range(const timing& reference, const timing& candidate);

/// Returns the reference's time that a candidate is compared with: the one
/// measured in turn with it. Unless `is_apart`, the candidate may have hindered
/// it: then not when it is over 2 % longer than `alone`, what the reference
/// took while no candidate was there.
timing reference_beside(const timing& alone, const timing& in_turn,
                        bool is_apart);

} // namespace caesar::cuda
