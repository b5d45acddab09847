#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

/// The files of config/prompts, which are part of the program (caesar_text() in
/// CMakeLists.txt). `prompt_x` is the text of x.md, Markdown with fields to be
/// filled by `fill`, or of x.py, Python to be shown as it is.
namespace caesar::text {

extern const std::string_view prompt_answer;
extern const std::string_view prompt_counters;
extern const std::string_view prompt_example;
extern const std::string_view prompt_example_cpp;
extern const std::string_view prompt_example_cuda;
extern const std::string_view prompt_example_problem;
extern const std::string_view prompt_feedback_build_timeout;
extern const std::string_view prompt_feedback_compile_error;
extern const std::string_view prompt_feedback_correct;
extern const std::string_view prompt_feedback_load_error;
extern const std::string_view prompt_feedback_no_code;
extern const std::string_view prompt_feedback_rejected;
extern const std::string_view prompt_feedback_runtime_error;
extern const std::string_view prompt_feedback_timeout;
extern const std::string_view prompt_feedback_wrong;
extern const std::string_view prompt_generation;
extern const std::string_view prompt_hint;
extern const std::string_view prompt_history_all;
extern const std::string_view prompt_history_best;
extern const std::string_view prompt_history_last;
extern const std::string_view prompt_instruction_first;
extern const std::string_view prompt_instruction_next;
extern const std::string_view prompt_instruction_results;
extern const std::string_view prompt_latest;
extern const std::string_view prompt_memory_fault;
extern const std::string_view prompt_no_counters;
extern const std::string_view prompt_no_kernel;
extern const std::string_view prompt_precision_bf16;
extern const std::string_view prompt_precision_fp16;
extern const std::string_view prompt_precision_fp32;
extern const std::string_view prompt_profile;
extern const std::string_view prompt_reference;
extern const std::string_view prompt_reflection_all;
extern const std::string_view prompt_reflection_last;
extern const std::string_view prompt_result;
extern const std::string_view prompt_rules_cpp;
extern const std::string_view prompt_rules_cuda;
extern const std::string_view prompt_statement;

} // namespace caesar::text

namespace caesar {

/// What stands for one `{{name}}` of a text.
struct prompt_field {
  std::string_view name;
  std::string_view value;
};

/// Returns the names of the fields of `text`, in their order.
/// Throws `std::invalid_argument` for a "{{" that begins no field.
std::vector<std::string_view> fields_of(std::string_view text);

/// Returns `text` with its fields replaced, without the line end at its end.
///
/// A value is never searched for fields. A line that holds nothing but a field
/// whose value is empty is left out, and the blank line before it.
/// Throws `std::invalid_argument` when a field of `text` has no value, or a
/// value has no field: a defect of the program, which its tests rule out.
std::string fill(std::string_view text,
                 std::initializer_list<prompt_field> fields);

} // namespace caesar
