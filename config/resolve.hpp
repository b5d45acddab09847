#pragma once

#include "config/loaded.hpp"
#include "config/machine.hpp"
#include "config/read.hpp"

namespace caesar::config {

/// Fills in the defaults that depend on other values or on `where`: devices and
/// their cores, build slots, the cache folder, the history, and the folder in
/// which the default root begins. Leaves the sections that are `broken` alone.
void resolve(loaded& x, const machine& where, const base_folders& bases,
             const broken_sections& broken, complaints& wrong);

} // namespace caesar::config
