// Tensors and their operators, without what only modules need.
#pragma once

#include "caesar/dispatch.h"
#include "caesar/indexing.h"
