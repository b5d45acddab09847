// CUDA's streams.
#pragma once

#include <caesar/cuda.h>
