// Macros.
#pragma once

#include <caesar/types.h>
