// Tensors and their operators.
#pragma once

#include "caesar/dispatch.h"
#include "caesar/indexing.h"
