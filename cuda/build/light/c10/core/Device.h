// Devices.
#pragma once

#include <caesar/types.h>
