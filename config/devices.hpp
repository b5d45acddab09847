#pragma once

#include "config/complaints.hpp"
#include "config/loaded.hpp"
#include "config/machine.hpp"

namespace caesar::config {

/// Fills in what devices leave open: which GPU, which name, which cores. Looks
/// for GPUs only when a device is one.
void resolve_devices(loaded& x, const machine& where, complaints& wrong);

/// Says which devices cannot be: GPUs and cores that are not there or have two
/// owners, keys that are not of their kind.
void check_devices(const loaded& x, const machine& where, complaints& wrong);

} // namespace caesar::config
