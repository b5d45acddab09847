#include "cuda/wire/runner_records.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace caesar::cuda {

std::optional<uint64_t> output_bytes(const output_record& output) {
  const auto* type = find_tensor_type(output.dtype);
  if (type == nullptr || output.rank > max_rank)
    return std::nullopt;
  auto bytes = uint64_t{type->bytes};
  bool empty = false;
  for (uint32_t i = 0; i < output.rank; ++i) {
    if (output.shape[i] < 0)
      return std::nullopt;
    auto size = static_cast<uint64_t>(output.shape[i]);
    empty = empty || size == 0;
    if (size > 0 && bytes > std::numeric_limits<int64_t>::max() / size)
      return std::nullopt;
    bytes *= size == 0 ? 1 : size;
  }
  return empty ? 0 : bytes;
}

bool is_dense(const output_record& output) {
  std::vector<std::pair<int64_t, int64_t>> sizes; // By stride.
  for (uint32_t i = 0; i < output.rank; ++i)
    if (output.shape[i] != 1)
      sizes.emplace_back(output.strides[i], output.shape[i]);
  std::sort(sizes.begin(), sizes.end());
  int64_t expected = 1;
  for (auto [stride, size] : sizes) {
    if (stride != expected)
      return false;
    expected *= size;
  }
  return true;
}

std::string find_breach(const collected_record& record, uint32_t runs,
                        uint64_t slot_bytes) {
  if (record.runs != runs)
    return "it claims " + std::to_string(record.runs) + " runs";
  if (record.outputs > max_outputs
      || record.outputs * runs > max_output_records)
    return "it claims " + std::to_string(record.outputs) + " outputs";
  for (uint32_t i = 0; i < record.outputs * runs; ++i) {
    const auto& output = record.output[i];
    auto which = "output " + std::to_string(i % record.outputs);
    auto bytes = output_bytes(output);
    if (!bytes)
      return which + " has an impossible type or shape";
    if (output.offset == not_stored)
      continue;
    if (output.offset > slot_bytes || *bytes > slot_bytes - output.offset)
      return which + " lies outside the shared memory";
    if (output.offset % 64 != 0)
      return which + " is not aligned";
    if (*bytes > 0 && !is_dense(output))
      return which + " has strides that leave gaps";
  }
  return {};
}

} // namespace caesar::cuda
