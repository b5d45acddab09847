"""The Python side of a runner: becomes one candidate and runs it.

Everything here shares its interpreter with hostile code. The judge believes
none of it: it compares outputs itself and keeps its own clock.
"""

import ctypes
import importlib.machinery
import importlib.util
import json
import linecache
import os
import pickle
import re
import sys
import tempfile
import traceback
import types
import warnings

import caesar_light
import caesar_tensors as tensors
import compile_calls
import torch

TOOK_OVER = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH")

tool = ""  # What has started this process: "counters", "memcheck".


def settle(cores, gpu):
    """Makes this fork of the zygote a process of its own: its environment, its
    number of threads, its temporary folder, the one GPU that it sees."""
    scratch = os.getcwd()
    # A tool tells its libraries in here what to do, and it started clean.
    environment = {name: value for name, value in os.environ.items()
                   if tool or name in TOOK_OVER}
    environment.update(
        HOME=scratch, TMPDIR=scratch, OMP_NUM_THREADS=str(cores),
        PYTHONDONTWRITEBYTECODE="1", CUDA_VISIBLE_DEVICES=gpu,
        USER="caesar", TRITON_HOME=scratch, TRITON_CACHE_DIR=scratch,
        TORCHINDUCTOR_CACHE_DIR=scratch)
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None
    torch.set_num_threads(cores)
    set_blas_threads(cores)


def set_blas_threads(cores):
    """OpenBLAS read its number of threads when the zygote loaded it."""
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
        self._device = "cuda" if self._job["gpu"] else "cpu"
        self.model = None

    # -- becoming the candidate ----------------------------------------------

    def load(self):
        settle(self._job["cores"], self._job["gpu"])
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

    def enter_device(self):
        """Takes the device into use. Returns whether it is a GPU."""
        on_gpu = self._device != "cpu"
        if on_gpu:
            torch.zeros(1, device=self._device)  # Makes the context.
            self.model = self.model.to(self._device)
            torch.cuda.synchronize()
        if self._job["compiled"]:
            self.model = under_compiler(self.model)
        if on_gpu and tool == "counters":
            self.model = counted(self.model)
        return on_gpu

    # -- running it ----------------------------------------------------------

    def map(self, inputs_at, input_bytes, input_slot, outputs_at, output_bytes,
            output_slot):
        self._inputs = tensors.memory_at(inputs_at, input_bytes, self._device)
        self._outputs = tensors.memory_at(
            outputs_at, output_bytes, self._device)
        self._inputs_at = range(inputs_at, inputs_at + input_bytes)
        self._slots = (input_slot, output_slot)
        self._copies = {}

    def take_arguments(self, structures):
        """Takes the arguments' structures: for each slot eight bytes of length,
        and a pickle."""
        self._structures = []
        at = 0
        while at < len(structures):
            end = at + 8 + int.from_bytes(structures[at:at + 8], "little")
            self._structures.append(structures[at + 8:end])
            at = end

    def prepare(self, runs):
        """Returns the arguments of each of the next runs of `forward`."""
        size = self._slots[0]
        return [
            tuple(tensors.ArgumentReader(
                self._structures[i],
                self._inputs[i * size:(i + 1) * size]).load())
            for i in range(runs)]

    def seed(self, seed):
        # As torch.manual_seed does, in a tenth of its time.
        torch.default_generator.manual_seed(seed)
        if self._device != "cpu":
            torch.cuda.default_generators[0].manual_seed(seed)

    def rehearse(self):
        """Does what surrounds a run: emptied caches hold none of it."""
        self.seed(0)
        self.copy(0, torch.nn.Identity()(torch.empty(0, device=self._device)))

    def copy(self, run, output):
        """Copies a run's outputs to its slot of the arena. This is part of what
        the judge's clock sees, so all that can wait does: see `copied`."""
        at = run * self._slots[1]
        end = at + self._slots[1]
        copied = None
        if type(output) is torch.Tensor:
            copied = caesar_light.copy_dense(output, self._outputs, at, end)
        self._copies[run] = [copied] if copied else self._copy_each(
            output, at, end)

    def _copy_each(self, output, at, end):
        """Copies what `copy_dense` does not: several tensors, and odd ones."""
        copies = []
        with torch.no_grad():
            for place, value in tensors.flatten(output):
                value = self._checked(place, value)
                owned = not tensors.overlaps(value)
                if not tensors.is_dense(value):
                    value = value.contiguous()
                size = value.numel() * value.element_size()
                offset = at if at + size <= end else None
                if offset is not None and size:
                    self._outputs[at:at + size].copy_(tensors.as_bytes(value))
                    at = tensors.aligned(at + size)
                copies.append((
                    place, tensors.DTYPES[value.dtype], tuple(value.shape),
                    value.stride(), offset, value.data_ptr() if size else 0,
                    owned))
        return copies

    def copied(self, run):
        """Returns (place, dtype code, shape, strides, offset in the slot or
        None, aliases input, every element its own) of each output."""
        begin = run * self._slots[1]
        return [
            (place, code, shape, strides,
             None if offset is None else offset - begin,
             address in self._inputs_at, owned)
            for place, code, shape, strides, offset, address, owned
            in self._copies[run]]

    def reuses_outputs(self, runs):
        """Whether some runs put their outputs into the same memory."""
        addresses = [address for run in range(runs) for address in
                     {copy[5] for copy in self._copies[run] if copy[5]}]
        return len(addresses) != len(set(addresses))

    def give_memory_back(self):
        self._copies = {}
        if self._device != "cpu":
            torch.cuda.empty_cache()

    def _checked(self, place, value):
        what = "%s.forward returned" % self._job["class"]
        if place:
            what += ", at %s," % place
        if type(value) not in (torch.Tensor, torch.nn.Parameter):
            raise TypeError("%s a value of type %s; a torch.Tensor is expected"
                            % (what, type(value).__name__))
        if (value.device.type != self._device
                or value.layout is not torch.strided):
            raise TypeError(
                "%s a %s tensor on %s; a dense tensor on %s is expected"
                % (what, value.layout, value.device, self._device))
        if value.dtype not in tensors.DTYPES:
            raise TypeError("%s a tensor of %s" % (what, value.dtype))
        return value.detach()

    def profile(self, seed, runs=5):
        """Returns a table of where the time of some runs went."""
        from torch.profiler import ProfilerActivity, profile
        (arguments,) = self.prepare(1)
        torch.manual_seed(seed)
        on_gpu = self._device != "cpu"
        activity = ProfilerActivity.CUDA if on_gpu else ProfilerActivity.CPU
        with profile(activities=[activity]) as profiler:
            for _ in range(runs):
                self.model(*arguments)
            if on_gpu:
                torch.cuda.synchronize()
        averages = profiler.key_averages()
        for key in ("cuda_time_total", "device_time_total"):
            if on_gpu and averages and hasattr(averages[0], key):
                return averages.table(sort_by=key, row_limit=12)
        return averages.table(sort_by="self_cpu_time_total", row_limit=12)


