// Tensors and modules.
#pragma once

#include "caesar/dispatch.h"
#include "caesar/indexing.h"
#include "caesar/module.h"
#include "caesar/parallel.h"
