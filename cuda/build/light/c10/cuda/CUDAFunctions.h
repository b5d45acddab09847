// CUDA's devices.
#pragma once

#include <caesar/cuda.h>
