// Texts as C strings.
// functions: f
// > f("abc")
#include <torch/extension.h>
const char* f(const std::string& s) { return s.empty() ? "empty" : "full"; }
