#!/usr/bin/env python3
"""One run of KernelBench's own eval_kernel_against_ref, in a process of its
own, by the Python that has torch; or the time of one flush of the cache.
kernelbench.py starts it; its last line of output is JSON."""

import argparse
import copy
import importlib.machinery
import json
import pathlib
import statistics
import sys
import time

# What kernelbench imports and its evaluation never uses.
UNUSED = {"anthropic", "datasets", "dotenv", "google", "litellm", "modal",
          "openai", "pydantic", "pydra", "requests", "together", "tqdm"}


class Anything:
    """Stands for any class or function of a module that is not installed; as
    a base class it keeps what it is constructed with, and defaults."""

    def __init__(self, *_, **given):
        for name in getattr(type(self), "__annotations__", {}):
            if hasattr(type(self), name):
                setattr(self, name, copy.copy(getattr(type(self), name)))
        self.__dict__.update(given)


class MissingModules:
    """Finds the unused modules that nothing else has found."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in UNUSED:
            return None
        return importlib.machinery.ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.__getattr__ = self.attribute

    @staticmethod
    def attribute(name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything


def evaluate(arguments):
    """Returns KernelBench's verdict and times on a reference renamed."""
    sys.path[0] = str(pathlib.Path(arguments.kernelbench) / "src")
    sys.meta_path.append(MissingModules())
    import torch
    from kernelbench.eval import eval_kernel_against_ref

    # It leaves autograd on when it times: then what launches a kernel takes
    # longer than it need. Ours never has it.
    torch.set_grad_enabled(False)
    reference = pathlib.Path(arguments.reference).read_text()
    candidate = pathlib.Path(arguments.candidate).read_text()
    began = time.monotonic()
    found = eval_kernel_against_ref(
        reference, candidate, measure_performance=True, num_correct_trials=5,
        num_perf_trials=100, timing_method="cuda_event",
        device=torch.device(arguments.device), backend="cuda",
        precision=torch.float32)
    if found is None:
        return {"error": "KernelBench returned nothing"}
    return {"compiled": found.compiled, "correctness": found.correctness,
            "runtime": found.runtime, "runtime_stats": found.runtime_stats,
            "ref_runtime": found.ref_runtime,
            "metadata": {name: str(x) for name, x in found.metadata.items()},
            "evaluation_seconds": time.monotonic() - began,
            "torch": torch.__version__}


def flush(arguments):
    """Returns the median time of filling 256 MiB, in ms."""
    import torch

    torch.cuda.set_device(torch.device(arguments.device))
    block = torch.empty(256 << 20, dtype=torch.uint8, device="cuda")
    times = []
    for _ in range(220):
        begin, end = (torch.cuda.Event(enable_timing=True) for _ in "be")
        begin.record()
        block.fill_(42)
        end.record()
        torch.cuda.synchronize()
        times.append(begin.elapsed_time(end))
    return {"flush_ms": statistics.median(times[20:]),
            "gpu": torch.cuda.get_device_name()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--device", required=True)
    parser.add_argument("--flush", action="store_true",
                        help="measure the time of one flush, nothing else")
    parser.add_argument("--kernelbench", help="a copy of KernelBench")
    parser.add_argument("--reference", help="the problem's file")
    parser.add_argument("--candidate", help="a file that defines ModelNew")
    arguments = parser.parse_args()
    found = flush(arguments) if arguments.flush else evaluate(arguments)
    print("\n" + json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
