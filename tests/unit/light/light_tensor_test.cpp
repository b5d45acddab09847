#include "tests/support/catch.hpp"

#include <torch/extension.h>

#include "tests/unit/light/fake_torch.hpp"

using namespace caesar::test;

namespace {

struct with_torch {
  with_torch() {
    fake_calls().clear();
    before = fake_references();
  }
  ~with_torch() { CHECK(fake_references() == before); }

  torch::Tensor tensor(std::vector<int64_t> sizes, int32_t dtype = 6) {
    return torch::Tensor::caesar_adopt(new_fake_tensor(sizes, dtype));
  }

  int64_t before;
};

template <class Error, class F>
std::string text_of(F f) {
  try {
    f();
  } catch (const Error& e) {
    return e.what_without_backtrace();
  }
  return "nothing was thrown";
}

} // namespace

TEST_CASE("tensors count their references", "[light]") {
  with_torch torch;
  {
    auto x = torch.tensor({2, 3});
    auto impl = x.caesar_impl();
    CHECK(fake_uses(impl) == 1);
    auto copy = x;
    CHECK(fake_uses(impl) == 2);
    auto moved = std::move(copy);
    CHECK(fake_uses(impl) == 2);
    CHECK_FALSE(copy.defined());
    moved = x;
    auto& same = x;
    x = same;
    CHECK(fake_uses(impl) == 2);
    std::vector<torch::Tensor> many(5, x);
    CHECK(fake_uses(impl) == 7);
  }
}

TEST_CASE("a tensor says what it is", "[light]") {
  with_torch torch;
  auto x = torch.tensor({2, 3});
  CHECK(x.dim() == 2);
  CHECK(x.numel() == 6);
  CHECK(x.nbytes() == 24);
  CHECK(x.size(-1) == 3);
  CHECK(x.stride(0) == 3);
  CHECK(x.sizes() == at::IntArrayRef({2, 3}));
  CHECK(x.dtype() == torch::kFloat32);
  CHECK(x.is_cpu());
  CHECK_FALSE(x.is_cuda());
  x.data_ptr<float>()[4] = 7;
  CHECK((x.accessor<float, 2>()[1][1]) == 7);
  CHECK(c10::str(x) == "a tensor");
}

TEST_CASE("wrong questions fail as torch's", "[light]") {
  with_torch torch;
  auto x = torch.tensor({2, 3});
  CHECK(text_of<c10::Error>([&] { x.data_ptr<double>(); })
        == "expected scalar type Double but found Float");
  CHECK(text_of<c10::IndexError>([&] { x.size(2); })
        == "Dimension out of range (expected to be in range of [-2, 1], but "
           "got 2)");
  CHECK(text_of<c10::Error>([&] { (void)x.accessor<float, 3>(); })
        == "TensorAccessor expected 3 dims but tensor has 2");
  CHECK(text_of<c10::Error>([] { torch::Tensor().device(); })
        == "tensor does not have a device");
}

TEST_CASE("operators are called by name with all arguments", "[light]") {
  with_torch torch;
  auto x = torch.tensor({2});
  auto y = torch::add(x, x, 2);
  REQUIRE(fake_calls().size() == 1);
  CHECK(fake_calls()[0].name == "aten::add");
  CHECK(fake_calls()[0].overload == "Tensor");
  REQUIRE(fake_calls()[0].arguments.size() == 3);
  CHECK(fake_calls()[0].arguments[2].integer == 2);
  x += 1.5;
  CHECK(fake_calls()[1].name == "aten::add_");
  CHECK(fake_calls()[1].overload == "Scalar");
  CHECK(fake_calls()[1].arguments[1].real == 1.5);
  x.sum(1, true);
  CHECK(fake_calls()[2].overload == "dim_IntList");
  CHECK(fake_calls()[2].arguments[1].size == 1);
  CHECK(fake_calls()[2].arguments[3].kind == caesar_none);
}

TEST_CASE("factories pass options and set requires_grad", "[light]") {
  with_torch torch;
  auto x = torch::zeros({2, 2}, torch::dtype(torch::kLong).requires_grad(true));
  CHECK(x.requires_grad());
  CHECK(x.sizes() == at::IntArrayRef({2, 2}));
  auto& arguments = fake_calls()[0].arguments;
  REQUIRE(arguments.size() == 5);
  CHECK(arguments[1].kind == caesar_is_dtype);
  CHECK(arguments[1].integer == 4);
  CHECK(arguments[3].kind == caesar_none);
}

TEST_CASE("errors of operators keep their class", "[light]") {
  with_torch torch;
  CHECK(text_of<c10::TypeError>([] { torch::Tensor().exp(); }) == "no tensor");
}

TEST_CASE("what is thrown in parallel comes out as it is", "[light]") {
  with_torch torch;
  int64_t sum = 0;
  at::parallel_for(0, 10, 1,
                   [&](int64_t from, int64_t to) { sum += to - from; });
  CHECK(sum == 10);
  CHECK_THROWS_AS(at::parallel_for(0, 1, 1, [](int64_t, int64_t) { throw 3; }),
                  int);
}
