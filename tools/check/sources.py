"""What the checks share: which files there are, and C++ without its strings."""

import os
import re
import subprocess
from pathlib import Path

CPP = {".hpp", ".cpp", ".h", ".cc", ".cu", ".cuh"}
OUTPUTS = {".git", ".cache", "__pycache__"}

TOKEN = re.compile(
    r"""//[^\n]*
      | /\*.*?\*/
      | (?:u8|u|U|L)?R"(?P<mark>[^()\\\s"]{0,16})\(.*?\)(?P=mark)"
      | "(?:\\.|[^"\\\n])*"
      | (?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])*'""",
    re.VERBOSE | re.DOTALL,
)


def all_files(root: Path) -> list[Path]:
    """Returns the checkout's files, relative to `root`, in order."""
    git = ["git", "-C", str(root), "ls-files", "-z", "-co", "--exclude-standard"]
    try:
        listed = subprocess.run(git, capture_output=True, check=True).stdout
        files = [Path(os.fsdecode(name)) for name in listed.split(b"\0") if name]
    except (OSError, subprocess.CalledProcessError):
        files = list(walk(root))
    return sorted(file for file in set(files) if (root / file).is_file())


def walk(root: Path):
    for folder, folders, names in os.walk(root):
        here = Path(folder).relative_to(root)
        hidden = OUTPUTS | ({"build", "runs"} if here == Path() else set())
        folders[:] = [name for name in folders if name not in hidden]
        yield from (here / name for name in names)


def code_of(text: str) -> str:
    """Returns `text` with comments blank and strings empty. Lines stay."""

    def blank(token: re.Match) -> str:
        lines = "\n" * token[0].count("\n")
        return lines if token[0].startswith("/") else '""' + lines

    return TOKEN.sub(blank, text)


def line_of(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def read(root: Path, file: Path) -> str:
    return (root / file).read_text(encoding="utf-8", errors="replace")
