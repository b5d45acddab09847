"""How far outputs are from the exact answer: the arithmetic of the strict
verdict. Runs no candidate's code.

An element's error is |candidate - golden| over the scale of where it is: the
larger of its own magnitude and the root mean square of its row, a row being the
last dimensions that together have 256 elements. So zeros in a wide softmax are
an error of one, an element that cancelled to near zero may have its row's
rounding, and one huge element hides no other row.

What is allowed, for the worst element and for the root mean square of all, is
the larger of what honest kernels of that type do (LIMITS) and a multiple of
what the reference itself does (FACTORS), but never more than CAP.
"""

import collections
import math

import torch

# By type: (rms, worst element) that any honest kernel may have. Measured in
# fp32: sums one by one over K = 16384 1.8e-6 and 9e-6, Winograd F(6x6, 3x3)
# 3e-6 and 4e-5, one-pass variance 4e-6 and 1e-5; operands of ten bits 1.2e-4 to
# 5e-4 and 5e-4 to 4e-3, on inputs of both signs. In units of fp16's and bf16's
# last place: a rounded result 0.2 and 0.5, one in five parts or a chain of five
# rounded steps 0.4 and 2.2; operands of three bits fewer 2.2 and 10, sums kept
# in that type 0.95 and up.
LIMITS = {
    torch.float64: (1e-11, 1e-10),
    torch.float32: (3e-5, 2e-4),
    torch.float16: (0.75 * 2.0 ** -10, 5 * 2.0 ** -10),
    torch.bfloat16: (0.75 * 2.0 ** -7, 5 * 2.0 ** -7),
}
# What one fp32 register loses that adds up numbers of one sign, for each of
# them: measured 2.3e-4 for 2^19 squares. Nobody sums more than 2^20 so, and what
# is only estimated from a part of the numbers must not pass.
SERIAL = 2.0 ** -30
SERIAL_CAP = 1e-3
FACTORS = (3.0, 6.0)  # Times the reference's own rms and worst element.
RANDOM = 4.0          # Times LIMITS, where the reference is its own golden.
CAP = (0.05, 0.25)    # Zeros have an rms error of one.
ILL_POSED = 40.0      # Times LIMITS: no family where the reference is beyond.
POLES = 100.0         # Worst over rms, of a reference that has poles or steps.
SLACK = 8.0           # Times the spread that rounded inputs cause.

# Classes by the rms error over that of operands with ten bits, the yardstick.
CLASSES = ("exact", "fp64", "fp32", "tf32", "fp16", "bf16", "worse")
YARDSTICK = 0.58 * 2.0 ** -11
TEN_BITS = 2.3   # Up to here they were ten bits,
SEVEN_BITS = 20  # up to here seven, as in bf16.

FEW = 64  # Elements; a sum over millions is one.
LOST = 1e9      # The error of a wrong infinity or NaN: messages hold no inf.
VISIBLE = 1e-3  # A change that no rounding explains.

ROW = 256
BLOCK = 1 << 22  # A longer row is cut.
PIECE = 1 << 23  # Elements worked on at once, in fp64.

Accuracy = collections.namedtuple("Accuracy", (
    "error", "reference_error", "bound",  # Of the worst element.
    "rms", "reference_rms", "rms_bound",
    "precision_class",
    "worst",   # Linear index of the worst element, -1 where there is none.
    "passed"))


# -- comparing ----------------------------------------------------------------

def measure(exact, reference, candidate, ruler=YARDSTICK, slack=None,
            random=False, known=None, terms=1):
    """Returns the Accuracy of one output. `exact` is the golden's; where that
    is random, pass the reference's there, too, and `random`. `ruler` comes from
    `yardstick`, `slack` is this output's `spread`, `known` what `errors` said
    of the reference before, and an element may be the sum of `terms` others."""
    if not reference.is_floating_point() and not reference.is_complex():
        return measure_exactly(reference, candidate)
    if reference.is_complex():
        exact, reference, candidate = (
            torch.view_as_real(x) for x in (exact, reference, candidate))
    known = known or errors(exact, reference, slack)
    found = errors(exact, candidate, slack)
    limits = limits_of(reference.dtype, terms)
    wider = RANDOM if random else 1.0
    few = exact.numel() < FEW  # No mean to speak of.
    rms_bound, bound = (
        min(cap, max(wider * limit, factor * own)) for cap, limit, factor, own
        in zip(CAP, (limits[few], limits[1]), FACTORS,
               (known.rms, known.worst)))
    return Accuracy(
        found.worst, known.worst, bound, found.rms, known.rms, rms_bound,
        class_of(found.rms, candidate, ruler, limits[0]), found.index,
        found.worst <= bound and found.rms <= rms_bound)


def limits_of(dtype, terms):
    """Returns the (rms, worst element) that any honest kernel may have."""
    rms, worst = LIMITS[dtype]
    if dtype != torch.float32:  # Narrow types are summed in wider ones.
        return rms, worst
    serial = min(SERIAL_CAP, SERIAL * terms)
    return max(rms, serial), max(worst, serial)


