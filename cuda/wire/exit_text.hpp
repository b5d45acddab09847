#pragma once

#include "cuda/wire/keeper_records.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace caesar::cuda {

/// Returns how a process ended, in words: "exited with status 3", "was killed
/// by SIGSEGV".
std::string describe_end(const keeper_record& end);

/// Returns "180 s", "0.5 s".
std::string seconds_text(std::chrono::nanoseconds time);

/// Returns the text of a record.
std::string_view text_of(const keeper_record& record);

} // namespace caesar::cuda
