# Puts shell commands into the name and the flags of an extension.
import os

import torch
from torch.utils.cpp_extension import load

path = os.path.join(os.getcwd(), "empty.cpp")
with open(path, "w") as file:
    file.write("")
load(name="x; touch /tmp/caesar-escape-shell #", sources=[path],
     extra_cflags=["-O2; touch /tmp/caesar-escape-shell",
                   "`touch /tmp/caesar-escape-shell`"],
     extra_ldflags=["$(touch /tmp/caesar-escape-shell)"],
     is_python_module=False)


class ModelNew(torch.nn.Module):
    def forward(self, x):
        return torch.relu(x)
