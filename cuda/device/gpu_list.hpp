#pragma once

#include "messages/gpus.hpp"

#include <chrono>
#include <string>

namespace caesar::cuda {

/// Returns the GPUs of this machine, asked for in a child process that is gone
/// when this returns: neither a broken driver nor its state stays with the
/// caller. Never throws for what the driver does; `why_none` says it. Call it
/// before there are threads.
gpu_list find_gpus(std::chrono::milliseconds limit = std::chrono::seconds{60});

/// Asks the driver `library` in this process, which then holds its state.
gpu_list ask_driver(const std::string& library);

} // namespace caesar::cuda
