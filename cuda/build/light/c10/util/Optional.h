// Optional values.
#pragma once

#include <caesar/types.h>
