"""What the zygote imports, so that no candidate has to wait for it."""

import contextlib
import gc
import importlib.util
import io
import os
import sys

import numpy
import torch
import torch.nn.functional
import torch.profiler

# Some versions print here that they see no GPU.
with contextlib.redirect_stderr(io.StringIO()):
    import torch.utils.cpp_extension

if importlib.util.find_spec("triton"):
    import triton


def used_files():
    """Returns the folders and files that a fork of this process may need."""
    files = [sys.prefix, sys.base_prefix, sys.exec_prefix, sys.executable,
             os.path.dirname(os.__file__), os.path.dirname(torch.__file__)]
    files += [path for path in sys.path if os.path.isabs(path)]
    return [path for path in files if path]


# Forks then share the pages that hold these objects.
gc.collect()
gc.freeze()
