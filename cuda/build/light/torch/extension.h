// What a C++ extension includes: tensors, operators, modules.
#pragma once

#include "caesar/dispatch.h"
#include "caesar/indexing.h"
#include "caesar/module.h"
#include "caesar/parallel.h"
