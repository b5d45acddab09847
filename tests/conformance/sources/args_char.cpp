// Single characters.
// functions: f
// > f("a")
#include <torch/extension.h>
int f(char c) { return c; }
