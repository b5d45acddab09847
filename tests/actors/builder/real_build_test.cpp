#include "tests/support/catch.hpp"

#include "tests/actors/builder/a_python.hpp"

using namespace caesar;
using test::a_python;

namespace {

constexpr auto candidate = R"(
import torch
from torch.utils.cpp_extension import load_inline

source = """
torch::Tensor twice(torch::Tensor x) {
  TORCH_CHECK(x.dim() == 1, "one dimension");
  auto y = torch::empty_like(x);
  auto from = x.data_ptr<float>();
  auto to = y.data_ptr<float>();
  for (int64_t i = 0; i < x.numel(); ++i)
    to[i] = 2 * from[i];
  return y;
}
"""
module = load_inline(name="twice_ext", cpp_sources=source,
                     functions=["twice"], extra_cflags=["-O2"])

class ModelNew(torch.nn.Module):
    def forward(self, x):
        return module.twice(x)
)";

constexpr auto use = R"(
import importlib.util, sys, torch
spec = importlib.util.spec_from_file_location("twice_ext", sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.twice(torch.arange(3.0)).tolist())
try:
    module.twice(torch.zeros(2, 2))
except RuntimeError as e:
    print(str(e).splitlines()[0])
)";

} // namespace

TEST_CASE_METHOD(a_python,
                 "a real candidate is recorded, compiled and callable",
                 "[builder]") {
  if (run({"-c", "import torch"}).status != 0) {
    WARN("skipped: " + program() + " has no torch");
    return;
  }
  test::scratch_folder folder;
  auto built = build(folder.path, candidate, {});
  REQUIRE(built.artefact);

  auto used = run({"-c", use, built.artefact->path.string()});
  CHECK(used.output == "[0.0, 2.0, 4.0]\none dimension\n");
}
