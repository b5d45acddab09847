#pragma once

#include "messages/unique_fd.hpp"

#include <vector>

namespace caesar::cuda {

/// Becomes the candidate of a job and does what the judge asks, until the judge
/// closes the socket. `fds` are the socket, the job, and the artefacts. Returns
/// the process's exit status.
int run_candidate(std::vector<unique_fd> fds);

} // namespace caesar::cuda
