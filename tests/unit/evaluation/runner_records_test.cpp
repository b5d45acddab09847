#include "cuda/wire/runner_records.hpp"

#include "tests/support/catch.hpp"

#include <algorithm>
#include <limits>
#include <vector>

using namespace caesar::cuda;

namespace {

constexpr int32_t float_code = 6;

output_record output(int32_t dtype, const std::vector<int64_t>& shape,
                     uint64_t offset = 0) {
  output_record record;
  record.dtype = dtype;
  record.rank = static_cast<uint32_t>(shape.size());
  int64_t stride = 1;
  for (size_t i = std::min<size_t>(shape.size(), max_rank); i-- > 0;) {
    record.shape[i] = shape[i];
    record.strides[i] = stride;
    if (shape[i] > 0 && shape[i] < 1000)
      stride *= shape[i];
  }
  record.offset = offset;
  return record;
}

std::string breach(const output_record& one, uint64_t arena_bytes) {
  collected_record record;
  record.runs = 1;
  record.outputs = 1;
  record.output[0] = one;
  return find_breach(record, 1, arena_bytes);
}

} // namespace

TEST_CASE("the bytes of an output follow from its record", "[records]") {
  constexpr auto huge = std::numeric_limits<int64_t>::max();
  struct row {
    output_record record;
    std::optional<uint64_t> bytes;
  };
  for (const auto& [record, bytes] : {
         row{output(float_code, {}), 4},
         row{output(float_code, {2, 3}), 24},
         row{output(float_code, {2, 0, 3}), 0},
         row{output(11, {5}), 5},
         row{output(99, {5}), std::nullopt},
         row{output(8, {5}), std::nullopt}, // A type that is not offered.
         row{output(float_code, {-1}), std::nullopt},
         row{output(float_code, {huge, 2}), std::nullopt},
         row{output(float_code, {huge, huge, 4}), std::nullopt},
         row{output(float_code, {0, huge, huge}), std::nullopt},
         row{output(float_code, std::vector<int64_t>(17, 1)), std::nullopt},
       })
    CHECK(output_bytes(record) == bytes);
}

TEST_CASE("an output must lie within the arena", "[records]") {
  CHECK(breach(output(float_code, {16}), 64).empty());
  CHECK(breach(output(float_code, {16}, 64), 128).empty());
  CHECK(breach(output(float_code, {1 << 20}, not_stored), 64).empty());
  CHECK_FALSE(breach(output(float_code, {17}), 64).empty());
  CHECK_FALSE(breach(output(float_code, {1}, 64), 64).empty());
  CHECK_FALSE(breach(output(float_code, {1}, 4), 64).empty()); // Not aligned.
  CHECK_FALSE(breach(output(float_code, {1}, not_stored - 63), 64).empty());
}

TEST_CASE("an output must be dense in some order", "[records]") {
  auto transposed = output(float_code, {2, 3, 1});
  transposed.strides = {1, 2, 77};
  CHECK(is_dense(transposed));
  auto expanded = output(float_code, {2, 3});
  expanded.strides = {0, 1};
  CHECK_FALSE(is_dense(expanded));
  auto gaps = output(float_code, {2, 3});
  gaps.strides = {4, 1};
  CHECK_FALSE(is_dense(gaps));
  CHECK_FALSE(breach(gaps, 64).empty());
  auto negative = output(float_code, {2, 3});
  negative.strides = {-3, 1};
  CHECK_FALSE(is_dense(negative));
}

TEST_CASE("more outputs than there is room for are a breach", "[records]") {
  collected_record record;
  record.runs = 1;
  record.outputs = max_outputs + 1;
  CHECK_FALSE(find_breach(record, 1, 1 << 20).empty());
  record.runs = max_runs;
  record.outputs = max_outputs;
  CHECK_FALSE(find_breach(record, max_runs, 1 << 20).empty());
}

TEST_CASE("the last run's output must fit into its slot, too", "[records]") {
  collected_record record;
  record.runs = 3;
  record.outputs = 2;
  for (auto& one : record.output)
    one = output(float_code, {4});
  CHECK(find_breach(record, 3, 64).empty());
  record.output[5] = output(float_code, {17});
  CHECK_FALSE(find_breach(record, 3, 64).empty());
}

TEST_CASE("other runs than were asked for are a breach", "[records]") {
  collected_record record;
  record.runs = 2;
  CHECK(find_breach(record, 2, 64).empty());
  CHECK_FALSE(find_breach(record, 1, 64).empty());
}

TEST_CASE("texts are cut to their field and need no end", "[records]") {
  std::array<char, 4> field{};
  put_text(field, "ab");
  CHECK(text_in(field) == "ab");
  put_text(field, "abcdef");
  CHECK(text_in(field) == "abcd");
  put_text(field, "");
  CHECK(text_in(field).empty());
}
