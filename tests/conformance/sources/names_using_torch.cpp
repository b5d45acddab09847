// using namespace torch and using declarations.
// functions: f g
// > f(floats(2))
// > g(floats(2))
#include <torch/extension.h>
#include <vector>
using torch::Tensor;
using std::vector;
vector<Tensor> f(Tensor x) { return {x, torch::zeros_like(x)}; }
namespace inner { using namespace torch; Tensor h(Tensor x) { return exp(x) + relu(x); } }
Tensor g(Tensor x) { return inner::h(x); }
