#pragma once

#include "config/transitions.hpp"
#include "messages/evaluation.hpp"
#include "messages/gpus.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace caesar::config {

/// Which kernel of a sample becomes its `result`.
enum class final_choice : uint8_t { best, last };

/// What a prompt tells of earlier turns; any of them together.
enum class context_strategy : uint8_t { reflection, eval_result, profiler };

/// Which earlier generations a prompt shows.
enum class history_choice : uint8_t { last, all, best };

/// What candidates are written in.
enum class candidate_language : uint8_t { automatic, cuda, cpp };

enum class device_kind : uint8_t { cpu, cuda };

enum class log_level : uint8_t { debug, info, warn, error, off };

/// [run]: what this run is called, where it writes, how much it does.
struct run_options {
  std::string group = "default";
  std::string name; ///< Required.
  std::filesystem::path root = "runs";
  int32_t turns = 10;
  int32_t samples = 1;
  int32_t active = 64; ///< Trajectories in flight.
  final_choice final = final_choice::best;
};

/// [problems]: which problems are asked.
struct problem_options {
  std::filesystem::path path; ///< Required: a folder or one file.
  int32_t level = 1;
  std::string select; ///< "1-10,15"; empty: all.
};

/// [model]: who answers.
struct model_options {
  std::string provider = "replay";
  std::filesystem::path replies; ///< Of `replay`: a JSONL file.
  std::string model;             ///< What others than `replay` are asked for.
  std::string base_url;          ///< Empty: the provider's own.
  std::string api_key_env;       ///< Empty: the provider's own.
  double temperature = -1;       ///< Negative: the endpoint's own.
  double top_p = -1;             ///< The same.
  int32_t top_k = 0;             ///< Zero: the endpoint's own.
  int64_t seed = -1;             ///< Negative: none.
  std::vector<std::string> stop; ///< Texts that end a reply.
  int64_t max_tokens = 0;        ///< Of a reply; zero: the endpoint's limit.
  std::string reasoning_effort;
  std::string extra; ///< A JSON object, or empty.
  bool stream = true;
  std::chrono::nanoseconds connect_timeout = std::chrono::seconds{10};
  std::chrono::nanoseconds first_timeout = std::chrono::minutes{5};
  std::chrono::nanoseconds idle_timeout = std::chrono::minutes{2};
  std::chrono::nanoseconds timeout = std::chrono::minutes{30};
  int32_t attempts = 8;
  std::chrono::nanoseconds hedge_after{0}; ///< Zero: no second attempts.
  int32_t concurrency = 64;                ///< Requests in flight, at most.
  int64_t requests_per_minute = 0;         ///< Zero: what the endpoint allows.
  int64_t tokens_per_minute = 0;           ///< The same.
  int32_t weight = 1;                      ///< Beside other [[model]]s.
  int32_t order = 0;                       ///< The lowest that work are asked.
  std::filesystem::path ca_file;           ///< Authorities beside the system's.
  std::filesystem::path prices; ///< A TOML file; empty: the known ones.
  double price_input = -1;  ///< Dollars for a million tokens; negative: listed.
  double price_cached = -1; ///< The same.
  double price_output = -1; ///< The same.
  std::string system = "You are a helpful assistant.";
};

/// [budget], and [trajectory_budget] of each trajectory: what may be used. Zero
/// is no limit.
struct budget_options {
  double dollars = 0;
  int64_t prompt_tokens = 0;
  int64_t completion_tokens = 0;
  int64_t requests = 0;
  double device_seconds = 0;
  std::chrono::nanoseconds wall{0};

  bool operator==(const budget_options&) const = default;
};

/// [context]: what a prompt holds.
struct context_options {
  std::vector<context_strategy> strategy = {context_strategy::reflection};
  history_choice history = history_choice::all;
  int64_t max_feedback_chars = 100'000;
  candidate_language language = candidate_language::automatic;
};

