#pragma once

#include <functional>

namespace caesar::tools {

/// Runs `body` and returns its exit status. What it throws goes to stderr: a
/// `config_error` is bad input and returns 2, anything else is a fault of this
/// machine and returns 3.
int exit_status_of(const std::function<int()>& body);

} // namespace caesar::tools
