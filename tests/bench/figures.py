"""Arithmetic and tables of the benchmarks: no device, no waiting."""

import math
import statistics

MILLISECOND = 10**6
MICROSECOND = 10**3
SECOND = 10**9

FLUSHES = 2  # Before a timed run: passes_before_run in cuda_device.cpp.


def median(values):
    """Returns the median, or None of nothing."""
    values = [x for x in values if x is not None]
    return statistics.median(values) if values else None


def show(value, digits):
    """Returns a number as a cell, and "-" where there is none."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "NO"
    if isinstance(value, (int, str)):
        return str(value)
    return f"{value:.{digits}f}"


def table(titles, rows):
    """Returns Markdown: the first column to the left, the others right."""
    lines = [titles, *rows]
    widths = [max(len(line[i]) for line in lines) for i in range(len(titles))]

    def one(cells):
        padded = [cell.ljust(width) if i == 0 else cell.rjust(width)
                  for i, (cell, width) in enumerate(zip(cells, widths))]
        return "| " + " | ".join(padded) + " |"

    rule = "|" + "|".join("-" * (width + 1) + ("-" if i == 0 else ":")
                          for i, width in enumerate(widths)) + "|"
    return "\n".join([one(titles), rule, *(one(row) for row in rows)])


def ratio(over, under):
    """Returns a quotient, or None where one of the two is missing or zero."""
    return over / under if over is not None and under else None


# -- KernelBench beside ours --------------------------------------------------


def runtimes(theirs):
    """Returns what KernelBench measured of one kernel, in ms: it times the
    candidate and the reference, which are the same code here."""
    values = [(theirs or {}).get(x) or -1 for x in ("runtime", "ref_runtime")]
    return [x for x in values if x > 0]


def off(value, low, high):
    """Returns how far `value` is from the nearest of [low, high]; 0 within."""
    return min(0, value - low) + max(0, value - high)


def compare(theirs, found, flush_ms, runs, again=()):
    """Returns one problem's row of numbers. `theirs` is KernelBench's result,
    `found` our verdicts: "cold", of the first evaluation of a problem, "exact",
    of `runs` timed runs, and "warm", as users have it. Any may be None. `again`
    are more pairs of KernelBench's result and our exact verdict."""
    exact = found["exact"]
    row = {"kb_low": None, "kb_high": None, "kb_seconds": None,
           "verdicts_equal": False, "measured": 1 + len(again)}
    if theirs:
        row["kb_seconds"] = theirs.get("seconds")
    if theirs and "correctness" in theirs:
        row["verdicts_equal"] = all(
            x and theirs["correctness"] == x["compat"]
            and theirs["compiled"] == x["compiled"] for x in found.values())
    kb = [x for one in (theirs, *(pair[0] for pair in again))
          for x in runtimes(one)]
    row["our_ms"] = median(
        one["runtime"]["mean"] / MILLISECOND
        for one in (exact, *(pair[1] for pair in again))
        if one and one["runtime"])
    row["difference"] = row["difference_us"] = None
    if kb:
        row["kb_low"], row["kb_high"] = min(kb), max(kb)
    if kb and row["our_ms"] is not None:
        difference = off(row["our_ms"], min(kb), max(kb))
        row["difference_us"] = difference * 1000
        row["difference"] = difference / median(kb)
    for name, one in found.items():
        held = one["device_time"] / SECOND if one else None
        row[f"{name}_seconds"] = held
        row[f"{name}_ratio"] = ratio(held, row["kb_seconds"])
    row["exclusive_ratio"] = exclusive_ratio(exact, flush_ms, runs)
    row["speedup"] = speedup_of(found["warm"])
    return row


def speedup_of(found):
    """Returns the quotient of the means that a verdict tells, or None."""
    if not found or not found["runtime"] or not found["reference"]:
        return None
    return found["reference"]["mean"] / found["runtime"]["mean"]


def exclusive_ratio(found, flush_ms, runs):
    """Returns the time held alone over what the timed runs and the flushes of
    the cache before them take. Of the runs some may not count in the mean."""
    if not found or not found["runtime"] or flush_ms is None:
        return None
    each = found["runtime"]["mean"] + FLUSHES * flush_ms * MILLISECOND
    return ratio(found["exclusive_time"], each * runs)


def close_enough(row):
    """Whether runtimes agree within 2 % or 10 us; None where not both are."""
    if row["difference"] is None:
        return None
    return abs(row["difference"]) <= 0.02 or abs(row["difference_us"]) <= 10


def criteria(rows):
    """Returns what must hold over all problems, name to (holds, text)."""
    def all_of(name, bound):
        values = [row[name] for row in rows]
        good = sum(x is not None and x <= bound for x in values)
        return good == len(rows) > 0, f"{good} of {len(rows)}"

    def middle(name, bound):
        value = median(row[name] for row in rows)
        return value is not None and value <= bound, show(value, 4)

    same = sum(row["verdicts_equal"] for row in rows)
    close = sum(close_enough(row) is True for row in rows)
    result = {"same verdicts": (same == len(rows) > 0,
                                f"{same} of {len(rows)}"),
              "runtimes within 2 % or 10 us": (close == len(rows) > 0,
                                               f"{close} of {len(rows)}")}
    for name in ("cold", "exact", "warm"):
        key = f"{name}_ratio"
        result[f"{name} device time <= 1/3 each"] = all_of(key, 1 / 3)
        result[f"{name} device time <= 1/6 in the median"] = middle(key, 1 / 6)
    result["exclusive <= 1.15 x runs and flushes"] = all_of("exclusive_ratio",
                                                            1.15)
    return result


# -- pairs --------------------------------------------------------------------


def ratio_covers_one(a, b):
    """Whether 1 is within the 95 % confidence interval of the quotient of two
    timings' means, by how far their runs spread."""
    def relative_variance(x):
        return (x["std"] / x["mean"]) ** 2 / x["trials"]

    spread = 1.96 * math.sqrt(relative_variance(a) + relative_variance(b))
    return abs(a["mean"] / b["mean"] - 1) <= spread


def pair_summary(pairs):
    """Returns what pairs of timings of the same kernel differ by."""
    apart = [abs(a["mean"] / b["mean"] - 1) for a, b in pairs]
    covering = sum(ratio_covers_one(a, b) for a, b in pairs)
    return {"pairs": len(pairs), "median": median(apart),
            "worst": max(apart, default=None), "intervals_covering_1": covering}


def covers_one(interval):
    return interval is not None and interval["low"] <= 1 <= interval["high"]


# -- recovery -----------------------------------------------------------------


def spread(seconds):
    """Returns mean, median and worst of some durations."""
    values = list(seconds)
    return {"count": len(values),
            "mean": statistics.fmean(values) if values else None,
            "median": median(values), "worst": max(values, default=None)}
