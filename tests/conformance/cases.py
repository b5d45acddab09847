"""A source of the suite, as its first comment describes it.

    // What this is about.
    // functions: add scale     load_inline's list; without it, the source has
    //                          a PYBIND11_MODULE
    // flags: -O3 -fopenmp      extra_cflags
    // path: full               light headers must decline it
    // > add(floats(2, 3), 1)   a call, in Python; see inputs.py
"""

import collections
import pathlib
import re

SOURCES = pathlib.Path(__file__).resolve().parent / "sources"
INCLUDE = re.compile(r"^[ \t]*#[ \t]*include\b[^\n]*", re.MULTILINE)
DEFINED = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", re.MULTILINE)

Source = collections.namedtuple(
    "Source", "name text functions flags must_decline calls")


def parse(name, text):
    functions, flags, must_decline, calls = None, [], False, []
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        line = line[2:].strip()
        if line.startswith("> "):
            calls.append(line[2:])
        elif line.startswith("functions: "):
            functions = line.split()[1:]
        elif line.startswith("flags: "):
            flags = line.split()[1:]
        elif line == "path: full":
            must_decline = True
    return Source(name, text, functions, flags, must_decline, calls)


def read_all():
    return [parse(path.stem, path.read_text())
            for path in sorted(SOURCES.glob("*.cpp"))]


def bindings(source):
    """What load_inline adds for `functions`."""
    if source.functions is None:
        return ""
    return "#line 1 \"bindings.cpp\"\n" + "\n".join(
        ["PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {"]
        + ["m.def(\"%s\", %s, \"%s\");" % (f, f, f) for f in source.functions]
        + ["}", ""])


def light_unit(source):
    """As the builder's units_of makes it."""
    return "#include <torch/extension.h>\n#line 1 \"main.cpp\"\n%s\n%s" % (
        source.text, bindings(source))


def full_unit(sources):
    """Many sources as one, each in a namespace and a submodule of its own."""
    parts = ["#include <torch/extension.h>"]
    for source in sources:
        parts += INCLUDE.findall(source.text)
    parts += ["#undef PYBIND11_MODULE",
              "#define PYBIND11_MODULE(name, variable) \\",
              "  static void define_module([[maybe_unused]] "
              "::pybind11::module_& variable)"]
    for source in sources:
        parts += ["namespace source_%s {" % source.name,
                  "#line 1 \"main.cpp\"",
                  INCLUDE.sub("", source.text), bindings(source), "}"]
        parts += ["#undef " + name for name in DEFINED.findall(source.text)]
    parts += ["extern \"C\" __attribute__((visibility(\"default\"))) "
              "PyObject* PyInit_full();",
              "static void define_all(pybind11::module_& m) {"]
    for source in sources:
        parts += ["{ auto part = m.def_submodule(\"%s\");" % source.name,
                  "source_%s::define_module(part); }" % source.name]
    parts += ["}", "static pybind11::module_::module_def full_definition;",
              "PyObject* PyInit_full() {",
              "auto m = pybind11::module_::create_extension_module(",
              "  \"full\", nullptr, &full_definition);",
              "define_all(m);", "return m.release().ptr();", "}", ""]
    return "\n".join(parts)
