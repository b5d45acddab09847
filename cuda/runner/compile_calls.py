"""What candidates ask to have compiled.

`install(answer)` replaces torch's `load_inline` and `load` by functions that
turn their arguments into a *call* and return `answer(call)`. A call is a dict
of plain JSON values, the same for the same arguments however they were passed:

    kind                "load_inline" | "load"
    name                of the extension module
    cpp_sources         texts; for "load", one for each file
    cuda_sources        texts; for "load", one for each file
    functions           {name: doc}, or None: the sources bind themselves
    extra_cflags, extra_cuda_cflags, extra_ldflags, extra_include_paths
    with_cuda           whether CUDA headers and libraries are asked for
    is_python_module    False: the library only registers operators
    error_handling      functions are wrapped by torch::wrap_pybind_function
    implicit_headers    <torch/extension.h> is put before the sources
    digest              sha256 of the canonical JSON of all the rest

Python 3.9 and later; torch 1.13 and later. The cuda/build/compile_call.hpp of
the builder reads what is made here.
"""

import hashlib
import inspect
import json
import os
import re

MAX_TEXT_BYTES = 4 << 20
"""All texts of one call together; more is an error of the candidate."""

_CUDA_SUFFIXES = (".cu", ".cuh")

_ARCH = re.compile(r"(\d+)\.(\d)([af]?)(\+PTX)?")
"""What TORCH_CUDA_ARCH_LIST holds: "9.0a", "8.0+PTX"."""


def digest(call):
    """Returns the sha256 of `call` without its digest, as hex."""
    rest = {key: call[key] for key in call if key != "digest"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def install(answer):
    """Makes `load_inline` and `load` return `answer(call)` from now on."""
    from torch.utils import cpp_extension

    cpp_extension.load_inline = _replacement(
        cpp_extension.load_inline, _load_inline_call, answer)
    cpp_extension.load = _replacement(
        cpp_extension.load, _load_call, answer)


def _replacement(original, make_call, answer):
    # A second install() replaces the answer, not the arguments' names.
    original = getattr(original, "caesar_original", original)
    signature = inspect.signature(original)

    def replacement(*args, **kwargs):
        # The signature of this torch decides which argument is which: their
        # order differs between versions.
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        return answer(_finished(make_call(bound.arguments)))

    replacement.__name__ = original.__name__
    replacement.__qualname__ = original.__qualname__
    replacement.__doc__ = original.__doc__
    replacement.caesar_original = original
    return replacement


def _finished(call):
    size = _text_bytes(call)
    if size > MAX_TEXT_BYTES:
        raise ValueError(
            "the compile call for %r holds %d bytes of text, and at most %d "
            "are allowed" % (call["name"], size, MAX_TEXT_BYTES))
    call["digest"] = digest(call)
    return call


def _text_bytes(value):
    if isinstance(value, str):
        return len(value.encode("utf-8"))
    if isinstance(value, list):
        return sum(_text_bytes(item) for item in value)
    if isinstance(value, dict):
        return sum(_text_bytes(k) + _text_bytes(v) for k, v in value.items())
    return 0


def _load_inline_call(arguments):
    cuda_sources = _texts(arguments.get("cuda_sources"), "cuda_sources")
    if _texts(arguments.get("sycl_sources"), "sycl_sources"):
        raise RuntimeError("sycl_sources are not supported here")
    call = _common(arguments, "load_inline")
    call["cpp_sources"] = _texts(arguments.get("cpp_sources"), "cpp_sources")
    call["cuda_sources"] = cuda_sources
    call["functions"] = _functions(arguments.get("functions"))
    call["with_cuda"] = _with_cuda(arguments, bool(cuda_sources))
    call["error_handling"] = bool(
        arguments.get("with_pytorch_error_handling", False))
    call["implicit_headers"] = not arguments.get("no_implicit_headers", False)
    return call


def _load_call(arguments):
    if arguments.get("is_standalone"):
        raise RuntimeError(
            "is_standalone=True is not supported: a candidate is a module")
    call = _common(arguments, "load")
    call["cpp_sources"] = []
    call["cuda_sources"] = []
    for path in _texts(arguments.get("sources"), "sources"):
        is_cuda = os.path.splitext(path)[1] in _CUDA_SUFFIXES
        key = "cuda_sources" if is_cuda else "cpp_sources"
        call[key].append(_file_text(path))
    call["functions"] = None
    call["with_cuda"] = _with_cuda(arguments, bool(call["cuda_sources"]))
    call["error_handling"] = False
    call["implicit_headers"] = False
    return call


def _common(arguments, kind):
    name = _text(arguments["name"])
    if not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,199}", name):
        raise ValueError(
            "%r is no name for an extension module: it must be an identifier "
            "of at most 200 characters" % name[:200])
    call = {"kind": kind, "name": name}
    for key in ("extra_cflags", "extra_cuda_cflags", "extra_ldflags",
                "extra_include_paths"):
        call[key] = [text.strip() for text in _texts(arguments.get(key), key)]
    call["extra_cuda_cflags"][:0] = _arch_flags()
    call["is_python_module"] = bool(arguments.get("is_python_module", True))
    return call


def _arch_flags():
    """Returns what torch makes of the architectures that a candidate sets in
    its environment. Names such as "Hopper" leave it to the device, as do those
    that torch does not know."""
    flags = []
    wanted = os.environ.get("TORCH_CUDA_ARCH_LIST", "")
    for arch in wanted.replace(" ", ";").split(";"):
        found = _ARCH.fullmatch(arch)
        if not found:
            continue
        number = "".join(found.groups()[:3])
        codes = ["sm_"] + (["compute_"] if found.group(4) else [])
        flags += ["-gencode=arch=compute_%s,code=%s%s" % (number, code, number)
                  for code in codes]
    return flags


def _with_cuda(arguments, has_cuda_sources):
    asked = arguments.get("with_cuda")
    return has_cuda_sources if asked is None else bool(asked)


def _functions(functions):
    if functions is None:
        return None
    if isinstance(functions, str):
        functions = [functions]
    if isinstance(functions, dict):
        return {_text(name): _text(doc) for name, doc in functions.items()}
    if isinstance(functions, (list, tuple)):
        return {_text(name): _text(name) for name in functions}
    raise ValueError("Expected 'functions' to be a list or dict, but was %s"
                     % type(functions))


def _texts(value, key):
    if value is None:
        return []
    if isinstance(value, (str, os.PathLike)):
        return [_text(value)]
    if isinstance(value, (list, tuple)):
        return [_text(item) for item in value]
    raise TypeError("%s must be a string or a list of strings, not %s"
                    % (key, type(value).__name__))


def _text(value):
    """Returns `value` as a text that JSON and UTF-8 can hold."""
    if isinstance(value, os.PathLike):
        value = os.fspath(value)
    if not isinstance(value, str):
        raise TypeError("expected a string, not %s" % type(value).__name__)
    # A str of a subclass could behave differently each time it is read.
    return "".join(value).encode("utf-8", "replace").decode("utf-8")


def _file_text(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read(MAX_TEXT_BYTES + 1)
