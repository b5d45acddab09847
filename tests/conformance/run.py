#!/usr/bin/env python3
"""Compares what sources do that are compiled light with what they do that are
compiled with torch's own headers.

    run.py                 light, compared with what golden/ remembers of full
    run.py --full          both are compiled and compared: minutes, at first
    run.py --golden        compiles full, and writes golden/<torch>.json

CAESAR_BIN_DIR says where caesar_light.so is. What was built is kept in --cache.
Status 1: something differs, or too much is compiled full.
"""

import argparse
import concurrent.futures
import fnmatch
import importlib.machinery
import importlib.util
import json
import os
import pathlib
import platform
import statistics
import sys

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.path.insert(0, os.environ.get("CAESAR_BIN_DIR", ""))

try:
    import torch
except ImportError:
    print("skipped: this Python has no torch")
    sys.exit(77)

import builds  # noqa: E402
import cases  # noqa: E402
import compare  # noqa: E402
import outcomes  # noqa: E402

ENOUGH = 0.95
"""How many of the sources that may be compiled light must be."""


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--golden", action="store_true")
    parser.add_argument("--only", default="*", metavar="PATTERN")
    parser.add_argument("--jobs", type=int, default=1, metavar="N",
                        help="compilers of light code at a time")
    parser.add_argument("--show", action="store_true",
                        help="print what each call does")
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path(
        os.environ.get("CAESAR_CONFORMANCE_CACHE",
                       builds.ROOT / "build" / "conformance")))
    return parser.parse_args()


def golden_path():
    return HERE / "golden" / ("torch-%s.json" % ".".join(
        torch.__version__.split(".")[:2]))


def machine():
    """Names all that decides how mathematical functions round here."""
    with open("/proc/cpuinfo") as file:
        first = dict(line.split(":", 1) for line in file.read().split(
            "\n\n")[0].splitlines() if ":" in line)
    facts = {name.strip(): value.strip() for name, value in first.items()}
    return "family %s, model %s, flags %s, %s" % (
        facts.get("cpu family"), facts.get("model"),
        builds.digest(facts.get("flags"))[:8], " ".join(platform.libc_ver()))


def load_full(path):
    loader = importlib.machinery.ExtensionFileLoader("full", path)
    spec = importlib.util.spec_from_file_location("full", path, loader=loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def full_outcomes(sources, cache):
    result = {}
    for part in builds.full_units(sources):
        built = builds.build_full(part, cache)
        if built["failed"]:
            sys.exit("torch's own headers refuse a source:\n%s"
                     % built["failed"])
        print("full: %d sources, %.0f s" % (len(part), built["seconds"]),
              flush=True)
        for source in part:
            result[source.name] = outcomes.in_child(
                lambda: outcomes.outcomes(
                    getattr(load_full(built["module"]), source.name),
                    source.calls))
    return {source.name: result[source.name] for source in sources}


def load_light(name, path):
    # As the runner's candidate.py does.
    import caesar_light
    module = caesar_light.load(name, path)
    if module is None:
        raise ImportError(path + " is no light library")
    return module


def light_outcome(source, built):
    return outcomes.in_child(lambda: outcomes.outcomes(
        load_light(source.name, built["module"]), source.calls))


def verdict_of(source, built, expected, found, exactly):
    """Returns (word, lines that explain it)."""
    if built["declined"]:
        return "declined", [] if source.must_decline else [built["declined"]]
    if source.must_decline:
        return "accepted", ["light headers must decline this source"]
    if expected is None:
        return "unknown", ["there is no golden result; run.py --golden"]
    differ = compare.differences(expected, found, exactly)
    return ("differs", differ) if differ else ("same", [])


def report(sources, verdicts, built):
    """Prints the table. Returns whether all is as it must be."""
    count = {word: sum(v == word for v in verdicts.values())
             for word in ("same", "differs", "declined", "accepted", "unknown")}
    able = [s for s in sources if not s.must_decline]
    light = [s for s in able if verdicts[s.name] != "declined"]
    share = len(light) / len(able) if able else 1.0
    print("%-34s %d" % ("sources", len(sources)))
    print("%-34s %d" % ("calls compared",
                        sum(len(s.calls) for s in light)))
    print("%-34s %d of %d (%.1f %%)" % (
        "light, of those that may be", len(light), len(able), 100 * share))
    print("%-34s %d of %d" % (
        "declined, of those that must be",
        sum(verdicts[s.name] == "declined" for s in sources
            if s.must_decline), len(sources) - len(able)))
    print("%-34s %d" % ("differing", count["differs"]))
    for key, what in (("seconds", "seconds to compile and link, light"),
                      ("cpu_seconds", "of which its processes ran")):
        values = [b[key] for b in built if key in b]
        if values:
            print("%-34s %.2f median, %.2f worst" % (
                what, statistics.median(values), max(values)))
    return share >= ENOUGH and not (
        count["differs"] or count["accepted"] or count["unknown"])


def remembered(full):
    """Returns what full sources do, and whether on this kind of CPU."""
    if full is not None:
        return full, True
    if not golden_path().exists():
        print("skipped: %s is not there" % golden_path())
        sys.exit(77)
    golden = json.loads(golden_path().read_text())
    return golden["sources"], golden["machine"] == machine()


def write_golden(full, names):
    """Adds to what is remembered, and forgets sources that are not in `names`."""
    golden_path().parent.mkdir(exist_ok=True)
    if golden_path().exists():
        full = {**json.loads(golden_path().read_text())["sources"], **full}
    full = {name: full[name] for name in sorted(full) if name in names}
    lines = ["{\"machine\": %s, \"torch\": %s, \"sources\": {" % (
        json.dumps(machine()), json.dumps(torch.__version__))]
    for name, found in full.items():
        entries = ["  %s: %s" % (json.dumps(key), json.dumps(value))
                   for key, value in found.items()]
        lines.append("%s: {\n%s\n}%s" % (
            json.dumps(name), ",\n".join(entries),
            "," if name != list(full)[-1] else ""))
    golden_path().write_text("\n".join(lines + ["}}", ""]))


def all_light(sources, options):
    headers = builds.light_digest()
    # Threads end before anything forks.
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as builders:
        return list(builders.map(
            lambda source: builds.build_light(source, options.cache, headers),
            sources))


def main():
    options = arguments()
    sources = [s for s in cases.read_all()
               if fnmatch.fnmatch(s.name, options.only)]
    full = None
    if options.full or options.golden:
        full = full_outcomes(sources, options.cache)
    if options.golden:
        write_golden(full, {s.name for s in cases.read_all()})
    expected, exactly = remembered(full)
    verdicts, taken = {}, []
    for source, built in zip(sources, all_light(sources, options)):
        found = None if built["declined"] else light_outcome(source, built)
        word, lines = verdict_of(source, built, expected.get(source.name),
                                 found, exactly)
        verdicts[source.name] = word
        if not built["declined"]:
            taken.append(built)
        if lines:
            print("%s: %s" % (source.name, word))
        for line in lines:
            print("    " + line)
        if options.show and found:
            print(json.dumps(found, indent=1))
        sys.stdout.flush()
    return 0 if report(sources, verdicts, taken) else 1


if __name__ == "__main__":
    sys.exit(main())
