#!/usr/bin/env python3
"""Writes caesar/tensor_methods.h and caesar/operators.h: the C++ functions and
methods of the operators in operators.txt, as calls by name.

What they look like is read from the headers of an installed torch, so that an
overload is chosen here exactly when it is chosen there. Overloads that take
what light code cannot make (named dimensions) are declared and deleted: whoever
selects one is compiled with the real headers.

    generate_operators.py [--include FOLDER] [--to FOLDER] [--check]
"""

import argparse
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

# How an argument is appended to a call, by its type in the operator's schema.
APPENDED = {
    "const at::Tensor &": "tensor",
    "at::Tensor &": "tensor",
    "const c10::optional<at::Tensor> &": "opt_tensor",
    "const at::Scalar &": "scalar",
    "const c10::optional<at::Scalar> &": "opt_scalar",
    "int64_t": "integer",
    "c10::SymInt": "integer",
    "c10::optional<int64_t>": "opt_integer",
    "c10::optional<c10::SymInt>": "opt_integer",
    "double": "real",
    "c10::optional<double>": "opt_real",
    "bool": "boolean",
    "c10::optional<bool>": "opt_boolean",
    "c10::string_view": "text",
    "c10::optional<c10::string_view>": "opt_text",
    "at::IntArrayRef": "ints",
    "c10::SymIntArrayRef": "ints",
    "at::OptionalIntArrayRef": "opt_ints",
    "at::OptionalSymIntArrayRef": "opt_ints",
    "at::ArrayRef<double>": "reals",
    "c10::optional<at::ArrayRef<double>>": "opt_reals",
    "at::TensorList": "tensors",
    "const at::ITensorListRef &": "tensors",
    "at::ScalarType": "dtype",
    "c10::optional<at::ScalarType>": "opt_dtype",
    "at::Layout": "layout",
    "c10::optional<at::Layout>": "opt_layout",
    "at::Device": "device",
    "c10::optional<at::Device>": "opt_device",
    "at::MemoryFormat": "memory_format",
    "c10::optional<at::MemoryFormat>": "opt_memory_format",
    "c10::optional<at::Generator>": "opt_generator",
}
# How a result is taken.
TAKEN = {
    "at::Tensor": "to_tensor()",
    "::std::tuple<at::Tensor,at::Tensor>": "to_tuple<%s>()",
    "::std::tuple<at::Tensor,at::Tensor,at::Tensor>": "to_tuple<%s>()",
    "::std::vector<at::Tensor>": "to_list<%s>()",
    "at::Scalar": "to_scalar()",
    "bool": "to_boolean()",
    "int64_t": "to_integer()",
    "double": "to_real()",
    "at::ScalarType": "to_dtype()",
    "void": "run()",
}
UNMAKEABLE = re.compile(r"\bDimname(List)?\b")
# None is ever spelled in light code, and all have names of their own.
SKIPPED = re.compile(r"_symint(_|$)|^__dispatch_|_outf$")


class Unsupported(Exception):
    pass


def split(text):
    """Splits at commas that are in no brackets."""
    parts, depth, last = [], 0, 0
    for i, c in enumerate(text):
        depth += (c in "(<{[") - (c in ")>}]")
        if c == "," and depth == 0:
            parts.append(text[last:i].strip())
            last = i + 1
    return [p for p in parts + [text[last:].strip()] if p]


def names_of(arguments):
    """An argument's name, without type and default."""
    return [re.sub(r"=.*", "", a).split()[-1].lstrip("&*") for a in arguments]


def schemas(include, name):
    """The operators behind a name: struct -> (name, overload, types, result)."""
    path = include / "ATen" / "ops" / (name + "_ops.h")
    result = {}
    if not path.exists():
        return result
    for m in re.finditer(
            r"struct TORCH_API (\w+) \{\s*using schema = ([^\n]*?) \(([^\n]*)\);"
            r".*?\(name, \"(.*?)\"\).*?\(overload_name, \"(.*?)\"\)",
            path.read_text(), re.S):
        result[m[1]] = (m[4], m[5], split(m[3]), m[2])
    return result


CALL = re.compile(r"return at::_ops::(\w+)::call\((.*)\);")
FUNCTION = re.compile(
    r"^inline (.*?) ?\b(\w+)\((.*)\) \{\n((?:  .*\n)*?)\}", re.M)
