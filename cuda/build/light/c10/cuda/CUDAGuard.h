// CUDA's guards.
#pragma once

#include <caesar/cuda.h>
