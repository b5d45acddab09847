"""Tells what a program needs that embeds this Python and its torch.

Prints one line `caesar: KEY=VALUE` for each fact; values with several parts
have semicolons between them. A file that is missing is an empty value: whoever
asked knows better what to say about that. Python 3.9 and later; torch 1.13 and
later.
"""

import os
import sys
import sysconfig

VERSION = "%d.%d" % sys.version_info[:2]


def first_file(paths):
    return next((path for path in paths if os.path.isfile(path)), "")


def variable(name):
    return str(sysconfig.get_config_var(name) or "")


def header_folder():
    folders = [sysconfig.get_path("include", "posix_prefix"),
               sysconfig.get_path("include"), variable("INCLUDEPY"),
               os.path.join(sys.base_prefix, "include", "python" + VERSION)]
    header = first_file(os.path.join(folder, "Python.h")
                        for folder in folders if folder)
    return os.path.dirname(header)


def libraries():
    """Yields where libpython may be. A Python that was moved, as those of
    pyenv, conda and uv may be, has folders of the machine that built it."""
    lib = os.path.join(sys.base_prefix, "lib")
    arch = variable("MULTIARCH")
    folders = [variable("LIBDIR"), os.path.join(variable("LIBDIR"), arch),
               lib, os.path.join(lib, arch), variable("LIBPL")]
    shared = [variable("LDLIBRARY"), "libpython%s.so" % VERSION,
              variable("INSTSONAME"), "libpython%s.so.1.0" % VERSION]
    static = [variable("LIBRARY"), "libpython%s.a" % VERSION]
    for names, kind in ((shared, ".so"), (static, ".a")):
        for name in names:
            if kind in name:
                yield from (os.path.join(folder, name) for folder in folders)


def facts():
    library = first_file(libraries())
    yield "python", VERSION
    yield "python_headers", header_folder()
    yield "python_library", library
    if library.endswith(".a"):
        flags = " ".join(map(variable, ("LIBS", "SYSLIBS", "MODLIBS")))
        yield "python_needs", ";".join(dict.fromkeys(
            flag for flag in flags.split() if flag.startswith("-l")))
    import torch
    from torch.utils.cpp_extension import include_paths, library_paths

    yield "torch", torch.__version__
    yield "torch_cuda", torch.version.cuda or ""
    yield "torch_includes", ";".join(map(str, include_paths()))
    yield "torch_libraries", ";".join(map(str, library_paths()))
    # Since 2.7 there is no other ABI, some day nobody will say so any more.
    yield "torch_cxx11_abi", int(
        getattr(torch._C, "_GLIBCXX_USE_CXX11_ABI", True))
    # What torch's own extensions are compiled with.
    yield "torch_pybind11_abi", ";".join(
        'PYBIND11_%s="%s"' % (name, value)
        for name in ("COMPILER_TYPE", "STDLIB", "BUILD_ABI")
        for value in [getattr(torch._C, "_PYBIND11_" + name, None)] if value)


if __name__ == "__main__":
    for key, value in facts():
        print("caesar: %s=%s" % (key, value))