METHOD = re.compile(
    r"^inline (.*?) ?\bTensor::(\w+)\((.*)\) const \{\n(.*?)\n\}", re.M)


def plain(value):
    value = value.replace("const_cast<Tensor&>(*this)", "*this")
    value = re.sub(r"(\w+)\.has_value\(\) \? c10::make_optional\(c10::"
                   r"(SymInt|fromIntArrayRef)\(\*\1\)\) : c10::nullopt",
                   r"\1", value)
    return re.sub(r"c10::fromIntArrayRef(Slow)?\((\w+)\)", r"\2", value)


def body(ops, text, returned, this=None):
    """The statements of a function whose real body is `text`."""
    call = CALL.search(text)
    if not call or call[1] not in ops:
        raise Unsupported(text.strip())
    name, overload, types, _ = ops[call[1]]
    values = split(call[2])
    out = "caesar::boxed(\"%s\", \"%s\")" % (name, overload)
    changed = []
    for kind, value in zip(types, values):
        if kind not in APPENDED:
            raise Unsupported(kind)
        value = plain(value)
        out += ".%s(%s)" % (APPENDED[kind], value)
        if kind == "at::Tensor &":
            changed.append("const_cast<Tensor&>(*this)"
                           if value == "*this" and this else value)
    if returned in ("at::Tensor &", "const at::Tensor &"):
        # The tensor that was changed: the last one of a function, for out
        # comes last, and a method's own.
        return "%s.run(); return %s;" % (
            out, changed[0 if this else -1] if changed else plain(values[0]))
    if "at::Tensor &" in returned:
        return "%s.run(); return {%s};" % (
            out, ", ".join(changed[-returned.count("&"):]))
    if returned not in TAKEN:
        raise Unsupported(returned)
    taken = TAKEN[returned]
    return "return %s.%s;" % (out, taken % returned if "%s" in taken else taken)


class Writer:
    def __init__(self, include, core):
        self.include = include
        self.ops = {}
        self.core = core
        self.functions = []
        self.methods = []
        self.declarations = []
        self.factories = []
        self.dropped = {}

    def add_functions(self, name):
        path = self.include / "ATen" / "ops" / (name + ".h")
        if not path.exists():
            return False
        found = [m for m in FUNCTION.findall(path.read_text())
                 if not SKIPPED.search(m[1])]
        written = []
        for returned, function, arguments, text in found:
            if UNMAKEABLE.search(arguments) or UNMAKEABLE.search(returned):
                if "::std::vector" not in returned:
                    written.append("%s %s(%s) = delete;" % (
                        returned, function, arguments))
                continue
            written.append("inline %s %s(%s) { %s }" % (
                returned, function, arguments,
                body(self.ops, text, returned)))
        self.functions += written
        return True

    def add_methods(self, name, declared, defined):
        written = []
        for returned, method, arguments, text in defined.get(name, []):
            if UNMAKEABLE.search(arguments):
                continue
            written.append("inline %s Tensor::%s(%s) const { %s }" % (
                returned, method, arguments,
                body(self.ops, text, returned, this=True)))
        for line in declared.get(name, []):
            self.declarations.append(
                line + (" = delete;" if UNMAKEABLE.search(line) else ";"))
        self.methods += written
        return bool(written)

    def add(self, name, declared, defined):
        bare = name[:-1] if name.endswith("_") and name != "_" else name
        for stem in dict.fromkeys((name, bare)):
            self.ops.update(schemas(self.include, stem))
        before = [len(x) for x in (self.functions, self.methods,
                                   self.declarations)]
        try:
            found = self.add_functions(name)
            for variant in (name, name + "_") if name == bare else (name,):
                found |= self.add_methods(variant, declared, defined)
            if not found:
                raise Unsupported("no such operator")
        except Unsupported as why:
            # All overloads or none: one that is missing changes which is
            # chosen.
            for list_, size in zip((self.functions, self.methods,
                                    self.declarations), before):
                del list_[size:]
            self.dropped[name] = str(why)
            return
        for list_, size in zip((self.functions, self.methods,
                                self.declarations), before):
            self.guard(name, list_, size)

    def guard(self, name, list_, start):
        """Makes the lines from `start` on depend on a source's mention of the
        operator, unless these headers use it themselves."""
        lines = list(dict.fromkeys(list_[start:]))
        if lines and name not in self.core:
            lines = ["#if CAESAR_USES_ALL || CAESAR_USES_%s" % name] + lines + ["#endif"]
        list_[start:] = lines

    def add_factories(self, names):
        path, = list(self.include.glob(
            "**/torch/csrc/autograd/generated/variable_factories.h"))[:1]
        found = FUNCTION.findall(path.read_text())
        for name in sorted({f[1] for f in found} & names):
            start = len(self.factories)
            self.factories += [line for f in found if f[1] == name
                               for line in self.factory(*f)]
            self.guard(name, self.factories, start)

    @staticmethod
    def factory(returned, function, arguments, text):
        made = re.search(r"make_variable\((.*), /\*requires_grad=\*/"
                         r"options\.requires_grad\(\)\);", text)
        if not made:
            return
        if UNMAKEABLE.search(arguments):
            yield "%s %s(%s) = delete;" % (returned, function, arguments)
        else:
            yield ("inline %s %s(%s) { return caesar::with_grad(%s, "
                   "options.requires_grad()); }" % (
                       returned, function, arguments, plain(made[1])))


