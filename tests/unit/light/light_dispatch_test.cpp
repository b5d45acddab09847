#include "tests/support/catch.hpp"

#include <torch/extension.h>

#include "tests/unit/light/fake_torch.hpp"

namespace {

template <class Error, class F>
std::string text_of(F f) {
  try {
    f();
  } catch (const Error& e) {
    return e.what_without_backtrace();
  }
  return "nothing was thrown";
}

size_t size_of(at::ScalarType type) {
  return AT_DISPATCH_FLOATING_TYPES_AND_HALF(type, "size_of",
                                             [&] { return sizeof(scalar_t); });
}

} // namespace

TEST_CASE("code is run with the type of a kind", "[light]") {
  CHECK(size_of(at::kDouble) == 8);
  CHECK(size_of(at::kFloat) == 4);
  CHECK(size_of(at::kHalf) == 2);
  auto integer = [](at::ScalarType type) {
    return AT_DISPATCH_INTEGRAL_TYPES(
      type, "x", [&] { return std::is_signed<scalar_t>::value; });
  };
  CHECK(integer(at::kInt));
  CHECK_FALSE(integer(at::kByte));
  CHECK(AT_DISPATCH_SWITCH(at::kBool, "x",
                           AT_DISPATCH_CASE(at::kBool, [&] { return 3; })
                             AT_DISPATCH_CASE_FLOATING_TYPES([&] { return 4; }))
        == 3);
}

TEST_CASE("a kind without code is an error", "[light]") {
  CHECK(text_of<c10::Error>([] { size_of(at::kInt); })
        == "\"size_of\" not implemented for 'Int'");
}

TEST_CASE("checks say what was expected", "[light]") {
  CHECK(text_of<c10::Error>([] { TORCH_CHECK(1 == 2, "one is ", 1, "!"); })
        == "one is 1!");
  CHECK(text_of<c10::Error>([] { TORCH_CHECK(1 == 2); })
        == "Expected 1 == 2 to be true, but got false.  (Could this error "
           "message be improved?  If so, please report an enhancement request "
           "to PyTorch.)");
  CHECK(text_of<c10::ValueError>([] { TORCH_CHECK_VALUE(false, "v"); }) == "v");
  CHECK(text_of<c10::TypeError>([] { TORCH_CHECK_TYPE(false, "t"); }) == "t");
  CHECK(text_of<c10::IndexError>([] { TORCH_CHECK_INDEX(false, "i"); }) == "i");
  CHECK(text_of<c10::Error>([] { AT_ERROR("a", 1); }) == "a1");
  CHECK(text_of<c10::Error>([] {
          TORCH_INTERNAL_ASSERT(1 == 2, "why");
        }).find("1 == 2 INTERNAL ASSERT FAILED at ")
        == 0);
}

TEST_CASE("an error's text goes on with where it was raised", "[light]") {
  try {
    TORCH_CHECK(false, "text");
  } catch (c10::Error& e) {
    CHECK(std::string(e.what()).find("text\nException raised from ") == 0);
    CHECK(std::string(e.what()).find(" (most recent call first):\n")
          != std::string::npos);
    CHECK(e.msg() == "text");
    e.add_context("more");
    CHECK(std::string(e.what_without_backtrace()) == "text (more)");
  }
}
