#pragma once

// What is said about judging one candidate. Free of CAF: judge, builder and
// actors share these words.

#include "messages/build.hpp"
#include "messages/device_tools.hpp"
#include "messages/enum_names.hpp"
#include "messages/problem.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace caesar {

enum class precision : uint8_t { fp32, fp16, bf16 };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<precision>{
  "fp32", "fp16", "bf16"};

/// Which of the two verdicts decides: KernelBench's own, or ours.
enum class verdict_gate : uint8_t { strict, compat };

template <>
inline constexpr std::array<std::string_view, 2> enum_names<verdict_gate>{
  "strict", "compat"};

/// How a candidate is judged.
struct evaluation_options {
  precision dtype = precision::fp32;
  verdict_gate gate = verdict_gate::strict;
  int32_t correct_trials = 5;
  int32_t warmup_trials = 3;
  int32_t perf_trials = 100; ///< Timed runs at most; zero: correctness only.
  int32_t min_trials = 20;   ///< Timed runs at least.
  /// Timing stops when the mean is known this well, as half of its 95 %
  /// confidence interval over itself. Zero: exactly `perf_trials` runs.
  double relative_error = 0.005;
  bool cast_all = false; ///< Integer and bool inputs too: KernelBench's.
  bool compile_baseline = false; ///< The reference under torch.compile, too.
  bool profile = false;
  bool counters = false; ///< What ncu reads of a correct candidate's kernels.
  bool memcheck = true;  ///< What compute-sanitizer tells of illegal accesses.
  std::chrono::nanoseconds timeout = std::chrono::seconds{180};
  uint64_t memory_bytes = uint64_t{4} << 30; ///< Of the candidate's process.

  static constexpr const char* type_name = "evaluation_options";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"dtype", x.dtype},
                      field{"gate", x.gate},
                      field{"correct_trials", x.correct_trials},
                      field{"warmup_trials", x.warmup_trials},
                      field{"perf_trials", x.perf_trials},
                      field{"min_trials", x.min_trials},
                      field{"relative_error", x.relative_error},
                      field{"cast_all", x.cast_all},
                      field{"compile_baseline", x.compile_baseline},
                      field{"profile", x.profile},
                      field{"counters", x.counters},
                      field{"memcheck", x.memcheck},
                      field{"timeout", x.timeout},
                      field{"memory_bytes", x.memory_bytes}};
  }
};

/// Asks a device to judge a candidate against its problem's reference.
struct evaluation_request {
  trajectory_id who;
  int32_t turn = 0;
  problem target;
  std::string candidate;
  std::vector<artefact> artefacts;
  evaluation_options options;
  double record = 0; ///< The best speedup of this problem so far; zero: none.

  static constexpr const char* type_name = "evaluation_request";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"who", x.who},
                      field{"turn", x.turn},
                      field{"target", x.target},
                      field{"candidate", x.candidate},
                      field{"artefacts", x.artefacts},
                      field{"options", x.options},
                      field{"record", x.record}};
  }
};

/// Durations of one function over repeated runs.
struct timing {
  std::chrono::nanoseconds mean{0};
  std::chrono::nanoseconds std{0}; ///< Of the population, as KernelBench's.
  std::chrono::nanoseconds min{0};
  std::chrono::nanoseconds max{0};
  std::chrono::nanoseconds median{0};
  int32_t trials = 0;

  static constexpr const char* type_name = "timing";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"mean", x.mean},     field{"std", x.std},
                      field{"min", x.min},       field{"max", x.max},
                      field{"median", x.median}, field{"trials", x.trials}};
  }
};

/// One output that disagreed with the reference in one trial. Numbers are text
/// ("0.031250", "nan", "inf"), because they may be no numbers at all.
struct mismatch {
  int32_t trial = 0;
  int32_t output = 0;
  int64_t elements = 0;
  int64_t mismatched = 0;
  std::string max_difference;
  std::string mean_difference;
  std::string first_index; ///< "[3, 17]"
  std::string expected;    ///< At `first_index`.
  std::string actual;      ///< At `first_index`.

  static constexpr const char* type_name = "mismatch";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"trial", x.trial},
                      field{"output", x.output},
                      field{"elements", x.elements},
                      field{"mismatched", x.mismatched},
                      field{"max_difference", x.max_difference},
                      field{"mean_difference", x.mean_difference},
                      field{"first_index", x.first_index},
                      field{"expected", x.expected},
                      field{"actual", x.actual}};
  }
};

/// An integrity observation: a rule that the candidate's behaviour broke.
struct finding {
  std::string id;       ///< Of the cheat it guards against, "C5".
  std::string sentence; ///< What was seen, with its numbers.
  std::map<std::string, double> numbers{}; ///< The same numbers, for programs.

  static constexpr const char* type_name = "finding";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"id", x.id}, field{"sentence", x.sentence},
                      field{"numbers", x.numbers}};
  }
};

/// How far a candidate is from the exact answer, on the inputs of the strict
/// verdict. Errors are relative to the scale of the output that they are in.
struct accuracy {
  double error = 0;            ///< Of the candidate; the worst element's.
  double reference_error = 0;  ///< Of the reference, the same way.
  double bound = 0;            ///< What a strict verdict allows.
  std::string precision_class; ///< "fp32", "tf32", "fp16", "bf16", "worse".

