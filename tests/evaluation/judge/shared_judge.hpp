#pragma once

#include "tests/evaluation/support/judge.hpp"

namespace caesar::test {

/// One judge for all tests of a program: that it survived what an earlier
/// candidate did is part of what each of them checks.
judge& shared_judge();

/// Whether the shared judge still judges a good candidate as correct.
bool still_judges();

} // namespace caesar::test