def counted(model):
    """Returns a model of whose runs ncu counts the second and all later ones.
    What is done once only, as compiling and tuning, is done in the first."""
    runs = 0

    def forward(*arguments):
        nonlocal runs
        runs += 1
        if runs == 1:
            return model(*arguments)
        torch.cuda.synchronize()
        torch.cuda.cudart().cudaProfilerStart()
        output = model(*arguments)
        torch.cuda.synchronize()
        torch.cuda.cudart().cudaProfilerStop()
        return output

    return forward


def under_compiler(model):
    """Returns a reference as torch.compile makes it, on its first run."""
    if not hasattr(torch, "compile"):
        raise RuntimeError("torch %s has no torch.compile" % torch.__version__)
    os.environ["TORCHINDUCTOR_COMPILE_THREADS"] = "1"  # Not a pool of processes.
    return torch.compile(model)


def load_extension(name, path, is_python_module):
    if not is_python_module:
        # As torch.ops.load_library does, which wants the file's real path: that
        # of a descriptor is not in here.
        with torch._ops.dl_open_guard():
            ctypes.CDLL(path)
        return path
    loader = importlib.machinery.ExtensionFileLoader(name, path)
    spec = importlib.util.spec_from_file_location(name, path, loader=loader)
    module = caesar_light.load(name, path)
    if module is not None:
        # What module_from_spec says of an extension.
        module.__file__ = path
        module.__loader__ = loader
        module.__package__ = spec.parent
        module.__spec__ = spec
        return module
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


# -- errors --------------------------------------------------------------------

_BACKTRACE = re.compile(
    r"^Exception raised from [^\n]*\(most recent call first\):", re.MULTILINE)
"""Where libtorch's texts go on with addresses in its libraries."""


def without_backtrace(text):
    found = _BACKTRACE.search(text)
    return text[:found.start()].rstrip("\n") if found else text


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
    shown = without_backtrace(text)
    if shown != text:
        shown += "\n"
    folder = os.getcwd() + os.sep
    return (type(error).__name__,
            without_backtrace(message).replace(folder, ""),
            shown.replace(folder, ""))


def exit_status(error):
    """Returns the status that an uncaught SystemExit ends a process with."""
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code & 0xFF
    print(error.code, file=sys.stderr)
    return 1


warnings.filterwarnings("ignore", "The given buffer is not writable")
