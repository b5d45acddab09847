"""The Python side of a runner: becomes one candidate and runs it.

Everything here shares its interpreter with hostile code. The judge believes
none of it: it compares outputs itself and keeps its own clock.
"""

import importlib.machinery
import importlib.util
import json
import linecache
import os
import pickle
import sys
import tempfile
import traceback
import types
import warnings

import caesar_tensors as tensors
import compile_calls
import torch

TOOK_OVER = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")


def settle(cores):
    """Makes this fork of the zygote a process of its own: its environment, its
    number of threads, its temporary folder."""
    scratch = os.getcwd()
    environment = {name: os.environ[name] for name in TOOK_OVER
                   if name in os.environ}
    environment.update(
        HOME=scratch, TMPDIR=scratch, OMP_NUM_THREADS=str(cores),
        PYTHONDONTWRITEBYTECODE="1")
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None
    torch.set_num_threads(cores)
    set_blas_threads(cores)


def set_blas_threads(cores):
    """OpenBLAS read its number of threads when the zygote loaded it."""
    import ctypes
    with open("/proc/self/maps") as maps:
        paths = {line.split()[-1] for line in maps if "openblas" in line}
    for path in paths:
        for name in ("openblas_set_num_threads", "openblas_set_num_threads64_",
                     "scipy_openblas_set_num_threads64_"):
            try:
                getattr(ctypes.CDLL(path), name)(cores)
            except (AttributeError, OSError):
                pass


class Candidate:
    def __init__(self, job, artefact_fds):
        length = int.from_bytes(job[:8], "little")
        self._job = json.loads(bytes(job[8:8 + length]))
        self._init = bytes(job[8 + length:])
        self._artefacts = {
            artefact["call"]: (artefact["module"], "/proc/self/fd/%d" % fd)
            for artefact, fd in zip(self._job["artefacts"], artefact_fds)}
        self._modules = {}
        self.model = None

    # -- becoming the candidate ----------------------------------------------

    def load(self):
        settle(self._job["cores"])
        torch.set_grad_enabled(False)
        compile_calls.install(self._artefact)
        path = os.path.join(os.getcwd(), "candidate.py")
        source = self._job["source"]
        # A real file: Triton and inspect read sources from there.
        with open(path, "w", encoding="utf-8", errors="replace") as file:
            file.write(source)
        linecache.checkcache(path)
        module = types.ModuleType("candidate")
        module.__file__ = path
        sys.modules["candidate"] = module
        code = compile(source, path, "exec", dont_inherit=True)
        exec(code, module.__dict__)
        name = self._job["class"]
        self._class = getattr(module, name, None)
        if not callable(self._class):
            raise NameError("the code defines no class %s" % name)

    def _artefact(self, call):
        digest = call["digest"]
        if digest not in self._modules:
            if digest not in self._artefacts:
                raise ImportError(
                    "the extension %r was not built before: its compile call "
                    "must not depend on what is known only at run time"
                    % call["name"])
            name, path = self._artefacts[digest]
            self._modules[digest] = load_extension(
                name, path, call.get("is_python_module", True))
        return self._modules[digest]

    def construct(self):
        arguments = pickle.loads(self._init)
        torch.manual_seed(42)
        model = self._class(*arguments)
        self.model = model.to(tensors.PRECISIONS[self._job["precision"]])

    # -- running it ----------------------------------------------------------

    def map(self, structure, inputs, outputs, inputs_at):
        self._structure = bytes(structure)
        self._inputs = inputs
        self._outputs = outputs
        self._inputs_at = range(inputs_at, inputs_at + len(inputs))

    def prepare(self, seed):
        """Returns the arguments of the next `forward`."""
        arguments = tensors.ArgumentReader(
            self._structure, self._inputs).load()
        torch.manual_seed(seed)
        return tuple(arguments)

    def collect(self, output):
        """Copies the outputs to the arena. Returns (place, dtype code, shape,
        offset or None, aliases input) for each."""
        found = []
        end = 0
        with torch.no_grad():
            for place, value in tensors.flatten(output):
                value = self._checked(place, value)
                size = value.numel() * value.element_size()
                offset = end if end + size <= len(self._outputs) else None
                if offset is not None:
                    self._store(value, offset)
                    end = tensors.aligned(offset + size)
                found.append((
                    place, tensors.DTYPES[value.dtype], tuple(value.shape),
                    offset, size > 0 and value.data_ptr() in self._inputs_at))
        return found

    def _checked(self, place, value):
        what = "%s.forward returned" % self._job["class"]
        if place:
            what += ", at %s," % place
        if type(value) not in (torch.Tensor, torch.nn.Parameter):
            raise TypeError("%s a value of type %s; a torch.Tensor is expected"
                            % (what, type(value).__name__))
        if value.device.type != "cpu" or value.layout is not torch.strided:
            raise TypeError("%s a %s tensor on %s; a dense tensor on cpu is "
                            "expected" % (what, value.layout, value.device))
        if value.dtype not in tensors.DTYPES:
            raise TypeError("%s a tensor of %s" % (what, value.dtype))
        return value.detach()

    def _store(self, value, offset):
        strides = torch.empty(value.shape, device="meta").stride()
        tensors.view(self._outputs, value.dtype, tuple(value.shape), strides,
                     offset).copy_(value)

    def profile(self, seed, runs=5):
        """Returns a table of where the time of some runs went."""
        from torch.profiler import ProfilerActivity, profile
        arguments = self.prepare(seed)
        with profile(activities=[ProfilerActivity.CPU]) as profiler:
            for _ in range(runs):
                self.model(*arguments)
        return profiler.key_averages().table(
            sort_by="self_cpu_time_total", row_limit=12)


def load_extension(name, path, is_python_module):
    if not is_python_module:
        torch.ops.load_library(path)
        return path
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


# -- errors --------------------------------------------------------------------


def describe(error):
    """Returns (name, message, traceback) of a candidate's exception."""
    try:
        message = str(error)
    except Exception:
        message = "(its text cannot be shown)"
    trace = error.__traceback__
    while trace and trace.tb_frame.f_code.co_filename.startswith("<caesar "):
        trace = trace.tb_next
    text = "".join(
        traceback.format_exception(type(error), error, trace, chain=False))
    folder = os.getcwd() + os.sep
    return (type(error).__name__, message.replace(folder, ""),
            text.replace(folder, ""))


def exit_status(error):
    """Returns the status that an uncaught SystemExit ends a process with."""
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code & 0xFF
    print(error.code, file=sys.stderr)
    return 1


warnings.filterwarnings("ignore", "The given buffer is not writable")