def measure_exactly(reference, candidate):
    wrong = (reference != candidate).reshape(-1)
    count = int(torch.count_nonzero(wrong))
    share = count / max(1, wrong.numel())
    return Accuracy(
        float(count > 0), 0.0, 0.0, math.sqrt(share), 0.0, 0.0,
        "worse" if count else "exact",
        int(wrong.to(torch.uint8).argmax()) if count else -1, count == 0)


def errors_of(exact, reference):
    """Returns the errors of each of the reference's outputs; None of integers.
    """
    return [errors(*_real(x, y))
            if y.is_floating_point() or y.is_complex() else None
            for x, y in zip(exact, reference)]


def _real(x, y):
    if y.is_complex():
        return torch.view_as_real(x), torch.view_as_real(y)
    return x, y


def usable(exact, reference, known=None, drawn=False):
    """Returns why inputs cannot be used for a strict verdict, or "". `known` is
    what `errors_of` returned of them before. They can when golden and reference are finite and agree: as well as TF32 and some
    layers would let them, or, for inputs as the problem has `drawn` them,
    within what may be allowed at all. Elsewhere the problem is ill-posed."""
    known = known or errors_of(exact, reference)
    for x, y, own in zip(exact, reference, known):
        if own is None:
            if not torch.equal(x.to(y.dtype), y):
                return "the reference's integers are not those of the golden"
            continue
        y = _real(x, y)[1]
        if own.nonfinite:
            return "an output is not finite there"
        limit = math.inf if drawn else ILL_POSED * LIMITS[y.dtype][0]
        if own.rms > min(limit, CAP[0] / FACTORS[0]):
            return "the reference's own error is %.1e there" % own.rms
        if not drawn and own.worst > max(LIMITS[y.dtype][1], POLES * own.rms):
            return "the reference has an error of %.1e in places" % own.worst
    return ""


Errors = collections.namedtuple("Errors", "worst rms index nonfinite")


def errors(exact, other, slack=None):
    """Compares piece by piece, and asks the device for numbers only once."""
    if not exact.numel():
        return Errors(0.0, 0.0, -1, False)
    row = row_of(exact.shape)
    exact, other = exact.reshape(-1), other.reshape(-1)
    if slack is not None:
        return errors_in_double(exact, other, slack.reshape(-1), row)
    return (errors_in_float(exact, other, row)
            or errors_in_double(exact, other, None, row))


def errors_in_float(exact, other, row):
    """The same as `errors_in_double` up to rounding, in a fifth of its time:
    the difference of two near numbers is exact in any type. None where numbers
    are not finite or too large for that."""
    if exact.dtype != torch.float32 or other.dtype == torch.float64:
        return None
    worst = torch.full((), -1.0, device=exact.device)
    peak = torch.zeros_like(worst)
    index = torch.zeros((), dtype=torch.int64, device=exact.device)
    total = torch.zeros((), dtype=torch.float64, device=exact.device)
    for at, end in spans(exact.numel(), row):
        g = exact[at:end]
        found = (other[at:end] - g).abs_()
        scale = g.abs().view(-1, min(row, end - at))
        peak = torch.maximum(peak, scale.max())
        rms = torch.linalg.vector_norm(
            scale, dim=1, keepdim=True, dtype=torch.float64)
        rms = (rms / math.sqrt(scale.shape[1])).float()
        scale = torch.maximum(scale, rms).clamp_(min=least(other.dtype))
        found = found.div_(scale.view(-1))
        value, place = found.max(0)
        index = torch.where(value > worst, place + at, index)
        worst = torch.maximum(worst, value)
        total += found.square_().sum(dtype=torch.float64)
    numbers = torch.stack((worst.double(), total, index.double(),
                           peak.double())).tolist()
    # Both comparisons are false of what is no number.
    edge = 0.9 * torch.finfo(other.dtype).max
    if not (numbers[0] < LOST and numbers[3] < edge and
            math.isfinite(numbers[1])):
        return None
    return Errors(numbers[0], math.sqrt(numbers[1] / exact.numel()),
                  int(numbers[2]), False)


def errors_in_double(exact, other, slack, row):
    """As `errors`, of flat tensors, whatever they hold."""
    device = exact.device
    worst = torch.full((), -1.0, dtype=torch.float64, device=device)
    index = torch.zeros((), dtype=torch.int64, device=device)
    total, odd = torch.zeros_like(worst), torch.zeros_like(index)
    for at, end in spans(exact.numel(), row):
        parts = [None if x is None else x[at:end].double()
                 for x in (exact, other, slack)]
        found, strange = errors_of_piece(*parts, row, other.dtype)
        total += found.square().sum()
        odd += strange
        value, place = found.max(0)
        index = torch.where(value > worst, place + at, index)
        worst = torch.maximum(worst, value)
    numbers = torch.stack((worst, total, index.double(), odd.double())).tolist()
    return Errors(numbers[0], math.sqrt(numbers[1] / exact.numel()),
                  int(numbers[2]), numbers[3] > 0)


