#pragma once

#include "tools/caesar-actors/doctor_report.hpp"

#include <vector>

namespace caesar::tools {

/// Returns what to say of the sandbox: whether it is whole, and each piece.
std::vector<doctor_line> sandbox_lines(const sandbox_facts& x);

} // namespace caesar::tools
