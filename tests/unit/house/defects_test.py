#!/usr/bin/env python3
"""Every test that tests/faults/caesar_defects.md names is there."""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
ROW = re.compile(r'^\| (\S[^|]*) \| [^|]+ \| `([^`]+)` \| "([^"]+)" \|$')


class DefectsTest(unittest.TestCase):
    def test_every_row_names_a_test_that_exists(self):
        text = (ROOT / "tests/faults/caesar_defects.md").read_text()
        rows = [ROW.match(line) for line in text.splitlines()
                if line.startswith("| ") and not line.startswith("| ---")
                and not line.startswith("| Caesar ")]
        self.assertGreater(len(rows), 15)
        for row in rows:
            self.assertIsNotNone(row)
            defect, path, name = row.groups()
            with self.subTest(defect):
                file = ROOT / path
                self.assertTrue(file.exists(), path)
                self.assertIn(name, file.read_text())


if __name__ == "__main__":
    unittest.main()
