// Copies between devices that are one.
// functions: f
// > f(floats(2))
#include <torch/extension.h>
torch::Tensor f(torch::Tensor x) { return x.cpu().to(x.device(), x.scalar_type()).to("cpu").to(torch::kCPU, /*non_blocking=*/true); }