def method_tables(include):
    text = (include / "ATen" / "core" / "TensorBody.h").read_text()
    declared, defined = {}, {}
    for m in re.finditer(r"^  ((?:const )?(?:at::|::std|bool|int64_t|void|double)"
                         r"[^;()\n]*?\b(\w+)\([^;\n]*\) const);$", text, re.M):
        if not SKIPPED.search(m[2]):
            declared.setdefault(m[2], []).append(m[1])
    for m in METHOD.findall(text):
        if not SKIPPED.search(m[1]):
            defined.setdefault(m[1], []).append(m)
    return declared, defined


HEAD = """// Written by generate_operators.py from the headers of torch %s; change that.
// clang-format off
%s
"""


def version_of(include):
    for path in include.glob("**/torch/csrc/api/include/torch/version.h"):
        found = re.search(r'TORCH_VERSION "(\d+\.\d+)', path.read_text())
        if found:
            return found[1]
        numbers = dict(re.findall(r"TORCH_VERSION_(\w+) (\d+)",
                                  path.read_text()))
        return "%s.%s" % (numbers["MAJOR"], numbers["MINOR"])
    return "?"


def names_wanted():
    """All operators, and those that the headers themselves use: after a line
    with a plus."""
    names, core = [], set()
    for line in (HERE / "operators.txt").read_text().splitlines():
        if not line.startswith("#"):
            words = line.lstrip("+").split()
            names += words
            core |= set(words if line.startswith("+") else [])
    return list(dict.fromkeys(names)), core


def generated(include):
    names, core = names_wanted()
    writer = Writer(include, core)
    declared, defined = method_tables(include)
    for name in names:
        writer.add(name, declared, defined)
    writer.add_factories(set(names))
    version = version_of(include)
    methods = HEAD % (version, "") + "\n".join(
        writer.declarations) + "\n"
    operators = HEAD % (version, '#pragma once\n\n#include <caesar/boxed.h>\n'
                        "\nnamespace at {\ninline namespace light {\n")
    operators += "\n".join(writer.methods + writer.functions)
    operators += ("\n\n} // namespace light\n} // namespace at\n\n"
                  "namespace torch {\ninline namespace light {\n\n")
    operators += "\n".join(writer.factories)
    operators += "\n\n} // namespace light\n} // namespace torch\n"
    return {"tensor_methods.h": methods, "operators.h": operators}, \
        writer.dropped


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--include", type=Path, default=Path("/usr/include"))
    parser.add_argument("--to", type=Path, default=HERE / "caesar")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    files, dropped = generated(options.include)
    for name, why in dropped.items():
        print("left out: %s (%s)" % (name, why), file=sys.stderr)
    differ = [name for name, text in files.items()
              if not (options.to / name).exists()
              or (options.to / name).read_text() != text]
    if options.check:
        if differ:
            print("not what the generator writes:", *differ)
        return 1 if differ else 0
    for name in differ:
        (options.to / name).write_text(files[name])
    return 0


if __name__ == "__main__":
    sys.exit(main())