  static constexpr const char* type_name = "accuracy";
  static constexpr auto fields(auto& x) {
    return std::tuple{
      field{"error", x.error}, field{"reference_error", x.reference_error},
      field{"bound", x.bound}, field{"precision_class", x.precision_class}};
  }
};

/// An interval that holds a ratio with 95 % confidence.
struct ratio_interval {
  double low = 0;
  double high = 0;

  static constexpr const char* type_name = "ratio_interval";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"low", x.low}, field{"high", x.high}};
  }
};

/// The state of a device around a measurement.
struct device_conditions {
  int32_t sm_mhz = 0;
  int32_t memory_mhz = 0;
  int32_t celsius = 0;
  double watts = 0;
  std::string throttled; ///< Why the device slowed itself down; or empty.

  static constexpr const char* type_name = "device_conditions";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"sm_mhz", x.sm_mhz},
                      field{"memory_mhz", x.memory_mhz},
                      field{"celsius", x.celsius}, field{"watts", x.watts},
                      field{"throttled", x.throttled}};
  }
};

/// What a judgement says, in one word.
enum class judgement : uint8_t {
  correct,       ///< Right, and timed if timing was asked for.
  wrong,         ///< Ran, and its output disagrees.
  load_error,    ///< Could not be imported, or defines no `ModelNew`.
  runtime_error, ///< Raised, exited, crashed or ran out of memory.
  timeout,       ///< Took longer than `evaluation_options::timeout`.
  rejected,      ///< Broke a rule; see the findings.
};

template <>
inline constexpr std::array<std::string_view, 6> enum_names<judgement>{
  "correct", "wrong", "load_error", "runtime_error", "timeout", "rejected"};

/// Where an evaluation was when it ended.
enum class evaluation_phase : uint8_t { load, correctness, performance };

template <>
inline constexpr std::array<std::string_view, 3> enum_names<evaluation_phase>{
  "load", "correctness", "performance"};

/// The result of one evaluation. Always about the candidate: a judge that
/// could not do its work answers an error instead.
struct verdict {
  judgement outcome = judgement::wrong;
  evaluation_phase phase = evaluation_phase::load; ///< The last one entered.
  bool compiled = false; ///< KernelBench's: `ModelNew` was made.
  bool compat = false;   ///< Correct by KernelBench's rule.
  bool strict = false;   ///< Correct by ours.
  std::string error_name;
  std::string error;
  std::string traceback;
  std::string issue; ///< "Output mismatch", "Output shape mismatch: ...".
  int32_t trials_passed = 0;
  int32_t trials = 0;
  std::vector<mismatch> mismatches;
  std::vector<finding> findings;
  std::optional<timing> runtime;
  std::optional<timing> reference;
  std::optional<timing> compiled_reference; ///< Under torch.compile.
  std::string not_compiled; ///< Why there is none though asked for; or empty.
  std::optional<ratio_interval> speedup_range; ///< Of `speedup`.
  bool in_turn = false; ///< Candidate and reference were timed run by run.
  std::optional<accuracy> precision_found; ///< When strict was judged.
  /// Answers that need no work and would pass KernelBench's check for this
  /// problem: "zeros", "input", "constant".
  std::vector<std::string> vacuous;
  std::optional<device_conditions> conditions; ///< Worst of the measurement.
  std::string profile;
  std::optional<device_counters> counters;    ///< When they were asked for.
  std::optional<illegal_access> memory_fault; ///< Of a crash by one.
  std::string sandbox;  ///< What the candidate's process lacked; or empty.
  std::string device;   ///< "cpu:0"
  std::string hardware; ///< "AMD EPYC, 1 core"
  std::chrono::nanoseconds device_time{0};    ///< Held, shared or alone.
  std::chrono::nanoseconds exclusive_time{0}; ///< Held alone.

  static constexpr const char* type_name = "verdict";
  static constexpr auto fields(auto& x) {
    return std::tuple{field{"outcome", x.outcome},
                      field{"phase", x.phase},
                      field{"compiled", x.compiled},
                      field{"compat", x.compat},
                      field{"strict", x.strict},
                      field{"error_name", x.error_name},
                      field{"error", x.error},
                      field{"traceback", x.traceback},
                      field{"issue", x.issue},
                      field{"trials_passed", x.trials_passed},
                      field{"trials", x.trials},
                      field{"mismatches", x.mismatches},
                      field{"findings", x.findings},
                      field{"runtime", x.runtime},
                      field{"reference", x.reference},
                      field{"compiled_reference", x.compiled_reference},
                      field{"not_compiled", x.not_compiled},
                      field{"speedup_range", x.speedup_range},
                      field{"in_turn", x.in_turn},
                      field{"precision_found", x.precision_found},
                      field{"vacuous", x.vacuous},
                      field{"conditions", x.conditions},
                      field{"profile", x.profile},
                      field{"counters", x.counters},
                      field{"memory_fault", x.memory_fault},
                      field{"sandbox", x.sandbox},
                      field{"device", x.device},
                      field{"hardware", x.hardware},
                      field{"device_time", x.device_time},
                      field{"exclusive_time", x.exclusive_time}};
  }
};

/// Returns the reference's mean over the candidate's, or nothing when either
/// was not timed.
std::optional<double> speedup(const verdict& x);

} // namespace caesar
