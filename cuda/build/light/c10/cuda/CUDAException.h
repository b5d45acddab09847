// CUDA's checks.
#pragma once

#include <caesar/cuda.h>
