"""What a problem's own check cannot see: answers that need no work, inputs that
nothing depends on, and ties. Runs no candidate's code.
"""

import math

import caesar_strict as strict
import torch


def vacuous(trials, tolerance):
    """Returns which answers that need no work pass KernelBench's check in all
    `trials`, a list of (arguments, outputs): "zeros", "input" for an argument
    of the output's shape, "constant" for the first trial's outputs."""
    def passes(answers):
        return all(answer is not None and is_close(x, answer, tolerance)
                   for (_, outputs), given in zip(trials, answers)
                   for x, answer in zip(outputs, given))

    outputs = [given for _, given in trials]
    found = []
    if passes([[torch.zeros_like(x) for x in given] for given in outputs]):
        found.append("zeros")
    choices = range(max((len(strict.flat(x)) for x, _ in trials), default=0))
    if any(passes([[fitting(arguments, choice, x) for x in given]
                   for arguments, given in trials]) for choice in choices):
        found.append("input")
    if len(trials) > 1 and passes([outputs[0]] * len(trials)):
        found.append("constant")
    return found


def fitting(arguments, choice, output):
    tensors = strict.flat(arguments)
    x = tensors[choice] if choice < len(tensors) else None
    same = x is not None and (x.shape, x.dtype) == (output.shape, output.dtype)
    return x if same else None


def is_close(expected, actual, tolerance):
    """torch.allclose(expected, actual, tolerance, tolerance), in pieces."""
    if expected.shape != actual.shape or expected.dtype != actual.dtype:
        return False
    if not expected.is_floating_point():
        return torch.equal(expected, actual)
    expected, actual = expected.reshape(-1), actual.reshape(-1)
    return all(torch.allclose(x, y, rtol=tolerance, atol=tolerance)
               for x, y in zip(expected.split(strict.PIECE),
                               actual.split(strict.PIECE)))


def sensitive_inputs(run, changed, before):
    """Returns the places of the inputs on which the output depends visibly:
    what `before`, the outputs as drawn, becomes when `run` gets arguments with
    one input changed. `changed` is a list of (place, arguments)."""
    return [place for place, arguments in changed
            if any(strict.change_of(x, y) > strict.VISIBLE
                   for x, y in zip(before, run(arguments)))]


def accept_ties(argument, index, candidate):
    """Where `index` is the argmax or argmin of `argument` along a dimension,
    returns `candidate` with each other index of an equal value replaced by
    `index`'s; else `candidate`."""
    for dim in range(argument.dim()):
        kept = list(argument.shape)
        kept[dim] = 1
        size = argument.shape[dim]
        if math.prod(kept) != index.numel() or index.dtype != torch.int64 or (
                tuple(index.shape) not in (
                    tuple(kept), tuple(kept[:dim] + kept[dim + 1:]))):
            continue
        right, given = index.reshape(kept), candidate.reshape(kept)
        if bool(((right < 0) | (right >= size)).any()):
            continue
        best = argument.gather(dim, right)
        if not any(torch.equal(best, extreme(dim=dim, keepdim=True)) for extreme
                   in (argument.amax, argument.amin)):
            continue
        inside = (given >= 0) & (given < size)
        tied = argument.gather(dim, given.clamp(0, size - 1)) == best
        return torch.where(inside & tied, right, given).reshape(index.shape)
    return candidate