/// [evaluate]: how a candidate is judged.
struct evaluate_options {
  precision dtype = precision::fp32; ///< Key `precision`.
  int32_t correct_trials = 5;
  int32_t perf_trials = 100;
  int32_t min_trials = 20;
  double relative_error = 0.005;
  bool cast_integers = false;
  bool compile_baseline = false;
  bool counters = false;
  bool memcheck = true;
  std::chrono::nanoseconds baseline_age = std::chrono::hours{168};
  std::chrono::nanoseconds timeout = std::chrono::seconds{180};
  uint64_t memory_bytes = uint64_t{4} << 30; ///< Key `memory`.
  verdict_gate gate = verdict_gate::strict;
  int32_t attempts = 3; ///< Tries when it is not the candidate's fault.
  std::vector<std::string> required; ///< Key `requires`; see requirements.hpp.
};

/// [build]: how candidates are compiled.
struct build_options {
  bool light = true;           ///< Try headers of our own before torch's.
  int32_t slots = 0;           ///< Zero: one per core that no device has.
  std::filesystem::path cache; ///< Empty: the user's cache folder.
  uint64_t cache_bytes = uint64_t{10} << 30; ///< Key `cache_limit`; zero: none.
  std::chrono::nanoseconds timeout = std::chrono::seconds{300};
  uint64_t memory_bytes = uint64_t{8} << 30; ///< Key `memory`.
};

/// [sandbox]: what stands between candidates and this machine.
struct sandbox_options {
  bool require = true; ///< All of it, or nothing is run.
};

/// [cluster]: how other machines take part.
struct cluster_options {
  std::string listen;                 ///< "host:port"; empty: none does.
  std::string name = "head";          ///< As certificates call this program.
  std::filesystem::path certificates; ///< A folder; empty: without TLS.
  bool evaluate = true;               ///< On this machine, too.
  bool compile = true;                ///< A node: for its head, too.
  std::string arch;                   ///< Of the nodes' GPUs; empty: as here.
};

/// [[device]]: one device that evaluates.
struct device_options {
  device_kind kind = device_kind::cpu;
  std::string name;               ///< Empty: "cpu:0" or "cuda:0", counting up.
  std::vector<int32_t> cores;     ///< Empty: an even share of half of them.
  int32_t index = -1;             ///< Of a GPU; negative: see `uuid`.
  std::string uuid{};             ///< Of a GPU, or how it begins; may be empty.
  std::optional<gpu_facts> gpu{}; ///< Found when loading; not in the file.
  /// Probes in a row that a sick device may fail before it is given up.
  int32_t probes = 6;
};

/// [log]: what the actors say.
struct log_options {
  log_level level = log_level::warn;      ///< On stderr.
  log_level file_level = log_level::info; ///< In actors.jsonl.
};

/// Everything that one TOML file says.
struct options {
  run_options run;
  problem_options problems;
  model_options model;
  std::vector<model_options> more_models; ///< [[model]]s behind the first.
  budget_options budget;
  budget_options trajectory_budget;
  context_options context;
  evaluate_options evaluate;
  build_options build;
  sandbox_options sandbox;
  cluster_options cluster;
  std::vector<device_options> devices; ///< Of this machine.
  transition_table transitions = transition_table::named("default");
  log_options log;
};

} // namespace caesar::config

namespace caesar {

template <>
inline constexpr std::array<std::string_view, 2>
  enum_names<config::final_choice>{"best", "last"};

template <>
inline constexpr std::array<std::string_view, 3>
  enum_names<config::context_strategy>{"reflection", "eval_result", "profiler"};

template <>
inline constexpr std::array<std::string_view, 3>
  enum_names<config::history_choice>{"last", "all", "best"};

template <>
inline constexpr std::array<std::string_view, 3>
  enum_names<config::candidate_language>{"auto", "cuda", "cpp"};

template <>
inline constexpr std::array<std::string_view, 2>
  enum_names<config::device_kind>{"cpu", "cuda"};

template <>
inline constexpr std::array<std::string_view, 5> enum_names<config::log_level>{
  "debug", "info", "warn", "error", "off"};

} // namespace caesar
