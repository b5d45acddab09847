#include "config/schema.hpp"

#include "config/checks.hpp"
#include "config/keys.hpp"

namespace caesar::config {

namespace {

using namespace std::chrono_literals;

constexpr int64_t mebibyte = int64_t{1} << 20;

} // namespace

// -- sections -----------------------------------------------------------------

const section_schema<run_options>& run_schema() {
  using x = run_options;
  static const section_schema<x> result{
    "run",
    "What this run is called, where it writes, how much it does.",
    {
      key("group", &x::group,
          "The folder below `root` for runs that belong "
          "together.",
          checked(path_component)),
      required(
        "my-run",
        key("name", &x::name,
            "The folder of this run below its group. Running the same name "
            "again continues it.",
            checked(path_component))),
      key("root", &x::root,
          "Where all logs go. Like every path here, it begins at the folder "
          "of this file when it is relative.",
          not_empty()),
      key("turns", &x::turns, "Turns per sample (Caesar's max_k).",
          between(1, 100'000)),
      key("samples", &x::samples, "Samples per problem.",
          between(1, 1'000'000)),
      key("active", &x::active, "Samples that are in flight at once.",
          between(1, 1'000'000)),
      key("final", &x::final,
          "Which kernel becomes a sample's result: \"best\" or \"last\"."),
    }};
  return result;
}

const section_schema<problem_options>& problem_schema() {
  using x = problem_options;
  static const section_schema<x> result{
    "problems",
    "Which problems are asked.",
    {
      required(
        "problems",
        key("path", &x::path,
            "A folder in KernelBench's layout (level1/19_ReLU.py), a folder "
            "of such files, or one file.",
            not_empty())),
      key(
        "level", &x::level,
        "The level to take; files that lie in no level folder are of this one.",
        between(1, 1'000'000)),
      key("select", &x::select,
          "The problems of the level, as \"1-10,15\"; empty: all.",
          checked(selected_numbers)),
    }};
  return result;
}

const section_schema<context_options>& context_schema() {
  using x = context_options;
  static const section_schema<x> result{
    "context",
    "What a prompt tells of earlier turns.",
    {
      key("strategy", &x::strategy,
          "Any of \"reflection\" (earlier kernels), \"eval_result\" (how the "
          "latest one did) and \"profiler\" (where its time went; with "
          "\"eval_result\").",
          not_empty()),
      key("history", &x::history,
          "Which earlier kernels are shown: \"last\", \"all\" or \"best\". "
          "\"eval_result\" without \"reflection\" shows one: \"last\" unless "
          "this says \"best\"."),
      key("max_feedback_chars", &x::max_feedback_chars,
          "Longer feedback is cut at a line (Caesar's max_feedback_length).",
          between(100, 1'000'000'000)),
      key("language", &x::language,
          "What kernels are written in: \"cuda\", \"cpp\", or \"auto\": what "
          "the device runs."),
    }};
  return result;
}

const section_schema<evaluate_options>& evaluate_schema() {
  using x = evaluate_options;
  static const section_schema<x> result{
    "evaluate",
    "How a kernel is judged.",
    {
      key("precision", &x::dtype,
          "Of weights and inputs: \"fp32\", \"fp16\" or \"bf16\"."),
      key("correct_trials", &x::correct_trials,
          "Random inputs on which the outputs must agree.", between(1, 10'000)),
      key("perf_trials", &x::perf_trials, "Timed runs at most.",
          between(1, 1'000'000)),
      key("min_trials", &x::min_trials,
          "Timed runs at least; never more than perf_trials.",
          between(1, 1'000'000)),
      key("relative_error", &x::relative_error,
          "Timing stops when half of the mean's 95 % confidence interval is "
          "this small, as a part of the mean; 0: exactly perf_trials runs, as "
          "KernelBench does, and none in turn with the reference.",
          between(0, 1)),
      key("cast_integers", &x::cast_integers,
          "Whether integer and bool inputs get the precision, too, as "
          "KernelBench does."),
      key("compile_baseline", &x::compile_baseline,
          "Whether the reference is timed under torch.compile, too."),
      key("counters", &x::counters,
          "Whether ncu reads a GPU's counters of every correct kernel, which "
          "takes seconds: how much of the peak bandwidth and throughput it "
          "reaches."),
      key(
        "memcheck", &x::memcheck,
        "Whether compute-sanitizer looks for a kernel's illegal access, which "
        "takes up to a minute: its feedback then names kernel, line and "
        "address."),
      key("baseline_age", &x::baseline_age,
          "How long the time that a reference took on a GPU is kept in the "
          "cache, for later runs with the same GPU, driver and torch; \"0s\": "
          "not at all.",
          at_least(0)),
      key("timeout", &x::timeout,
          "For one evaluation: load, check and time. As \"180s\", \"2m\".",
          at_least(1)),
      key("memory", &x::memory_bytes,
          "Memory of the process that runs the kernel. As \"4GiB\".",
          at_least(256 * mebibyte)),
      key("gate", &x::gate,
          "Which verdict decides: \"strict\", or KernelBench's own, "
          "\"compat\"."),
      key("attempts", &x::attempts,
          "Tries when an evaluation fails for no fault of the kernel.",
          between(1, 100)),
      key("requires", &x::required,
          "What a device must be, here or of a node: any of \"hardware H200\", "
          "\"torch 2.11\", \"python 3.12\", \"driver 580\" and \"arch sm_90\"; "
          "others get nothing to do."),
    }};
  return result;
}

const section_schema<build_options>& build_schema() {
  using x = build_options;
  static const section_schema<x> result{
    "build",
    "How kernels are compiled.",
    {
      key(
        "light", &x::light,
        "Compile with headers of our own first, in a second; what they cannot "
        "do is compiled with torch's."),
      key("slots", &x::slots,
          "Compilers at once; 0: one per core that no device has.",
          between(0, 10'000)),
      key("cache", &x::cache,
          "Where compiled kernels are kept; empty: caesar-actors in the user's "
          "cache folder."),
      key("cache_limit", &x::cache_bytes,
          "How large that may grow before what was not used for longest is "
          "removed; 0: as large as it will."),
      key(
        "timeout", &x::timeout,
        "For one command of a compilation: of a source file, with nvcc a part "
        "of that.",
        at_least(1)),
      key("memory", &x::memory_bytes, "Memory of one compilation.",
          at_least(256 * mebibyte)),
    }};
  return result;
}

const section_schema<sandbox_options>& sandbox_schema() {
  using x = sandbox_options;
  static const section_schema<x> result{
    "sandbox",
    "What stands between candidates and this machine; `caesar-actors doctor` "
    "tells what there is of it.",
    {
      key("require", &x::require,
          "Run nothing when a piece of it is missing. With false every verdict "
          "says what was missing."),
    }};
  return result;
}

const section_schema<cluster_options>& cluster_schema() {
  using x = cluster_options;
  static const section_schema<x> result{
    "cluster",
    "How other machines take part: `caesar-actors node --join` brings theirs.",
    {
      key("listen", &x::listen,
          "Where nodes come to, as \"0.0.0.0:4455\"; empty: none does.",
          checked(listening_place)),
      key("name", &x::name,
          "Of this machine, as its certificate has it; nodes say --name.",
          checked(path_component)),
      key("certificates", &x::certificates,
          "The folder that `caesar-actors certs` made; empty: without TLS, and "
          "only for nodes on this machine."),
      key("evaluate", &x::evaluate,
          "Whether kernels are evaluated on this machine, too, and not on its "
          "nodes alone."),
      key("compile", &x::compile,
          "Whether a node compiles for its head, too, where torch and the "
          "compilers of both are the same."),
      key("arch", &x::arch,
          "Of the nodes' GPUs, for which kernels are compiled here, as "
          "\"sm_90\"; empty: that of this machine's GPUs, if it has any.",
          checked(gpu_arch)),
    }};
  return result;
}

const section_schema<device_options>& device_schema() {
  using x = device_options;
  static const section_schema<x> result{
    "device",
    "A device that evaluates; one section per device. Without any there is "
    "one cpu device with half of this machine's cores.",
    {
      key("kind", &x::kind, "\"cpu\", or \"cuda\": a GPU."),
      key("index", &x::index,
          "Of a GPU: its number, as nvidia-smi counts those that this process "
          "may use; -1: by uuid, or counting up.",
          between(-1, 1023)),
      key("uuid", &x::uuid,
          "Of a GPU, instead of its index: \"GPU-\" and as much as tells it "
          "from others.",
          checked(gpu_uuid)),
      key("name", &x::name,
          "Empty: \"cpu:0\", \"cpu:1\" and so on; of a GPU \"cuda:\" and its "
          "index.",
          checked(device_name)),
      key("cores", &x::cores,
          "Cores of its own, as [0, 1] or \"0-3,8\"; empty: of half of those "
          "that are left, an even share."),
      key("probes", &x::probes,
          "A device that fails is probed again after 1 s, 2 s, 4 s and so on; "
          "after so many failures in a row it is given up.",
          between(1, 1'000'000)),
    }};
  return result;
}

const section_schema<log_options>& log_schema() {
  using x = log_options;
  static const section_schema<x> result{
    "log",
    "What the actors say: \"debug\", \"info\", \"warn\", \"error\" or "
    "\"off\".",
    {
      key("level", &x::level, "On the terminal."),
      key("file_level", &x::file_level, "In actors.jsonl of the run."),
    }};
  return result;
}

std::vector<std::string_view> section_names() {
  std::vector<std::string_view> result;
  options any;
  for_each_section(any, [&](const auto& schema, const auto&) {
    result.push_back(schema.name);
  });
  result.push_back(device_schema().name);
  result.push_back("transitions");
  return result;
}

} // namespace caesar::config
