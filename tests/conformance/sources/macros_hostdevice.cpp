// Macros of c10.
// functions: f
// > f(3.0)
#include <torch/extension.h>
C10_HOST_DEVICE inline double sq(double x) { return x * x; }
C10_ALWAYS_INLINE double cube(double x) { return x * sq(x); }
double f(double x) { if (C10_UNLIKELY(x < 0)) return 0; C10_UNUSED int y = 1; return C10_LIKELY(x > 0) ? cube(x) : 1; }
