#pragma once

#include "config/complaints.hpp"
#include "config/loaded.hpp"
#include "config/machine.hpp"

namespace caesar::config {

/// Finds the GPU of each device that is one. Asks for GPUs only then.
void resolve_gpus(loaded& x, const machine& where);

/// Says which devices name no GPU, or that of another device, and that GPUs of
/// one run must be of one architecture.
void check_gpus(const loaded& x, complaints& wrong);

} // namespace caesar::config
