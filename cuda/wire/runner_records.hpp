#pragma once

// What the judge and a runner say to each other: packets with one plain record
// each. The runner holds hostile code, so the judge checks every field.

#include "cuda/wire/tensor_types.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace caesar::cuda {

inline constexpr uint32_t max_runs = 10;           ///< Of one command.
inline constexpr uint32_t max_outputs = 32;        ///< Of one run.
inline constexpr uint32_t max_output_records = 64; ///< Of one answer.
inline constexpr uint32_t max_rank = 16;
inline constexpr size_t max_place_bytes = 64;
inline constexpr size_t max_error_name_bytes = 128;
inline constexpr size_t max_message_bytes = 4096;
inline constexpr size_t max_traceback_bytes = size_t{16} << 10;
inline constexpr size_t max_profile_bytes = size_t{16} << 10;

/// The offset of an output that did not fit into the arena.
inline constexpr uint64_t not_stored = ~uint64_t{0};

// -- judge to runner ----------------------------------------------------------

enum class command_kind : uint32_t {
  map,       ///< With descriptors: inputs, outputs. Takes the device into use.
  arguments, ///< With a descriptor: the structures of the slots' arguments.
  prepare,   ///< Builds the arguments of the next runs.
  rehearse,  ///< Does what surrounds a run, so that none of it is slow.
  run,       ///< Runs `forward` on the first slots, one run on each.
  collect,   ///< Describes the outputs of the last runs, and sees that they are
             ///< in the arena.
  profile,   ///< Runs `forward` a few times under a profiler.
  trial,     ///< Runs as `run` does, keeps all outputs, and says whether they
             ///< lie in the same memory. No time counts.
};

struct runner_command {
  command_kind kind = command_kind::run;
  uint32_t runs = 0;   ///< Of `run`: how many; each has a slot of its own.
  uint64_t ticket = 0; ///< Secret until sent; the answer repeats it.
  uint32_t copy = 0;   ///< Of `run`: outputs are copied as each run ends; else
                       ///< all are kept until `collect`.
  uint32_t reserved = 0;
  uint64_t structure_bytes = 0; ///< Of `arguments`.
  uint64_t input_bytes = 0;     ///< Of `map`: sizes of the two memories,
  uint64_t output_bytes = 0;
  uint64_t input_slot_bytes = 0; ///< and of a slot in each.
  uint64_t output_slot_bytes = 0;
  std::array<uint64_t, max_runs> seeds{}; ///< Just before each `forward`.
};

// -- runner to judge ----------------------------------------------------------

/// What a runner does, one after the other; `run` and `profile` repeat.
enum class runner_stage : uint32_t {
  import,
  construct,
  map,
  run,
  collect,
  profile,
};

enum class answer_kind : uint32_t { done, failed, ran, collected, profiled };

/// A stage without a result ended well.
struct done_record {
  answer_kind kind = answer_kind::done;
  runner_stage stage = runner_stage::import;
  uint64_t ticket = 0;
};

/// Python raised. The texts are bytes of the candidate's choice.
struct failed_record {
  answer_kind kind = answer_kind::failed;
  runner_stage stage = runner_stage::import;
  uint64_t ticket = 0;
  std::array<char, max_error_name_bytes> error_name{};
  std::array<char, max_message_bytes> message{};
  std::array<char, max_traceback_bytes> traceback{};
};

struct output_record {
  int32_t dtype = 0;
  uint32_t rank = 0;
  uint32_t aliases_input = 0;
  uint32_t overlaps = 0; ///< Some elements share their memory.
  uint64_t offset = 0;   ///< In the run's slot of the arena, or `not_stored`.
  std::array<int64_t, max_rank> shape{};
  std::array<int64_t, max_rank> strides{}; ///< In elements; dense.
  std::array<char, max_place_bytes> place{};
};

/// `forward` returned `runs` times, and all that it started is over.
struct ran_record {
  answer_kind kind = answer_kind::ran;
  uint32_t runs = 0;
  uint64_t ticket = 0;
  /// Of each `forward` alone, by the runner's clock.
  std::array<int64_t, max_runs> time_ns{};
};

/// The outputs of the last runs are in the arena. The first `outputs` records
/// are the first run's.
struct collected_record {
  answer_kind kind = answer_kind::collected;
  uint32_t runs = 0;
  uint32_t outputs = 0; ///< Of each run.
  uint32_t reused = 0;  ///< Of `trial`: some runs share memory for outputs.
  uint64_t ticket = 0;
  std::array<output_record, max_output_records> output{};
};

struct profiled_record {
  answer_kind kind = answer_kind::profiled;
  uint32_t reserved = 0;
  uint64_t ticket = 0;
  std::array<char, max_profile_bytes> text{};
};

/// No answer is longer.
inline constexpr size_t max_answer_bytes = sizeof(failed_record)
                                               > sizeof(collected_record)
                                             ? sizeof(failed_record)
                                             : sizeof(collected_record);

/// Writes `text` into a field, cut to fit; the rest stays zero.
template <size_t N>
void put_text(std::array<char, N>& field, std::string_view text) {
  field.fill('\0');
  text.copy(field.data(), N);
}

/// Returns the text of a field, up to the first zero byte.
template <size_t N>
std::string_view text_in(const std::array<char, N>& field) {
  std::string_view all{field.data(), N};
  return all.substr(0, all.find('\0'));
}

/// Returns the bytes that an output of this record takes, or nothing when the
/// record contradicts itself: unknown type, bad rank, a negative or overflowing
/// size.
std::optional<uint64_t> output_bytes(const output_record& output);

/// Returns why a record cannot answer a command for `runs` runs with slots of
/// `slot_bytes` in the arena; empty when it can.
std::string find_breach(const collected_record& record, uint32_t runs,
                        uint64_t slot_bytes);

/// Whether the strides lay out the shape's elements in one stretch, each once.
bool is_dense(const output_record& output);

} // namespace caesar::cuda
