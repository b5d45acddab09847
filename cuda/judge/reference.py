"""The judge's own side of an evaluation: a problem's reference, the inputs that
are drawn, and the outputs that are expected. Runs no candidate's code.
"""

import contextlib
import copy
import hashlib
import json
import linecache
import os
import pickle
import sys
import types

import caesar_tensors as tensors
import torch


class ProblemFault(Exception):
    """The problem itself is wrong; its text is for the problem's author."""


@contextlib.contextmanager
def blaming(name, doing):
    """Turns what the problem raises into a `ProblemFault` with its line."""
    try:
        yield
    except ProblemFault:
        raise
    except (Exception, SystemExit) as error:
        where = name
        line = error.lineno if isinstance(error, SyntaxError) else None
        trace = error.__traceback__
        while trace:
            if trace.tb_frame.f_code.co_filename == name:
                line = trace.tb_lineno
            trace = trace.tb_next
        if line:
            where += ":%d" % line
        lines = str(error).strip().splitlines()
        said = type(error).__name__ + (": " + lines[-1] if lines else "")
        raise ProblemFault("%s: %s failed: %s" % (where, doing, said)) from None


class Problem:
    """One problem in one precision, ready to be evaluated many times."""

    def __init__(self, source, name, precision):
        self._name = name
        self._dtype = tensors.PRECISIONS[precision]
        self._arguments = self._expected = None
        with blaming(name, "importing the problem"):
            self._module = self._import(source)
        for needed in ("Model", "get_inputs", "get_init_inputs"):
            if not callable(getattr(self._module, needed, None)):
                raise ProblemFault("%s: the problem defines no %s"
                                   % (name, needed))
        with torch.no_grad():
            with blaming(name, "get_init_inputs"):
                torch.manual_seed(42)
                self._init = tuple(
                    self._cast(x) for x in self._module.get_init_inputs())
            self._pristine = self._construct()
        with blaming(name, "passing the results of get_init_inputs on"):
            self.init_pickle = pickle.dumps(self._init, protocol=4)
        self.bytes = sum(x.numel() * x.element_size() for x in
                         [*self._pristine.parameters(),
                          *self._pristine.buffers()])

    def _import(self, source):
        linecache.cache[self._name] = (
            len(source), None, source.splitlines(True), self._name)
        module = types.ModuleType("problem")
        module.__file__ = self._name
        sys.modules["problem"] = module
        exec(compile(source, self._name, "exec", dont_inherit=True),
             module.__dict__)
        return module

    def _cast(self, value):
        # KernelBench casts integers and bools too, which breaks its own
        # problems that use them as indices or masks.
        if isinstance(value, torch.Tensor) and value.is_floating_point():
            return value.to(self._dtype)
        return value

    def _construct(self):
        with torch.no_grad(), blaming(self._name, "constructing Model"):
            torch.manual_seed(42)
            return self._module.Model(*self._init).to(self._dtype)

    def begin(self):
        """Starts an evaluation: the model is as it was when constructed."""
        shared = {id(x): x for x in self._pristine.parameters()}
        try:
            self._model = copy.deepcopy(self._pristine, shared)
        except Exception:  # Not everything that a model may hold can be copied.
            self._model = self._construct()

    def is_repeatable(self, seed):
        """Whether running the reference twice gives the same outputs. When not,
        a candidate has to be run as often as the reference."""
        self.begin()
        self.draw(seed)
        self.expect(seed)
        first = [x.clone() for x in self._expected]
        self.expect(seed)
        same = len(first) == len(self._expected) and all(
            x.shape == y.shape and torch.allclose(
                x.double(), y.double(), rtol=1e-6, atol=1e-6, equal_nan=True)
            for x, y in zip(first, self._expected))
        self.end()
        return same

    def draw(self, seed):
        """Draws new inputs. Returns their structure and the bytes they need."""
        self._arguments = None
        with torch.no_grad(), blaming(self._name, "get_inputs"):
            torch.manual_seed(seed)
            self._arguments = [
                self._cast(x) for x in self._module.get_inputs()]
            structure, self._placed, size = tensors.write_structure(
                self._arguments)
        return structure, size

    def store(self, memory):
        """Copies the inputs that were drawn to shared memory."""
        tensors.write_tensors(self._placed, memory)

    def expect(self, seed):
        """Runs the reference. Returns (place, dtype code, shape, address,
        bytes, aliases an input) of each output; they stay in place until the
        next call."""
        inputs = {x.data_ptr() for _, x in self._placed}
        self._expected = []
        found = []
        with torch.no_grad(), blaming(self._name, "Model.forward"):
            torch.manual_seed(seed)
            output = self._model(*self._arguments)
            for place, value in tensors.flatten(output):
                if not isinstance(value, torch.Tensor):
                    raise TypeError(
                        "it returned a %s; only tensors, and tuples, lists and "
                        "dicts of them, can be compared"
                        % type(value).__name__)
                value = value.detach()
                aliases = value.numel() > 0 and value.data_ptr() in inputs
                value = value.contiguous()
                self._expected.append(value)
                found.append((
                    place, tensors.DTYPES[value.dtype], tuple(value.shape),
                    value.data_ptr(), value.numel() * value.element_size(),
                    aliases))
        return found

    def end(self):
        """Gives back what only this evaluation needed."""
        self._model = self._arguments = self._placed = self._expected = None


def make_job(source, class_name, precision, cores, artefacts, init_pickle):
    """Returns the job that a runner's candidate.py reads."""
    head = json.dumps({
        "source": source, "class": class_name, "precision": precision,
        "cores": cores,
        "artefacts": [{"call": call, "module": module}
                      for call, module in artefacts],
    }).encode("utf-8")
    return len(head).to_bytes(8, "little") + head + init_pickle


def sha256_of(fd):
    """Returns the digest of all that can be read from `fd`, as hex."""
    with os.fdopen(os.dup(fd), "rb") as file:
        digest = hashlib.sha256()
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return digest.hexdigest()


def versions():
    return str(torch.__version__), "%d.%d.%d" % sys.version_info[:3]


# A candidate that does nothing: what a trial with it costs is the price of the
# exchange itself, and of copying its output.
CALIBRATION = """
import torch
class Model(torch.nn.Module):
    def __init__(self, size):
        super().__init__()
        self.output = torch.zeros(size, dtype=torch.uint8)
    def forward(self, x):
        return self.output
def get_inputs():
    return [torch.zeros(1)]
def get_init_inputs():
    return [%d]
"""