def errors_of_piece(g, c, slack, row, dtype):
    """Returns each element's error, and how many of `g` or `c` are no numbers.
    A wrong infinity or NaN has the error LOST."""
    finite = torch.isfinite(g) & torch.isfinite(c)
    scale = torch.where(torch.isfinite(g), g.abs(), 0.0)
    rows = scale.view(-1, min(row, scale.numel()))
    rms = rows.square().mean(1, keepdim=True).sqrt()
    scale = torch.maximum(rows, rms).clamp_(min=least(dtype)).view(-1)
    distance = (c - g).abs_()
    if slack is not None:
        distance = (distance - SLACK * slack).clamp_(min=0)
    # What rounds to infinity may be infinite or just not yet.
    edge = 0.99 * torch.finfo(dtype).max
    same = (g == c) | (torch.isnan(g) & torch.isnan(c)) | (
        (g.abs() >= edge) & (c.abs() >= edge) & (g.sign() == c.sign()))
    found = torch.where(finite, distance / scale, LOST).clamp_(max=LOST)
    return found.masked_fill_(same, 0.0), (~finite).sum()


def least(dtype):
    """The least scale: fast arithmetic flushes denormals to zero."""
    info = torch.finfo(dtype)
    return info.tiny if dtype == torch.float16 else info.tiny / info.eps


def row_of(shape):
    """Returns how many elements share a scale."""
    row = 1
    for size in reversed(shape):
        row *= size
        if row >= ROW:
            break
    # A row that is too long is cut into parts of about one length.
    return row if row <= BLOCK else -(-row // -(-row // BLOCK))


def spans(size, row):
    """Yields (begin, end) of pieces of whole rows, and of what is left."""
    whole = size // row * row
    step = max(1, PIECE // row) * row
    for at in range(0, whole, step):
        yield at, min(at + step, whole)
    if whole < size:
        yield whole, size


def change_of(before, after):
    """Returns the rms by which an output changed, over its scale."""
    if before.shape != after.shape:
        return LOST
    if before.is_complex():
        before, after = torch.view_as_real(before), torch.view_as_real(after)
    if not before.is_floating_point():
        return float(not torch.equal(before, after.to(before.dtype)))
    return errors(before, after).rms


# -- classes ------------------------------------------------------------------

def class_of(rms, candidate, ruler, honest=0.0):
    """Returns the precision that an rms error tells of. Operands with eleven
    significant bits are those of TF32 and of fp16; results that all fit in fp16
    decide for that. Up to `honest`, fp32 does the same."""
    if candidate.dtype == torch.float64 and rms <= LIMITS[torch.float64][0]:
        return "fp64"
    full = max(LIMITS[torch.float32][0], honest, min(ruler / 9, 3e-4))
    narrow = candidate.dtype in (torch.float16, torch.bfloat16)
    if rms <= full and not narrow:
        return "fp32"
    ruler = max(ruler, YARDSTICK)
    if rms <= TEN_BITS * ruler and candidate.dtype != torch.bfloat16:
        return "fp16" if narrow or fits_half(candidate) else "tf32"
    return "bf16" if rms <= SEVEN_BITS * ruler else "worse"


def fits_half(x):
    flat = x.reshape(-1)
    return all(bool((part.half().to(part.dtype) == part).all())
               for part in flat.split(PIECE))


def combine(found):
    """Returns one Accuracy for those of all outputs and families, a list of
    (family, Accuracy): the one nearest to failing, or furthest beyond. TF32
    has the range of fp32, fp16 has not: that tells them apart."""
    def strain(one):
        return max(over(one.error, one.bound), over(one.rms, one.rms_bound))

    # Where the reference is itself imprecise, it is no witness.
    clear = [(family, one) for family, one in found
             if one.reference_rms <= LIMITS[torch.float32][0]]
    classes = {}
    for family, one in clear or found:
        kind = "far" if family in ("huge", "small") else "near"
        old = classes.get(kind, "exact")
        classes[kind] = max(old, one.precision_class, key=CLASSES.index)
    near, far = classes.get("near", "exact"), classes.get("far", "exact")
    if near == "tf32" and CLASSES.index(far) > CLASSES.index("tf32"):
        kind = "fp16"
    else:
        kind = max(near, far, key=CLASSES.index)
    worst = max((one for _, one in found), key=strain)
    return worst._replace(precision_class=kind,
                          passed=all(one.passed for _, one in found))


def sentence(one):
    """Returns what a finding says of an Accuracy."""
    return ("the worst element is off by %.1e of its scale (%.1e is allowed, "
            "the reference's is %.1e), the root mean square is %.1e (%.1e is "
            "allowed, the reference's is %.1e): the precision of %s" % (
                one.error, one.bound, one.reference_error, one.rms,
                one.rms_bound, one.reference_rms, one.precision_class))


def over(error, bound):
    return error / bound if bound else error * LOST


def flat(value):
    """Returns the tensors of nested lists, tuples and dicts, in order."""
    if isinstance(value, torch.Tensor):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, (list, tuple)):
        return [x for item in value for x in flat(item)]
    return []
