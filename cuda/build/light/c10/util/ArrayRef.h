// Views of arrays.
#pragma once

#include <caesar/types.h>
