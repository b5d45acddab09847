# Asks for a compilation that would take for ever.
import os

import torch
from torch.utils.cpp_extension import load

path = os.path.join(os.getcwd(), "endless.cpp")
with open(path, "w") as file:
    file.write("""
template <int N, int M> struct f {
  static constexpr long long value =
    f<N - 1, 2 * M>::value + f<N - 1, 2 * M + 1>::value;
};
template <int M> struct f<0, M> { static constexpr long long value = M; };
long long endless = f<30, 0>::value;
""")
load(name="adversarial_endless", sources=[path], is_python_module=False)


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x)
