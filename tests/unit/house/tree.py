"""A small checkout in a temporary folder, and running the scripts on it."""

import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]


class Tree:
    """Files by path, in a folder with a space in its name."""

    def __init__(self, files: dict[str, str]):
        self.scratch = tempfile.TemporaryDirectory(prefix="a house ")
        self.root = Path(self.scratch.name)
        for path, text in files.items():
            self.write(path, text)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.scratch.cleanup()

    def write(self, path: str, text: str, mode: int = 0o644):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(mode)

    def check(self, script: str, *arguments: str) -> subprocess.CompletedProcess:
        """Runs one of tools/check/*.py on this tree."""
        command = [sys.executable, SOURCE / "tools/check" / script]
        command += ["--root", self.root, *arguments]
        return subprocess.run(command, capture_output=True, text=True)
