// torch::cuda.
#pragma once

#include <caesar/tensor_operators.h>
