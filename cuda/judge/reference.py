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
import random
import sys
import types

import caesar_families as families
import caesar_scrutiny
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


def draws_on(device):
    """Makes tensors without a device on `device`, where torch can do that."""
    if device == "cpu" or not hasattr(torch, "set_default_device"):
        return contextlib.nullcontext()
    return torch.device(device)


def seed_all(seed):
    """Seeds every generator that a problem may draw its inputs from."""
    torch.manual_seed(seed)
    random.seed(seed)
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed(seed % 2**32)


def give_back(device):
    """Gives back what torch keeps of a GPU's memory for later, when that is
    much: the runner must not miss it."""
    if device == "cpu":
        return
    unused = torch.cuda.memory_reserved() - torch.cuda.memory_allocated()
    if unused > torch.cuda.mem_get_info()[1] // 8:
        torch.cuda.empty_cache()


class Problem:
    """One problem in one precision on one device, ready to be evaluated many
    times."""

    def __init__(self, source, name, precision, device, cast_all):
        self._name = name
        self.sha256 = hashlib.sha256(
            source.encode("utf-8", "replace")).hexdigest()
        self._dtype = tensors.PRECISIONS[precision]
        self._device = device
        self._cast_all = cast_all
        self._repeats_inputs = False
        self._scrutiny = None
        self._model = self._expected = None
        self._drawn = {}
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
            self.pristine = self._construct()
        with blaming(name, "passing the results of get_init_inputs on"):
            self.init_pickle = pickle.dumps(self._init, protocol=4)
        self.bytes = sum(x.numel() * x.element_size() for x in
                         [*self.pristine.parameters(),
                          *self.pristine.buffers()])

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
        if isinstance(value, torch.Tensor) and (
                self._cast_all or value.is_floating_point()):
            return value.to(self._dtype)
        return value

    def _construct(self):
        with torch.no_grad(), blaming(self._name, "constructing Model"):
            torch.manual_seed(42)
            model = self._module.Model(*self._init)
            return model.to(device=self._device, dtype=self._dtype)

    def begin(self):
        """Starts an evaluation: the model is as it was when constructed."""
        if self._scrutiny:
            self._scrutiny.begin()
        shared = {id(x): x for x in self.pristine.parameters()}
        try:
            self._model = copy.deepcopy(self.pristine, shared)
        except Exception:  # Not everything that a model may hold can be copied.
            self._model = self._construct()

    # -- the strict verdict ----------------------------------------------------

    def scrutinize(self, slot, seed, outputs):
        """Judges a run's outputs, (address, bytes, dtype code, shape, strides)
        each, strictly. Returns "" or a sentence about what is wrong."""
        values = []
        for address, size, code, shape, strides in outputs:
            memory = tensors.memory_at(address, size, self._device)
            values.append(tensors.view(
                memory, tensors.CODES[code], tuple(shape), tuple(strides), 0))
        with torch.no_grad():
            found = self._scrutiny.judge(
                self._drawn[slot].family, self._own_inputs(slot),
                self._own_inputs(slot), seed, values)
        give_back(self._device)
        return found

    def accuracy(self):
        return self._scrutiny.accuracy() if self._scrutiny else None

    def end(self):
        """Gives back what only this evaluation needed."""
        self._model = self._expected = None
        self._drawn = {}
        give_back(self._device)

    # -- inputs --------------------------------------------------------------

    def inputs(self, seed, family=""):
        """Draws inputs, and gives them other values when a family is named."""
        with torch.no_grad(), blaming(self._name, "get_inputs"):
            seed_all(seed)
            with draws_on(self._device):
                drawn = [self._cast(x) for x in self._module.get_inputs()]
            if family:
                generator = torch.Generator(self._device).manual_seed(seed)
                drawn = families.transform(drawn, family, generator)
            return drawn

    def draw(self, slot, seed, family):
        """Draws inputs. Returns their structure and the bytes they need; they
        are kept until `store`."""
        arguments = self.inputs(seed, family)
        with blaming(self._name, "get_inputs"):
            structure, placed, size = tensors.write_structure(arguments)
        self._drawn[slot] = Drawn(seed, family, arguments, placed)
        return structure, size

    def store(self, slot, address, size):
        """Copies the inputs that were drawn for `slot` to shared memory, once.
        What can be drawn again is forgotten here."""
        drawn = self._drawn[slot]
        if drawn.memory is not None:
            return
        drawn.memory = tensors.memory_at(address, size, self._device)
        tensors.write_tensors(drawn.placed, drawn.memory)
        if self._repeats_inputs:
            drawn.arguments = drawn.placed = None
        if self._device != "cpu":
            torch.cuda.synchronize()

    def is_unchanged(self, slot):
        """Whether the shared memory still holds what was drawn."""
        _, placed, _ = tensors.write_structure(self._own_inputs(slot))
        return tensors.are_in(self._drawn[slot].memory, placed)

    def _own_inputs(self, slot):
        """The inputs of `slot`, where no runner can reach them."""
        drawn = self._drawn[slot]
        if drawn.arguments is None:
            return self.inputs(drawn.seed, drawn.family)
        return copy.deepcopy(drawn.arguments)

    # -- outputs -------------------------------------------------------------

    def examine(self, seed, tolerance):
        """Learns what the other methods rely on. Returns whether running the
        reference twice on the same inputs gives the same outputs (when not, a
        candidate has to be run as often as the reference), the number of
        outputs, the bytes of inputs and of outputs, the families of inputs for
        the strict verdict, and the answers that need no work and pass with
        KernelBench's tolerance."""
        self.begin()
        first_inputs = self.inputs(seed)
        _, placed, input_bytes = tensors.write_structure(first_inputs)
        self._repeats_inputs = _same_bytes(
            placed, tensors.write_structure(self.inputs(seed))[1])
        first = [x.clone()
                 for x in self.run(copy.deepcopy(first_inputs), seed)]
        second = self.run(first_inputs, seed)
        same = len(first) == len(second) and all(
            x.shape == y.shape and _agree(x, y)
            for x, y in zip(first, second))
        output_bytes = sum(
            tensors.aligned(x.numel() * x.element_size()) for x in first)
        count = len(first)
        del first, second, first_inputs, placed
        if same:
            self._scrutiny = caesar_scrutiny.Scrutiny(self, seed, tolerance)
        self.end()
        return (same, count, input_bytes, output_bytes,
                self._scrutiny.families if same else [],
                self._scrutiny.vacuous if same else [])

    def run(self, arguments, seed):
        """Runs the reference. Returns the list of its outputs."""
        with torch.no_grad(), blaming(self._name, "Model.forward"):
            torch.manual_seed(seed)
            output = self._model(*arguments)
            self._places = []
            values = []
            for place, value in tensors.flatten(output):
                if not isinstance(value, torch.Tensor):
                    raise TypeError(
                        "it returned a %s; only tensors, and tuples, lists and "
                        "dicts of them, can be compared"
                        % type(value).__name__)
                self._places.append(place)
                values.append(value.detach())
            return values

    def expect(self, slot, seed):
        """Runs the reference on inputs of its own that are drawn as those of
        `slot` were. Returns (place, dtype code, shape, address, bytes, aliases
        an input, overlaps itself) of each output; they stay in place until the next call."""
        self._expected = None
        arguments = self._own_inputs(slot)
        _, placed, _ = tensors.write_structure(arguments)
        inputs = {x.data_ptr() for _, x in placed}
        found = []
        self._expected = []
        values = self.run(arguments, seed)
        for place, value in zip(self._places, values):
            aliases = value.numel() > 0 and value.data_ptr() in inputs
            overlaps = tensors.overlaps(value)
            value = value.contiguous()
            self._expected.append(value)
            found.append((
                place, tensors.DTYPES[value.dtype], tuple(value.shape),
                value.data_ptr(), value.numel() * value.element_size(),
                aliases, overlaps))
        if self._device != "cpu":
            torch.cuda.synchronize()
        return found


