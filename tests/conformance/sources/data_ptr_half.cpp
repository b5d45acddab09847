// Half and bfloat16 pointers.
// functions: a b
// > a(halves(5))
// > b(bfloats(5))
// > a(floats(5))
#include <torch/extension.h>
torch::Tensor a(torch::Tensor x) {
  auto y = torch::empty_like(x);
  c10::Half* out = y.data_ptr<c10::Half>();
  const c10::Half* in = x.data_ptr<c10::Half>();
  for (int64_t i = 0; i < x.numel(); i++) out[i] = in[i] * in[i] + c10::Half(1.0f);
  return y;
}
torch::Tensor b(torch::Tensor x) {
  auto y = torch::empty_like(x);
  for (int64_t i = 0; i < x.numel(); i++)
    y.data_ptr<at::BFloat16>()[i] = x.data_ptr<at::BFloat16>()[i] * 3.0f;
  return y;
}
