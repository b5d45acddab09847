// at::Half.
#pragma once

#include <caesar/types.h>
