// The macros that throw other kinds.
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
#include <torch/extension.h>
void f(int k) {
  TORCH_CHECK_INDEX(k != 0, "index ", k);
  TORCH_CHECK_VALUE(k != 1, "value ", k);
  TORCH_CHECK_TYPE(k != 2, "type ", k);
  TORCH_CHECK_NOT_IMPLEMENTED(k != 3, "not implemented ", k);
  TORCH_CHECK_ARG(k != 4, 2, "bad");
  if (k == 5) AT_ERROR("at error ", k);
  AT_ASSERT(k != 6);
  AT_ASSERTM(k != 7, "with text ", k);
  TORCH_INTERNAL_ASSERT(k != 8, "internal ", k);
  TORCH_INTERNAL_ASSERT(k != 9);
}