class Drawn:
    """What was drawn for one slot."""

    def __init__(self, seed, family, arguments, placed):
        self.seed = seed
        self.family = family
        self.arguments = arguments
        self.placed = placed
        self.memory = None


def _same_bytes(here, there):
    return len(here) == len(there) and all(
        x.shape == y.shape
        and torch.equal(tensors.as_bytes(x), tensors.as_bytes(y))
        for (_, x), (_, y) in zip(here, there))


def _agree(x, y):
    if not x.is_floating_point():
        return torch.equal(x, y)
    return torch.allclose(x, y, rtol=1e-6, atol=1e-6, equal_nan=True)


def make_job(source, class_name, precision, cores, gpu, artefacts, compiled,
             init_pickle):
    """Returns the job that a runner's candidate.py reads."""
    head = json.dumps({
        "source": source, "class": class_name, "precision": precision,
        "cores": cores, "gpu": gpu, "compiled": compiled,
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


def start(device):
    """Takes the device into use. Returns the versions of torch and Python, and
    the GPU's name and architecture, empty on a CPU."""
    gpu = arch = ""
    if device != "cpu":
        if not torch.version.cuda:
            raise RuntimeError(
                "torch %s is built without CUDA" % torch.__version__)
        torch.zeros(1, device=device)  # Makes the context.
        gpu = torch.cuda.get_device_name(device)
        arch = "sm_%d%d" % torch.cuda.get_device_capability(device)
    return (str(torch.__version__), "%d.%d.%d" % sys.version_info[:3], gpu,
            arch)


# A candidate that does nothing but read some memory: what a trial with it costs
# is the price of the exchange itself, of caches that are not the runner's own any
# more, and of copying its output.
CALIBRATION = """
import torch
class Model(torch.nn.Module):
    def __init__(self, size, reads):
        super().__init__()
        self.register_buffer("output", torch.zeros(size // 4))
        self.reads = torch.ones(reads // 4) if reads else None
    def forward(self, x):
        if self.reads is not None:
            self.reads.sum()
        return self.output
def get_inputs():
    return [torch.zeros(1)]
def get_init_inputs():
    return [%d, %d]
"""
