#pragma once

// The words of a verdict. Pure.

#include "cuda/judge/compare.hpp"
#include "cuda/wire/keeper_records.hpp"
#include "cuda/wire/runner_records.hpp"
#include "messages/evaluation.hpp"

#include <span>
#include <string>
#include <string_view>

namespace caesar::cuda {

/// Returns "[3, 17]".
std::string shape_text(std::span<const int64_t> shape);

/// Returns the index of element `linear` of a tensor of `shape`, as "[3, 17]".
std::string index_text(int64_t linear, std::span<const int64_t> shape);

/// Returns "0.031250", "nan", "-inf"; "1.250000e-07" where six decimals would
/// show nothing.
std::string number_text(double x);

/// Returns `bytes` with everything that is not UTF-8 replaced by U+FFFD.
std::string valid_utf8(std::string_view bytes);

/// Returns what a candidate was doing in `stage`: "while it was imported".
std::string_view doing(runner_stage stage);

/// Returns "the candidate's process was killed by SIGSEGV during its forward".
std::string crash_text(const keeper_record& end, runner_stage stage);

/// Describes a mismatch of output `output` in trial `trial`, both from zero.
mismatch describe_mismatch(const comparison& result,
                           std::span<const int64_t> shape, int32_t trial,
                           int32_t output);

/// Decides between correct and rejected when nothing else is wrong: the gate
/// says which of the two verdicts counts.
judgement decide(const verdict& x, verdict_gate gate);

} // namespace caesar::cuda
