// data_ptr of each type.
// functions: f d i l s b t h
// > f(floats(3))
// > d(doubles(3))
// > i(ints(3))
// > l(longs(3))
// > s(longs(3).short())
// > b(bytes_(3))
// > t(bools(3))
// > h(halves(3))
// > f(doubles(3))
// > l(ints(3))
#include <torch/extension.h>
float f(torch::Tensor x) { return x.data_ptr<float>()[1]; }
double d(torch::Tensor x) { return x.data_ptr<double>()[1]; }
int i(torch::Tensor x) { return x.data_ptr<int>()[1]; }
int64_t l(torch::Tensor x) { return x.data_ptr<int64_t>()[1]; }
int s(torch::Tensor x) { return x.data_ptr<int16_t>()[1]; }
int b(torch::Tensor x) { return x.data_ptr<uint8_t>()[1]; }
bool t(torch::Tensor x) { return x.data_ptr<bool>()[1]; }
float h(torch::Tensor x) { return static_cast<float>(x.data_ptr<at::Half>()[1]); }
