// A map as an argument.
// functions: f
// path: full
// > f({"a": 1})
#include <torch/extension.h>
#include <map>
int64_t f(std::map<std::string, int64_t> m) { return m["a"]; }
