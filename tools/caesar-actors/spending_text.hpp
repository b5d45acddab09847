#pragma once

#include "messages/spending.hpp"

#include <string>

namespace caesar::tools {

/// Returns `x` on one line for the end of a run: "model: 12 requests, 34,567
/// prompt tokens (12,000 cached), 2,345 completion tokens, $0.12; devices held
/// for 12.3 s".
/// Where a price is not known, `is_priced` is false, and it says that.
std::string spending_text(const spending& x, bool is_priced);

} // namespace caesar::tools
