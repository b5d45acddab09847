"""Compiles sources, light and full, and keeps what was built by its content."""

import contextlib
import hashlib
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import time

import torch

import cases

with contextlib.redirect_stderr(io.StringIO()):  # It looks for a GPU.
    from torch.utils import cpp_extension

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIGHT = ROOT / "cuda" / "build" / "light"
sys.path.insert(0, str(LIGHT))
import light_uses  # noqa: E402

sys.path.remove(str(LIGHT))  # Its torch is none of Python's.

COMPILER = shutil.which(os.environ.get("CXX", "c++")) or "c++"
DEFINES = ["-DTORCH_EXTENSION_NAME=module", "-DTORCH_API_INCLUDE_EXTENSION_H"]
UNITS = 8  # With torch's headers, which cost ten seconds each.


def full_units(sources):
    """Splits sources so that another one changes one unit only."""
    units = [[] for _ in range(UNITS)]
    for source in sources:
        units[int(digest(source.name), 16) % UNITS].append(source)
    return [unit for unit in units if unit]


def digest(*parts):
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()[:32]


def light_digest():
    return digest(*[path.read_text() for path in sorted(LIGHT.rglob("*"))
                    if path.suffix in (".h", ".txt", ".py")])


def run(command, folder, everything=False):
    """Returns the compiler's first complaint, or all of them, or an empty
    text, and for how long its processes ran."""
    with open(folder / "said.txt", "w+", errors="replace") as said:
        process = subprocess.Popen(command, cwd=folder, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        lines = said.read().splitlines()
    seconds = usage.ru_utime + usage.ru_stime
    if process.returncode == 0:
        return "", seconds
    told = [i for i, line in enumerate(lines)
            if "error" in line or "undefined" in line
            or everything and "In function" in line]
    if everything:
        return "\n".join(lines[i] for i in told), seconds
    return "\n".join(lines[told[0]:told[0] + 2]) if told else "killed", seconds


def kept(folder, work):
    """Returns what `work` returned for a folder of this name, which it fills
    before it gets the name. A dictionary."""
    record = folder / "result.json"
    if record.exists():
        return json.loads(record.read_text())
    scratch = folder.with_name("%s.%d" % (folder.name, os.getpid()))
    scratch.mkdir(parents=True)
    result = work(scratch)
    (scratch / "result.json").write_text(json.dumps(result))
    scratch.rename(folder)
    return result


def light_command(source, unit):
    """As the builder's plan_light has it."""
    return ([COMPILER] + DEFINES + ["-I" + str(LIGHT)]
            + light_uses.flags(source.text + "\n" + cases.bindings(source))
            + ["-fPIC", "-std=c++17"] + source.flags + ["-c", unit])


def build_light(source, cache, headers):
    """Returns {"module", "seconds", "declined"}."""
    text = cases.light_unit(source)

    def work(folder):
        (folder / "unit.cpp").write_text(text)
        begin = time.monotonic()
        why, cpu = run(light_command(source, "unit.cpp") + ["-o", "unit.o"],
                       folder)
        if not why:
            why, more = run([COMPILER, "unit.o", "-shared", "-Wl,-z,defs"]
                            + [f for f in source.flags if f == "-fopenmp"]
                            + ["-o", "module.so"], folder)
            cpu += more
        return {"seconds": time.monotonic() - begin, "cpu_seconds": cpu,
                "declined": why}

    folder = cache / "light" / digest(COMPILER, text, source.flags, headers)
    return dict(kept(folder, work), module=str(folder / "module.so"))


def full_command():
    command = [COMPILER] + DEFINES
    for name in ("COMPILER_TYPE", "STDLIB", "BUILD_ABI"):
        value = getattr(torch._C, "_PYBIND11_" + name, None)
        if value:
            command.append("-DPYBIND11_%s=\"%s\"" % (name, value))
    for path in cpp_extension.include_paths() + [
            sysconfig.get_path("include")]:
        command += ["-isystem", path]
    return command + [
        "-D_GLIBCXX_USE_CXX11_ABI=%d" % torch._C._GLIBCXX_USE_CXX11_ABI,
        "-fPIC", "-std=c++17", "-fopenmp", "-O0", "-w"]


def build_full(sources, cache):
    """Returns {"module", "seconds", "failed"} of one unit with all of them."""
    command = full_command()
    text = cases.full_unit(sources)

    def precompile(folder):
        (folder / "torch").mkdir()
        (folder / "torch" / "extension.h").write_text(
            "#include_next <torch/extension.h>\n")
        why, _ = run(command + ["-I" + str(folder), "-x", "c++-header",
                                "torch/extension.h", "-o",
                                "torch/extension.h.gch"], folder)
        return {"failed": why}

    header = cache / "header" / digest(command, torch.__version__)
    kept(header, precompile)

    def work(folder):
        (folder / "unit.cpp").write_text(text)
        begin = time.monotonic()
        why, _ = run(command + ["-I" + str(header), "-c", "unit.cpp", "-o",
                                "unit.o"], folder, everything=True)
        if not why:
            why, _ = run(
                [COMPILER, "unit.o", "-shared", "-fopenmp"]
                + ["-L" + path for path in cpp_extension.library_paths()]
                + ["-lc10", "-ltorch_cpu", "-ltorch", "-ltorch_python", "-o",
                   "full.so"], folder, everything=True)
        return {"seconds": time.monotonic() - begin, "failed": why}

    folder = cache / "full" / digest(command, text, torch.__version__)
    return dict(kept(folder, work), module=str(folder / "full.so"))
