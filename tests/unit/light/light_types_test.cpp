#include "tests/support/catch.hpp"

#include <torch/extension.h>

#include <cmath>

// What these headers make of numbers, kinds, options and views.

namespace {

// Rounds to a multiple of a half's last place, the slow and obvious way.
double nearest_half(double x) {
  int exponent = 0;
  std::frexp(x, &exponent);
  double place = std::ldexp(1.0, std::max(exponent - 11, -24));
  double result = std::nearbyint(x / place) * place;
  return std::fabs(result) > 65504 ? std::copysign(INFINITY, x) : result;
}

} // namespace

TEST_CASE("every half survives being a float", "[light]") {
  for (unsigned bits = 0; bits <= 0xffff; ++bits) {
    at::Half half(static_cast<unsigned short>(bits), at::Half::from_bits());
    float value = half;
    if (std::isnan(value))
      continue;
    if (at::Half(value).x != bits)
      FAIL(bits);
  }
}

TEST_CASE("floats round to the nearest half, ties to even", "[light]") {
  for (int64_t bits = 0; bits < 0x7f800000; bits += 9973) {
    float value = caesar::float_of(static_cast<uint32_t>(bits));
    for (float x : {value, -value})
      if (static_cast<double>(float(at::Half(x))) != nearest_half(x))
        FAIL(x);
  }
  CHECK(at::Half(65519.0f).x == 0x7bff);
  CHECK(at::Half(65520.0f).x == 0x7c00);
  CHECK(at::Half(NAN).x == 0x7e00);
  CHECK(at::Half(std::ldexp(1.0f, -25)).x == 0);
  CHECK(at::Half(std::ldexp(1.5f, -25)).x == 1);
}

TEST_CASE("bfloat16 rounds to nearest even", "[light]") {
  CHECK(at::BFloat16(1.0f).x == 0x3f80);
  CHECK(at::BFloat16(caesar::float_of(0x3f808000)).x == 0x3f80);
  CHECK(at::BFloat16(caesar::float_of(0x3f818000)).x == 0x3f82);
  CHECK(at::BFloat16(caesar::float_of(0x3f808001)).x == 0x3f81);
  CHECK(at::BFloat16(NAN).x == 0x7fc0);
  CHECK(at::BFloat16(3.4e38f).x == 0x7f80);
}

TEST_CASE("halves compute as floats and stay halves", "[light]") {
  at::Half a(1.0f), b(0.0004f);
  STATIC_REQUIRE(std::is_same<decltype(a + b), at::Half>::value);
  STATIC_REQUIRE(std::is_same<decltype(a + 1), at::Half>::value);
  STATIC_REQUIRE(std::is_same<decltype(a + 1.0f), float>::value);
  STATIC_REQUIRE(std::is_same<decltype(1.0 * a), double>::value);
  CHECK(float(a + b) == 1.0f);
  CHECK(a + float(b) > 1.0f);
  CHECK(float(std::numeric_limits<at::Half>::max()) == 65504.0f);
}

TEST_CASE("values are written as streams write them", "[light]") {
  CHECK(c10::str(1, ' ', 2.5, ' ', 1.0f / 3, ' ', true, ' ', 1e20, ' ', "x",
                 std::string("y"), int8_t(65))
        == "1 2.5 0.333333 1 1e+20 xyA");
  CHECK(c10::str(torch::kFloat, torch::kCUDA, torch::Device("cuda:1"),
                 torch::kStrided, caffe2::TypeMeta(torch::kLong))
        == "Floatcudacuda:1Stridedlong int");
  CHECK(c10::str(at::IntArrayRef({1, 2, 3})) == "[1, 2, 3]");
  CHECK(c10::str(at::Scalar(2.5), at::Scalar(true), at::Scalar(3))
        == "2.5true3");
}

TEST_CASE("devices are read from texts", "[light]") {
  CHECK(torch::Device("cpu") == torch::Device(torch::kCPU));
  CHECK(torch::Device("cuda:3") == torch::Device(torch::kCUDA, 3));
  for (auto text : {"", "cuda:", "cuda:01", "cuda:x", ":0", "gpu"})
    CHECK_THROWS_AS(torch::Device(text), c10::Error);
}

TEST_CASE("options remember what was said", "[light]") {
  torch::TensorOptions none;
  CHECK_FALSE(none.has_dtype());
  CHECK(none.device() == torch::Device(torch::kCPU));
  auto some =
    torch::dtype(torch::kHalf).device(torch::kCUDA, 1).requires_grad(true);
  CHECK(some.dtype() == torch::kHalf);
  CHECK(some.device().index() == 1);
  CHECK(some.requires_grad());
  CHECK_FALSE(some.has_layout());
  CHECK(none.merge_in(some).dtype() == torch::kFloat16);
  torch::TensorOptions pair({torch::kCUDA, 1});
  CHECK(pair.device().index() == 1);
}

TEST_CASE("a scalar converts only what fits", "[light]") {
  CHECK(at::Scalar(2.7).toInt() == 2);
  CHECK(at::Scalar(-1).to<uint8_t>() == 255);
  CHECK(at::Scalar(INFINITY).toFloat() == INFINITY);
  CHECK_THROWS_AS(at::Scalar(300).toByte(), std::runtime_error);
  CHECK_THROWS_AS(at::Scalar(1e300).toFloat(), std::runtime_error);
  CHECK_THROWS_AS(at::Scalar(NAN).toInt(), std::runtime_error);
  CHECK(at::Scalar(0.5).toBool());
}

TEST_CASE("views of arrays compare and check", "[light]") {
  std::vector<int64_t> list{1, 2, 3};
  at::IntArrayRef view = list;
  CHECK(view == list);
  CHECK(view.slice(1, 2) == at::IntArrayRef({2, 3}));
  CHECK_THROWS_AS(view.at(3), c10::Error);
  CHECK(at::OptionalIntArrayRef(5)->size() == 1);
  CHECK_FALSE(at::OptionalIntArrayRef(c10::nullopt).has_value());
}
