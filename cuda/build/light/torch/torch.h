// The C++ side of torch.
#pragma once

#include "caesar/dispatch.h"
#include "caesar/indexing.h"
#include "caesar/parallel.h"
