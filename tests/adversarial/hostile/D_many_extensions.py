# Asks for more extensions than anybody needs.
import os

import torch
from torch.utils.cpp_extension import load

for number in range(1000):
    path = os.path.join(os.getcwd(), "part.cpp")
    with open(path, "w") as file:
        file.write('extern "C" int part() { return %d; }\n' % number)
    load(name="adversarial_part_%d" % number, sources=[path],
         is_python_module=False)


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x)
