// TorchScript.
// functions: f
// path: full
// > f()
#include <torch/script.h>
#include <torch/extension.h>
int64_t f() { c10::IValue v(3); return v.toInt(); }
