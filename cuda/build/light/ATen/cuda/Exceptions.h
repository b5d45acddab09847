// CUDA's checks.
#pragma once

#include <ATen/cuda/CUDAContext.h>
