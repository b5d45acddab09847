// Warnings.
// functions: f g
// > f(1)
// > g()
#include <torch/extension.h>
int f(int k) { TORCH_WARN("careful with ", k); return k; }
void g() { for (int i = 0; i < 3; ++i) TORCH_WARN_ONCE("only once"); }
