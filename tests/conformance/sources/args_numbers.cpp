// Numbers of all widths.
// functions: i l f d b u s sz
// > i(3)
// > i(2**40)
// > i(1.5)
// > i(True)
// > l(-2**62)
// > f(0.1)
// > d(0.1)
// > d(1)
// > d("x")
// > b(True)
// > b(1)
// > b(None)
// > u(255)
// > u(256)
// > u(-1)
// > s("text")
// > s(b"bytes")
// > sz(3)
// > sz(-3)
#include <torch/extension.h>
int i(int x) { return x + 1; }
long l(long x) { return x; }
float f(float x) { return x; }
double d(double x) { return x; }
bool b(bool x) { return !x; }
uint8_t u(uint8_t x) { return x; }
std::string s(const std::string& x) { return x + "!"; }
size_t sz(size_t x) { return x; }
