#!/usr/bin/env python3
"""Prints how many tests of a ctest --output-junit file passed, failed, and
were skipped. A test that could not be started has failed."""

import sys
import xml.etree.ElementTree as xml


def kind_of(case: xml.Element) -> str:
    if case.get("status") == "run":
        return "passed"
    skipped = case.find("skipped")
    reason = "" if skipped is None else skipped.get("message", "")
    if case.get("status") == "disabled" or reason.startswith("SKIP_"):
        return "skipped"
    return "failed"


def main() -> int:
    kinds = [kind_of(case) for case in xml.parse(sys.argv[1]).iter("testcase")]
    print(*(kinds.count(kind) for kind in ("passed", "failed", "skipped")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
