// Threads asked for their number.
// functions: f
// > f()
#include <torch/extension.h>
bool f() { return at::get_num_threads() >= 1; }
