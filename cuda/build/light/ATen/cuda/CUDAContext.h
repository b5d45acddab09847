// CUDA's streams and handles.
#pragma once

#include <caesar/cuda.h>

#if CAESAR_USES_CUBLAS
#  include <cublas_v2.h>
#endif

#define AT_CUDA_CHECK(EXPR) C10_CUDA_CHECK(EXPR)
