// CHECK_INPUT as everybody defines it.
// functions: forward
// > forward(floats(2, 2))
// > forward(floats(2, 3).t())
// > forward(doubles(2))
#include <torch/extension.h>
#define CHECK_CPU(x) TORCH_CHECK(!x.is_cuda(), #x " must be a CPU tensor")
#define CHECK_CONTIGUOUS(x) TORCH_CHECK(x.is_contiguous(), #x " must be contiguous")
#define CHECK_FLOAT(x) TORCH_CHECK(x.scalar_type() == torch::kFloat32, #x " must be float32, but is ", x.scalar_type())
#define CHECK_INPUT(x) CHECK_CPU(x); CHECK_CONTIGUOUS(x); CHECK_FLOAT(x)
torch::Tensor forward(torch::Tensor input) { CHECK_INPUT(input); return input * 2; }
