// Dictionaries of c10's.
// functions: f
// path: full
// > f()
#include <torch/extension.h>
int64_t f() { c10::Dict<std::string, int64_t> d; d.insert("a", 1); return d.size(); }
