// Where a tensor is.
#pragma once

#include <caesar/tensor_operators.h>
