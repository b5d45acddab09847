# Has the compiler load, include or write what it should not.
import os

import torch
from torch.utils.cpp_extension import load

path = os.path.join(os.getcwd(), "empty.cpp")
with open(path, "w") as file:
    file.write("")
load(name="adversarial_plugin", sources=[path],
     extra_cflags=["-fplugin=/tmp/plugin.so", "-include", "/etc/passwd"],
     extra_ldflags=["-Wl,-rpath,/tmp", "-o", "/tmp/caesar-escape-link"],
     is_python_module=False)


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x)
