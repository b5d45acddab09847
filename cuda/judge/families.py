"""Inputs for the strict verdict: families of values beside those that a problem
draws itself, and one input changed at a time.

A candidate may use what is true of a problem's inputs by construction. So a
transformed tensor keeps zeros where zeros were drawn (triangular and banded
matrices) and symmetry; labels, masks, probabilities and integers stay as drawn.
Runs no candidate's code.
"""

import torch

# Elements worked on at once; what bounds the memory that is needed beside the
# result.
PIECE = 1 << 24

# In the order of what they find: a judge with little time takes the first ones.
# signed  standard normal: what only non-negative inputs hide
# huge    normal, times 2^20: answers that are all bias, the range of fp16
# sparse  one element in 32 is large, the others are tiny
# unit    both signs, magnitudes around one: products stay visible
# spread  magnitudes over four decades, signs as drawn: where functions need
#         positive inputs
# small   normal, times 2^-20
# ramp    from -1/2 to 1 again and again, growing in the order of memory
# large   normal, times 32
FAMILIES = ("signed", "huge", "sparse", "unit", "spread", "small", "ramp",
            "large")

# fp16 has only five bits of exponent.
SCALES = {"signed": 1.0, "huge": 2.0 ** 20, "small": 2.0 ** -20, "large": 32.0}
HALF_SCALES = {"signed": 1.0, "small": 2.0 ** -6, "large": 8.0}


def families(arguments):
    """Returns the families that change something in `arguments`."""
    tensors = [x for x in leaves(arguments).values() if is_free(x)]
    if not tensors:
        return []
    half = any(x.dtype == torch.float16 for x in tensors)
    return [name for name in FAMILIES if not (half and name == "huge")]


def transform(arguments, family, generator):
    """Returns arguments of the same structure, shapes, types and devices with
    values of `family`. Tensors that must not change are passed on."""
    return rebuild(arguments, lambda _, x: (
        drawn_like(x, family, generator) if is_free(x) else x))


def perturb(arguments, place, generator):
    """Returns `arguments` with only the tensor at `place` changed to other
    values of its kind, or None when that tensor has only one value."""
    old = leaves(arguments)[place]
    new = other_values(old, generator)
    if new is None:
        return None
    return rebuild(arguments, lambda at, x: new if at == place else x)


def other_values(x, generator):
    if is_free(x):
        return drawn_like(x, "signed", generator)
    # What is bound to its values can still lie in another order; probabilities
    # by whole rows.
    unit = x.shape[-1] if x.is_floating_point() and x.dim() > 1 else 1
    for shift in (unit, 7 * unit, max(1, x.numel() // 2)):
        rolled = torch.roll(x, shift)
        if not torch.equal(rolled, x):
            return rolled
    return ~x if x.dtype == torch.bool else None


def leaves(arguments):
    """Returns the tensors in `arguments` by place: "[0]", "[1]['mask']"."""
    found = {}

    def note(place, x):
        found[place] = x
        return x

    rebuild(arguments, note)
    return found


def rebuild(value, change, place=""):
    """Returns `value` with each tensor replaced by `change(place, tensor)`."""
    if isinstance(value, torch.Tensor):
        return change(place, value)
    if isinstance(value, dict):
        return type(value)((key, rebuild(x, change, "%s[%r]" % (place, key)))
                           for key, x in value.items())
    if isinstance(value, (list, tuple)):
        items = [rebuild(x, change, "%s[%d]" % (place, index))
                 for index, x in enumerate(value)]
        if hasattr(value, "_fields"):
            return type(value)(*items)
        return type(value)(items)
    return value


def is_free(x):
    """Whether the values of `x` may be any: it holds numbers, not labels, masks
    or probabilities."""
    if not x.is_floating_point() or not x.numel():
        return False
    return not (is_discrete(x) or is_distribution(x))


def is_discrete(x):
    """Whether all elements are whole numbers, as labels and masks are, and
    indices that were cast."""
    return all(torch.equal(part, part.round())
               for part in (piece.double() for piece in pieces(x)))


def is_distribution(x):
    """Whether each row holds probabilities that sum to one."""
    if x.dim() == 0 or x.shape[-1] < 2:
        return False
    rows = x.reshape(-1, x.shape[-1])
    step = max(1, PIECE // x.shape[-1])
    near = 16 * torch.finfo(x.dtype).eps
    for part in rows.split(step):
        part = part.float()
        if bool((part < 0).any()) or bool(
                ((part.sum(-1) - 1).abs() > near).any()):
            return False
    return True


def is_symmetric(x):
    return (x.dim() >= 2 and x.shape[-1] == x.shape[-2] and x.shape[-1] > 1
            and torch.equal(x, x.transpose(-1, -2)))


def pieces(x):
    return x.reshape(-1).split(PIECE)


def drawn_like(x, family, generator):
    result = torch.empty_like(x, memory_format=torch.contiguous_format)
    flat, old = result.view(-1), x.reshape(-1)
    for at in range(0, flat.numel(), PIECE):
        part = old[at:at + PIECE]
        values = family_values(family, part, at, x.numel(), generator)
        flat[at:at + PIECE] = torch.where(part == 0, 0 * values, values)
    if is_symmetric(x):
        result = result.triu() + result.triu(1).transpose(-1, -2)
    if x.is_contiguous():
        return result
    placed = torch.empty_like(x)  # Dense strides stay as they are.
    return placed.copy_(result)


def family_values(family, part, at, size, generator):
    """Returns fp32 values (fp64 for fp64) for the elements `part`, the first of
    which is number `at` of `size`."""
    dtype = torch.float64 if part.dtype == torch.float64 else torch.float32

    def normal():
        return torch.empty(part.numel(), dtype=dtype, device=generator.device
                           ).normal_(generator=generator).to(part.device)

    def uniform():
        return torch.empty(part.numel(), dtype=dtype, device=generator.device
                           ).uniform_(generator=generator).to(part.device)

    if family == "sparse":
        values = normal()
        return torch.where(uniform() < 1 / 32, 4 * values, values / 1024)
    if family == "unit":
        return torch.sign(uniform() - 0.5) * torch.exp(normal() / 64)
    if family == "spread":
        signs = torch.where(part < 0, -1.0, 1.0).to(dtype)
        return signs * torch.exp(1.15 * normal().clamp(-4, 4))
    if family == "ramp":
        place = torch.arange(at, at + part.numel(), dtype=torch.float64,
                             device=part.device)
        ramp = (place % 61 / 40 - 0.5) * (0.5 + 0.5 * place / size)
        return ramp.to(dtype) + normal() / 64
    scales = HALF_SCALES if part.dtype == torch.float16 else SCALES
    return normal() * scales[family]
