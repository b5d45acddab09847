"""What the zygote imports, so that no candidate has to wait for it."""

import contextlib
import gc
import importlib.util
import io

import numpy
import torch
import torch.nn.functional
import torch.profiler

# Some versions print here that they see no GPU.
with contextlib.redirect_stderr(io.StringIO()):
    import torch.utils.cpp_extension

if importlib.util.find_spec("triton"):
    import triton

# Forks then share the pages that hold these objects.
gc.collect()
gc.freeze()
