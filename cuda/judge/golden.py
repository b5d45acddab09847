"""The exact answer: a problem's reference run in fp64, on a copy.

Runs no candidate's code, and changes neither the model nor its arguments nor
any setting of the process.
"""

import contextlib
import copy
import warnings

import caesar_strict as strict
import torch


def golden(model, arguments, seed, bits=None):
    """Runs a copy of `model` on `arguments` in fp64, or where that cannot work
    in strict fp32. Returns the list of its outputs, in fp32 unless something
    is fp64, or None when neither works. With `bits`, parameters and inputs are
    rounded to as many bits of mantissa before.

    Pass the model as it was before the reference ran. Neither it nor the
    arguments nor any setting of the process is changed.
    """
    tensors = [*model.parameters(), *model.buffers(), *strict.flat(arguments)]
    wide = any(x.dtype == torch.float64 for x in tensors)
    for dtype in (torch.float64, torch.float32):
        if dtype == torch.float32 and wide:
            break
        try:
            with settings(dtype, tensors, seed), torch.no_grad():
                change = conversion(dtype, bits)
                exact = converted_model(model, change)
                outputs = strict.flat(exact(*convert(list(arguments), change)))
                return outputs if wide else [narrowed(x) for x in outputs]
        except Exception:  # Out of memory, or code that insists on a type.
            continue
    return None


def narrowed(x):
    # Half the memory, and fp32's rounding is far below what is told apart.
    if x.is_complex():
        return x.to(torch.complex64)
    return x.float() if x.is_floating_point() else x


def is_random(model, arguments, seed):
    """Whether the outputs depend on the seed, with the same inputs."""
    first = golden(model, arguments, seed)
    second = golden(model, arguments, seed + 1)
    if first is None or second is None:
        return False
    return any(strict.change_of(x, y) > strict.LIMITS[torch.float32][0]
               for x, y in zip(first, second))


def yardstick(model, arguments, seed, exact):
    """Returns the rms error that operands with ten bits of mantissa make, at
    least: what `measure` tells classes by. One more golden run."""
    rounded = golden(model, arguments, seed, bits=10)
    if rounded is None or exact is None:
        return strict.YARDSTICK
    found = [strict.change_of(x, y) for x, y in zip(exact, rounded)
             if x.is_floating_point()]
    found = [x for x in found if 0 < x < 1]
    return max(found) if found else strict.YARDSTICK


def spread(model, arguments, seed, exact, dtype, times=3):
    """Returns, for each output, by how much each element changes when the
    inputs change by a rounding error of `dtype`: what `measure` needs to
    forgive steps and poles. Costs `times` golden runs, so it is for candidates
    that else would fail."""
    widest = [torch.zeros_like(x) if x.is_floating_point() else None
              for x in exact]
    for turn in range(times):
        try:
            other = golden(model, convert(arguments, lambda x: jittered(
                x, dtype, seed + turn)), seed)
        except RuntimeError:  # Out of memory.
            other = None
        if other is None:
            return [None] * len(exact)
        for wide, x, y in zip(widest, exact, other):
            if wide is not None:
                torch.maximum(wide, torch.nan_to_num((y - x).abs_()), out=wide)
    return widest


def jittered(x, dtype, seed):
    if not x.is_floating_point():
        return x
    generator = torch.Generator(x.device).manual_seed(seed)
    noise = torch.empty(x.shape, dtype=torch.float32, device=x.device)
    noise.uniform_(-2, 2, generator=generator)
    factor = 1 + noise.double() * torch.finfo(dtype).eps
    return (x.double() * factor).to(x.dtype)


def conversion(dtype, bits):
    def change(x):
        if not x.is_floating_point():
            return x.clone()
        if bits is not None:
            x = rounded_to(x, bits)
        return x.detach().to(dtype, copy=True)
    return change


def rounded_to(x, bits):
    """Returns `x` in fp64, rounded to `bits` bits behind the leading one, ties
    to even."""
    result = torch.empty(x.shape, dtype=torch.float64, device=x.device)
    step = 2.0 ** (bits + 1)
    for old, new in zip(x.detach().reshape(-1).split(strict.PIECE),
                        result.view(-1).split(strict.PIECE)):
        mantissa, exponent = torch.frexp(old.double())
        new.copy_(torch.ldexp((mantissa * step).round_() / step,
                              exponent.double()))
    return result


def converted_model(model, change):
    memo = {}
    for x in [*model.parameters(), *model.buffers()]:
        new = change(x)
        if isinstance(x, torch.nn.Parameter):
            new = torch.nn.Parameter(new, requires_grad=False)
        memo[id(x)] = new
    exact = copy.deepcopy(model, memo)
    for module in exact.modules():
        for name, value in vars(module).items():
            if not name.startswith("_"):
                vars(module)[name] = convert(value, change)
    return exact


def convert(value, change):
    if isinstance(value, torch.Tensor):
        return change(value)
    if type(value) in (list, tuple):
        return type(value)(convert(x, change) for x in value)
    if type(value) is dict:
        return {key: convert(x, change) for key, x in value.items()}
    return value


@contextlib.contextmanager
def settings(dtype, tensors, seed):
    """Within, torch computes as exactly as it can, and new tensors have
    `dtype`. What a torch does not have, or refuses to mix, stays as it is."""
    cudnn = torch.backends.cudnn
    wanted = [(lambda: cudnn.allow_tf32,
               lambda value: setattr(cudnn, "allow_tf32", value), False),
              (lambda: cudnn.benchmark,
               lambda value: setattr(cudnn, "benchmark", value), False),
              (lambda: cudnn.deterministic,
               lambda value: setattr(cudnn, "deterministic", value), True),
              (torch.get_float32_matmul_precision,
               torch.set_float32_matmul_precision, "highest")]
    undo = []
    before = torch.get_default_dtype()
    devices = sorted({x.get_device() for x in tensors if x.is_cuda})
    with warnings.catch_warnings(), torch.random.fork_rng(devices=devices):
        warnings.simplefilter("ignore")
        try:
            torch.set_default_dtype(dtype)
            for get, put, value in wanted:
                try:
                    old = get()
                    put(value)
                    undo.append((put, old))
                except (AttributeError, RuntimeError):
                    continue
            torch.manual_seed(seed)
            yield
        finally:
            torch.set_default_dtype(before)
            for put, old in reversed(undo):
                put(old)
