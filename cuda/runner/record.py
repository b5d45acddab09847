"""Records what a candidate wants compiled, without compiling it.

Runs in a process of its own for each candidate, in a folder of its own, with
compile_calls.py beside it. The candidate's code runs here: whoever reads the
answer treats it like the candidate's own text.
"""

import json
import linecache
import os
import re
import sys
import sysconfig
import traceback
import types

import compile_calls

MAX_CALLS = 32
MAX_MESSAGE_CHARS = 10_000
MAX_TRACEBACK_CHARS = 30_000

_MENTIONS = ("load_inline", "cpp_extension")


def record(candidate, problem):
    """Returns JSON: {"calls": [call...], "error": null | {"name", "message",
    "traceback"}} for the texts of a candidate and of its problem.

    Imports the candidate from candidate.py in the current folder. When it says
    that it compiles something and importing it compiled nothing, `ModelNew` is
    constructed as well, with the problem's `get_init_inputs`.
    """
    calls = []
    compile_calls.install(lambda call: _remember(calls, call))
    error = None
    try:
        _check_text_size(candidate)
        module = _load("candidate", candidate)
        if not callable(getattr(module, "ModelNew", None)):
            raise NameError("the code defines no class ModelNew")
        if not calls and any(word in candidate for word in _MENTIONS):
            _construct(module.ModelNew, problem)
    except BaseException as reason:  # Also SystemExit: it is the candidate's.
        # What needs a module that is still to be built fails here and not when
        # it is run; what fails there as well is reported then.
        if not calls or isinstance(reason, TooMuch):
            error = _described(reason)
    return json.dumps({"calls": calls, "error": error})


def toolchain_facts():
    """Returns what a compiler needs to know of this Python and its torch, as
    JSON: the content of the recorder's `ready` frame."""
    import torch
    from torch.utils import cpp_extension

    return json.dumps({
        "torch": str(torch.__version__),
        "python": "%d.%d" % sys.version_info[:2],
        "python_include": sysconfig.get_path("include", "posix_prefix") or "",
        "include_paths": [str(path) for path in cpp_extension.include_paths()],
        "library_paths": [str(path) for path in cpp_extension.library_paths()],
        # Since torch 2.7 there is no other ABI.
        "cxx11_abi": bool(getattr(torch._C, "_GLIBCXX_USE_CXX11_ABI", True)),
        "cxx_standard": _cxx_standard(),
        "cuda_home": str(cpp_extension.CUDA_HOME or "")
                     if torch.version.cuda else "",
        "cuda": str(torch.version.cuda or ""),
        "pybind11": {
            name: getattr(torch._C, "_PYBIND11_" + name, None) or ""
            for name in ("COMPILER_TYPE", "STDLIB", "BUILD_ABI")},
    })


def _cxx_standard():
    """Returns the standard that this torch's own load_inline compiles with."""
    from torch.utils import cpp_extension

    with open(cpp_extension.__file__, encoding="utf-8") as file:
        found = re.search(r"'-fPIC', '-std=(c\+\+\d+)'", file.read())
    return found.group(1) if found else "c++17"


class TooMuch(RuntimeError):
    """A candidate wants more compiled than is allowed."""


class PendingModule(types.ModuleType):
    """Stands for an extension that is still to be compiled: its functions can
    be named, stored, copied and pickled, but not called."""

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return PendingFunction(self.__name__, name)

    def __reduce__(self):
        return (PendingModule, (self.__name__,))


class PendingFunction:
    """A function of a `PendingModule`."""

    def __init__(self, module, name):
        self.__name__ = name
        self.__qualname__ = name
        self.__module__ = module
        self.__doc__ = None

    def __call__(self, *args, **kwargs):
        raise RuntimeError(
            "%s.%s is not built yet: do not call kernels while the module is "
            "imported" % (self.__module__, self.__name__))

    def __reduce__(self):
        return (PendingFunction, (self.__module__, self.__name__))


def _remember(calls, call):
    if all(known["digest"] != call["digest"] for known in calls):
        calls.append(call)
    if len(calls) > MAX_CALLS:
        raise TooMuch("the candidate makes more than %d compile calls"
                           % MAX_CALLS)
    total = sum(compile_calls._text_bytes(known) for known in calls)
    if total > compile_calls.MAX_TEXT_BYTES:
        raise TooMuch(
            "the compile calls of the candidate hold %d bytes of text, and at "
            "most %d are allowed" % (total, compile_calls.MAX_TEXT_BYTES))
    return PendingModule(call["name"])


def _check_text_size(candidate):
    size = len(candidate.encode("utf-8", "replace"))
    if size > compile_calls.MAX_TEXT_BYTES:
        raise ValueError("the candidate has %d bytes, and at most %d are "
                         "allowed" % (size, compile_calls.MAX_TEXT_BYTES))


def _load(name, source):
    """Runs `source` as module `name` from a real file, so that inspect and
    tracebacks find its lines."""
    path = os.path.join(os.getcwd(), name + ".py")
    with open(path, "w", encoding="utf-8", errors="replace") as file:
        file.write(source)
    linecache.checkcache(path)
    module = types.ModuleType(name)
    module.__file__ = path
    sys.modules[name] = module
    code = compile(source, path, "exec", dont_inherit=True)
    exec(code, module.__dict__)
    return module


def _construct(model, problem):
    inputs = _load("problem", problem).get_init_inputs()
    if isinstance(inputs, dict):
        model(**inputs)
    else:
        model(*inputs)


def _described(reason):
    kind = RuntimeError if isinstance(reason, TooMuch) else type(reason)
    try:
        message = str(reason)
    except BaseException:
        message = "(its text cannot be shown)"
    try:
        lines = traceback.format_exception(kind, reason, reason.__traceback__)
        trace = "".join(_own_frames_cut(lines))
    except BaseException:
        trace = ""
    folder = os.getcwd() + os.sep
    if kind is SystemExit:
        message = "the import called exit(%s)" % message
    return {
        "name": kind.__name__,
        "message": message.replace(folder, "")[:MAX_MESSAGE_CHARS],
        "traceback": trace.replace(folder, "")[-MAX_TRACEBACK_CHARS:],
    }


def _own_frames_cut(lines):
    """Drops the frames of this file and of compile_calls.py."""
    own = tuple('  File "%s"' % function.__code__.co_filename
                for function in (record, compile_calls.install))
    return [line for line in lines if not line.startswith(own)]
