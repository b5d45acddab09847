#include "cuda/judge/verdict_text.hpp"

#include "cuda/wire/exit_text.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace caesar::cuda {

namespace {

/// Returns the length of the well-formed UTF-8 sequence that `text` begins
/// with, or zero.
size_t sequence_length(std::string_view text) {
  auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  auto lead = byte(0);
  size_t length = lead < 0x80   ? 1
                  : lead < 0xC2 ? 0
                  : lead < 0xE0 ? 2
                  : lead < 0xF0 ? 3
                  : lead < 0xF5 ? 4
                                : 0;
  if (length == 0 || length > text.size())
    return 0;
  for (size_t i = 1; i < length; ++i)
    if ((byte(i) & 0xC0) != 0x80)
      return 0;
  // Overlong forms, surrogates, and what lies above U+10FFFF.
  if ((lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F)
      || (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F))
    return 0;
  return length;
}

std::string value_text(bool integers, int64_t integer, double real) {
  return integers ? std::to_string(integer) : number_text(real);
}

} // namespace

std::string shape_text(std::span<const int64_t> shape) {
  std::string text = "[";
  for (auto size : shape)
    text += (text.size() > 1 ? ", " : "") + std::to_string(size);
  return text + "]";
}

std::string index_text(int64_t linear, std::span<const int64_t> shape) {
  std::vector<int64_t> index(shape.size());
  for (size_t i = shape.size(); i-- > 0;) {
    index[i] = linear % shape[i];
    linear /= shape[i];
  }
  return shape_text(index);
}

std::string number_text(double x) {
  if (std::isnan(x))
    return "nan";
  if (std::isinf(x))
    return x > 0 ? "inf" : "-inf";
  auto size = std::abs(x);
  auto plain = x == 0 || (size >= 1e-3 && size < 1e9);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), plain ? "%.6f" : "%.6e", x);
  return text.data();
}

std::string valid_utf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  while (!bytes.empty()) {
    auto length = sequence_length(bytes);
    if (length == 0)
      text += "\xEF\xBF\xBD";
    else
      text += bytes.substr(0, length);
    bytes.remove_prefix(length == 0 ? 1 : length);
  }
  return text;
}

std::string_view doing(runner_stage stage) {
  switch (stage) {
  case runner_stage::import:
    return "while it was imported";
  case runner_stage::construct:
    return "while its model was constructed";
  case runner_stage::map:
    return "while it took the device into use";
  case runner_stage::run:
    return "during its forward";
  case runner_stage::collect:
    return "while its outputs were copied";
  case runner_stage::profile:
    return "while it was profiled";
  }
  return "";
}

std::string crash_text(const keeper_record& end, runner_stage stage) {
  return "the candidate's process " + describe_end(end) + " "
         + std::string{doing(stage)};
}

mismatch describe_mismatch(const comparison& result,
                           std::span<const int64_t> shape, int32_t trial,
                           int32_t output) {
  mismatch text;
  text.trial = trial;
  text.output = output;
  text.elements = result.elements;
  text.mismatched = result.mismatched;
  text.max_difference = number_text(result.max_difference);
  text.mean_difference = number_text(result.mean_difference);
  text.first_index = index_text(result.first, shape);
  text.expected =
    value_text(result.integers, result.expected_integer, result.expected);
  text.actual =
    value_text(result.integers, result.actual_integer, result.actual);
  return text;
}

judgement decide(const verdict& x, verdict_gate gate) {
  auto passed = gate == verdict_gate::strict ? x.strict : x.compat;
  return passed ? judgement::correct : judgement::rejected;
}

} // namespace caesar::cuda
