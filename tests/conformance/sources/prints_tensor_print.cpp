// x.print().
// functions: f
// > f(floats(2, 3))
#include <torch/extension.h>
void f(torch::Tensor x) { x.print(); }
