"""Sample logs of runs, for comparing one run with another."""

import json
import pathlib


def without(value, names):
    """Returns `value` without the members whose names match `names`, a compiled
    pattern: what a clock decides."""
    if isinstance(value, dict):
        return {name: without(x, names) for name, x in value.items()
                if not names.search(name)}
    if isinstance(value, list):
        return [without(x, names) for x in value]
    return value


def logs(root, names):
    """Returns all log.json below `root`, by their path there, without what
    `names` matches."""
    root = pathlib.Path(root)
    return {str(path.relative_to(root)):
            without(json.loads(path.read_text()), names)
            for path in sorted(root.rglob("log.json"))}
