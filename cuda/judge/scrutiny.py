"""Judges outputs strictly, for one problem: which inputs that takes, and what
the outputs on them are worth. Runs no candidate's code.
"""

import caesar_families as families
import caesar_golden as golden
import caesar_strict as strict
import caesar_vacuous as vacuous
import torch

MOST_FAMILIES = 4  # With the inputs as the problem draws them.


class Scrutiny:
    """What is known of a problem before any candidate comes. `families` are
    those whose inputs tell something; "" stands for inputs as drawn."""

    def __init__(self, problem, seed, tolerance):
        self._problem = problem
        self._found = []
        arguments = problem.inputs(seed)
        self._random = golden.is_random(problem.pristine, arguments, seed)
        self.vacuous = vacuous.vacuous(
            [(problem.inputs(x), problem.run(problem.inputs(x), x))
             for x in (seed, seed + 1)], tolerance)
        self.families = []
        for family in ["", *families.families(arguments)]:
            if len(self.families) < MOST_FAMILIES and not self._trouble(
                    family, problem.inputs(seed, family), seed):
                self.families.append(family)
        # Where not even these can be judged, strict can only repeat compat.
        if "" not in self.families:
            self.families = []

    def _trouble(self, family, arguments, seed):
        """Returns why inputs tell nothing, or ""."""
        try:
            reference = self._problem.run(
                self._problem.inputs(seed, family), seed)
            exact = self._exact(arguments, seed, reference)
        except Exception as error:  # The reference may refuse such values.
            return str(error) or type(error).__name__
        if exact is None:
            return "there is no exact answer"
        return strict.usable(exact, reference, drawn=family == "")

    def _exact(self, arguments, seed, reference):
        if self._random:
            return reference
        return golden.golden(self._problem.pristine, arguments, seed)

    # -- a candidate -----------------------------------------------------------

    def begin(self):
        self._found = []

    def judge(self, family, arguments, own, seed, outputs):
        """Judges a candidate's `outputs` for `arguments`, of which `own` are a
        copy for the reference. Returns "", or a sentence about what is wrong.
        """
        reference = self._problem.run(own, seed)
        exact = self._exact(arguments, seed, reference)
        if exact is None:
            return ""
        known = strict.errors_of(exact, reference)
        if strict.usable(exact, reference, known, drawn=family == ""):
            return ""  # These values happen to tell nothing.
        if [(x.shape, x.dtype) for x in reference] != [
                (x.shape, x.dtype) for x in outputs]:
            return "its outputs have other shapes or types"
        outputs = self._without_ties(arguments, reference, outputs)
        terms = [_terms(arguments, x) for x in reference]
        found = self._measure(exact, reference, outputs, terms, known)
        if not all(one.passed for one in found) and not self._random:
            slack = golden.spread(self._problem.pristine, arguments, seed,
                                  exact, reference[0].dtype)
            found = self._measure(exact, reference, outputs, terms,
                                  slack=slack)
        self._found += [(family, one) for one in found]
        worst = strict.combine([(family, one) for one in found])
        return "" if worst.passed else strict.sentence(worst)

    def _without_ties(self, arguments, reference, outputs):
        tensors = strict.flat(arguments)
        if len(tensors) != 1:
            return outputs
        return [vacuous.accept_ties(tensors[0], x, y)
                if x.dtype == torch.int64 else y
                for x, y in zip(reference, outputs)]

    def _measure(self, exact, reference, outputs, terms, known=None,
                 slack=None):
        nothing = [None] * len(outputs)
        return [strict.measure(*each[:3], terms=each[3], known=each[4],
                               slack=each[5], random=self._random)
                for each in zip(exact, reference, outputs, terms,
                                known or nothing, slack or nothing)]

    def accuracy(self):
        """Returns (error, reference's error, bound, class, passed) of all that
        was judged, or None."""
        if not self._found:
            return None
        one = strict.combine(self._found)
        return (one.error, one.reference_error, one.bound, one.precision_class,
                one.passed)


def _terms(arguments, output):
    """Returns of how many inputs an element of `output` may be the sum."""
    most = max((x.numel() for x in strict.flat(arguments)), default=1)
    return -(-most // max(1, output.numel()))
