// Standard exceptions that nobody catches.
// functions: f
// > f(0)
// > f(1)
// > f(2)
// > f(3)
// > f(4)
// > f(5)
// > f(6)
// > f(7)
// > f(8)
// > f(9)
// > f(10)
#include <torch/extension.h>
#include <stdexcept>
int f(int k) {
  switch (k) {
    case 0: throw std::runtime_error("runtime");
    case 1: throw std::invalid_argument("invalid");
    case 2: throw std::out_of_range("out of range");
    case 3: throw std::domain_error("domain");
    case 4: throw std::length_error("length");
    case 5: throw std::overflow_error("overflow");
    case 6: throw std::range_error("range");
    case 7: throw std::bad_alloc();
    case 8: throw std::logic_error("logic");
    case 9: throw 42;
  }
  throw std::runtime_error("k is " + std::to_string(k));
}
