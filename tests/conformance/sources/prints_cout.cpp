// Output to streams and printf.
// functions: f
// > f(floats(2, 2))
// > f(longs(3))
#include <torch/extension.h>
#include <iostream>
#include <cstdio>
void f(torch::Tensor x) {
  std::cout << "sizes " << x.sizes() << " type " << x.dtype() << std::endl;
  std::cout << x << "\n";
  printf("numel %ld\n", (long)x.numel());
  std::cout << x.options() << std::endl;
}
