// Versions and macros.
// functions: f
// > f()
#include <torch/extension.h>
int f() {
#if TORCH_VERSION_MAJOR >= 1
  return 1;
#else
  return 0;
#endif
}
