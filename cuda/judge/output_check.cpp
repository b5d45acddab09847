#include "cuda/judge/output_check.hpp"

#include "cuda/judge/verdict_text.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

std::string places(size_t count) {
  return std::to_string(count) + (count == 1 ? " tensor" : " tensors");
}

std::span<const int64_t> shape_of(const output_record& record) {
  return {record.shape.data(), record.rank};
}

std::string at_place(const std::string& place) {
  return place.empty() ? "" : " at output" + place;
}

disagreement issue(std::string text) {
  disagreement result;
  result.none = result.only_values = false;
  result.issue = std::move(text);
  return result;
}

/// Compares everything but values.
disagreement check_form(const expected_output& expected,
                        const output_record& actual) {
  std::string place = expected.place.substr(0, max_place_bytes);
  if (text_in(actual.place) != place)
    return issue("Output structure mismatch: expected a tensor"
                 + (place.empty() ? " by itself" : at_place(place))
                 + ", got one"
                 + (text_in(actual.place).empty()
                      ? " by itself"
                      : at_place(valid_utf8(text_in(actual.place)))));
  auto shape = shape_of(actual);
  if (!std::equal(shape.begin(), shape.end(), expected.shape.begin(),
                  expected.shape.end()))
    return issue("Output shape mismatch: Expected " + shape_text(expected.shape)
                 + ", got " + shape_text(shape) + at_place(expected.place));
  if (actual.dtype != expected.dtype) {
    auto result = issue({});
    result.outcome = judgement::runtime_error;
    result.error_name = "RuntimeError";
    result.error = "Output dtype mismatch: expected "
                   + std::string{find_tensor_type(expected.dtype)->name}
                   + ", got "
                   + std::string{find_tensor_type(actual.dtype)->name}
                   + at_place(expected.place);
    return result;
  }
  return {};
}

} // namespace

double tolerance_of(precision dtype) {
  return dtype == precision::fp32 ? 1e-4 : 1e-2;
}

disagreement check_outputs(const std::vector<expected_output>& expected,
                           const run_outputs& actual, double tolerance,
                           int32_t trial) {
  if (actual.records.size() != expected.size())
    return issue("Output structure mismatch: expected "
                 + places(expected.size()) + ", got "
                 + places(actual.records.size()));
  for (size_t i = 0; i < expected.size(); ++i)
    if (auto form = check_form(expected[i], actual.records[i]); !form.none)
      return form;
  disagreement result;
  for (size_t i = 0; i < expected.size(); ++i) {
    const auto& want = expected[i];
    auto offset = actual.records[i].offset;
    if (offset == not_stored)
      return issue("Output missing" + at_place(want.place));
    auto strides =
      std::span{actual.records[i].strides}.first(actual.records[i].rank);
    auto found = compare(want.bytes, actual.arena + offset, want.dtype,
                         want.shape, tolerance, actual.place, strides);
    if (found.mismatched == 0)
      continue;
    result.none = false;
    result.issue = "Output mismatch";
    result.mismatches.push_back(
      describe_mismatch(found, want.shape, trial, static_cast<int32_t>(i)));
  }
  return result;
}

bool aliases_wrongly(const std::vector<expected_output>& expected,
                     std::span<const output_record> actual) {
  for (size_t i = 0; i < expected.size() && i < actual.size(); ++i)
    if ((actual[i].aliases_input != 0 && !expected[i].aliases_input)
        || (actual[i].overlaps != 0 && !expected[i].overlaps))
      return true;
  return false;
}

} // namespace caesar::cuda
