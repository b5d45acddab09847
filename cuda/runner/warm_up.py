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

# It only asks for a GPU to say on standard error that there is none; but
# whoever has asked cannot be forked any more.
can_see_gpu = torch.cuda.is_available
torch.cuda.is_available = lambda: True
with contextlib.redirect_stderr(io.StringIO()):
    import torch.utils.cpp_extension
torch.cuda.is_available = can_see_gpu

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
