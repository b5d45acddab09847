#pragma once

#include "messages/unique_fd.hpp"

#include <string>
#include <vector>

namespace caesar::cuda {

/// Becomes the candidate of a job and does what the judge asks, until the judge
/// closes the socket. `fds` are the socket, the job, and the artefacts. Returns
/// the process's exit status. `tool` is the one that has started this process:
/// "counters" or "memcheck"; empty: this is a fork of the zygote.
int run_candidate(std::vector<unique_fd> fds, const std::string& tool = {});

} // namespace caesar::cuda
