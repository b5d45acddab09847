// State between calls.
// functions: next reset
// > next()
// > next()
// > reset()
// > next()
#include <torch/extension.h>
static int counter = 0;
static torch::Tensor cache;
int next() { if (!cache.defined()) cache = torch::zeros({1}); cache += 1; return ++counter + (int)cache.item<float>(); }
void reset() { counter = 0; cache.reset(); }
