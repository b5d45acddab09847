"""What a candidate's result must be: pure functions, no process, no file.

A *result* is what one evaluation said, whichever way it was asked for:

    outcome     a judgement, or "compile_error", or "no_verdict"
    compat, strict          of the verdict
    findings    their ids
    error       every text that the result shows
    runtime, reference      milliseconds, or None
    text        the whole answer, as it came
"""

FASTER = 0.9  # A reported time below this share of the honest one is a gain.


def result_of_batch(line):
    """Returns the result in one line of a batch's results."""
    verdict = line.get("verdict")
    build = line.get("build") or {}
    if not verdict:
        status = build.get("status", "")
        outcome = ("compile_error" if status in ("failed", "timed_out")
                   else "no_verdict")
        verdict = {}
    else:
        outcome = verdict["outcome"]

    def milliseconds(timing):
        return timing["mean"] / 1e6 if timing else None

    return {
        "outcome": outcome,
        "compat": bool(verdict.get("compat")),
        "strict": bool(verdict.get("strict")),
        "findings": [x["id"] for x in verdict.get("findings", [])],
        "error": " ".join(str(x) for x in (
            verdict.get("error_name", ""), verdict.get("error", ""),
            verdict.get("traceback", ""), verdict.get("issue", ""),
            line.get("error") or "", build.get("log", ""),
            *(x["sentence"] for x in verdict.get("findings", [])))),
        "runtime": milliseconds(verdict.get("runtime")),
        "reference": milliseconds(verdict.get("reference")),
        "text": str(line),
    }


def result_of_json(answer):
    """Returns the result in what `evaluate --json` prints."""

    def milliseconds(key):
        return answer[key] if answer.get(key, -1) > 0 else None

    return {
        "outcome": answer["outcome"],
        "compat": answer["compat"],
        "strict": answer["strict"],
        "findings": [x["id"] for x in answer["findings"]],
        "error": str(answer["metadata"]),
        "runtime": milliseconds("runtime"),
        "reference": milliseconds("ref_runtime"),
        "text": str(answer),
    }


def shown(result):
    """Returns the beginning of the error, on one line."""
    return " ".join(result["error"].split())[:300]


def complaints(expected, result):
    """Returns what is wrong with a result, but for its times."""
    legal = list(expected["outcome"])
    if "neutralised" in expected:
        legal.append("correct")
    outcome = result["outcome"]
    found = []
    if outcome not in legal:
        found.append("%s instead of %s: %s" % (
            outcome, " or ".join(legal), shown(result)))
    if outcome == "correct" and not (result["compat"] and result["strict"]):
        found.append("correct, but compat %s and strict %s"
                     % (result["compat"], result["strict"]))
    if expected.get("compat") and not result["compat"]:
        found.append("KernelBench would believe it, the compat verdict is no")
    wanted = expected.get("findings")
    if wanted and outcome == "rejected" and not set(wanted) & set(
            result["findings"]):
        found.append("found %s instead of %s" % (
            result["findings"] or "nothing", wanted))
    if expected.get("says", "") not in result["error"]:
        found.append("does not say %r: %s"
                     % (expected["says"], shown(result)))
    if "hides" in expected and expected["hides"] in result["text"]:
        found.append("shows %r" % expected["hides"])
    return found


def gain(results, honest):
    """Returns how results that were believed are better than the honest ones,
    or nothing. A slower reference is a gain as well. Between several
    measurements of the same, the one that shows less of a gain counts: noise
    does not show one every time."""
    believed = [x for x in results if x["outcome"] == "correct"]
    timed = [x for x in honest if x["runtime"] is not None]
    if not believed:
        return None
    if not timed or any(x["runtime"] is None for x in believed):
        return "it was believed and not timed"
    mine = max(x["runtime"] for x in believed)
    fair = min(x["runtime"] for x in timed)
    if mine < FASTER * fair:
        return ("reported %.3f ms, the honest candidate takes %.3f ms"
                % (mine, fair))
    mine = min(x["reference"] for x in believed)
    fair = max(x["reference"] for x in timed)
    if mine > fair / FASTER:
        return ("its reference takes %.3f ms, the honest one's %.3f ms"
                % (mine, fair))
    return None
