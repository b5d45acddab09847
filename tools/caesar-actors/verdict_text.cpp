#include "tools/caesar-actors/verdict_text.hpp"

#include <cstdio>

namespace caesar::tools {

namespace {

std::string line(const char* name, const std::string& value) {
  constexpr size_t width = 12;
  auto label = std::string{name};
  label.resize(width, ' ');
  return label + value + '\n';
}

std::string milliseconds(const timing& x) {
  auto ms = [](std::chrono::nanoseconds y) {
    return static_cast<double>(y.count()) / 1e6;
  };
  char text[160];
  std::snprintf(text, sizeof(text),
                "%.3f ms mean (std %.3f, min %.3f, max %.3f, %d trials)",
                ms(x.mean), ms(x.std), ms(x.min), ms(x.max), x.trials);
  return text;
}

std::string seconds(std::chrono::nanoseconds x) {
  char text[32];
  std::snprintf(text, sizeof(text), "%.1f s",
                static_cast<double>(x.count()) / 1e9);
  return text;
}

std::string mismatch_line(const mismatch& x) {
  return line(
    "", "trial " + std::to_string(x.trial) + ", output "
          + std::to_string(x.output) + ": " + std::to_string(x.mismatched)
          + " of " + std::to_string(x.elements)
          + " elements differ, by at most " + x.max_difference + "; first at "
          + x.first_index + ": expected " + x.expected + ", got " + x.actual);
}

/// Returns what tools found out, as blocks of lines.
std::string tools_of(const verdict& x) {
  std::string result;
  if (x.counters)
    result += "\ncounters of the device, in percent of its peaks:\n"
              + counters_text(*x.counters) + '\n';
  if (x.memory_fault)
    result +=
      "\ncompute-sanitizer:\n" + illegal_access_text(*x.memory_fault) + '\n';
  return result;
}

std::string faults_of(const verdict& x) {
  std::string result;
  if (!x.issue.empty())
    result += line("issue", x.issue);
  if (!x.error_name.empty())
    result += line("error", x.error_name + ": " + x.error);
  for (const auto& y : x.mismatches)
    result += mismatch_line(y);
  for (const auto& y : x.findings)
    result += line("finding", y.id + ": " + y.sentence);
  if (!x.traceback.empty())
    result += '\n' + x.traceback + '\n';
  return result;
}

std::string speedup_text(double ratio, const verdict& x) {
  char text[160];
  std::snprintf(text, sizeof(text), "%.3fx", ratio);
  std::string result{text};
  if (x.speedup_range) {
    std::snprintf(text, sizeof(text), " (95 %%: %.3f to %.3f)",
                  x.speedup_range->low, x.speedup_range->high);
    result += text;
  }
  return result + (x.in_turn ? ", timed in turn" : "");
}

std::string conditions_text(const device_conditions& x) {
  char text[160];
  std::snprintf(text, sizeof(text), "%d MHz, memory %d MHz, %d C, %.0f W",
                x.sm_mhz, x.memory_mhz, x.celsius, x.watts);
  return text + (x.throttled.empty() ? "" : ", slowed by " + x.throttled);
}

std::string times_of(const verdict& x) {
  std::string result;
  if (x.runtime)
    result += line("runtime", milliseconds(*x.runtime));
  if (x.reference)
    result += line("reference", milliseconds(*x.reference));
  if (x.compiled_reference)
    result += line("compiled", milliseconds(*x.compiled_reference));
  if (!x.not_compiled.empty())
    result += line("compiled", "none: " + x.not_compiled);
  if (auto ratio = speedup(x)) {
    result += line("speedup", speedup_text(*ratio, x));
  }
  if (x.conditions)
    result += line("conditions", conditions_text(*x.conditions));
  return result;
}

std::string build_text(const build_report& x) {
  auto result = seconds(x.took) + (x.cache_hit ? ", from the cache" : "");
  if (path_of(x) == name_of(build_path::light))
    result += ", with light headers";
  if (auto why = declined_of(x); !why.empty())
    result += ", with torch's headers (the light ones: " + why + ")";
  return result;
}

} // namespace

std::string verdict_text(const build_report& built,
                         const std::optional<verdict>& judged) {
  auto build = build_text(built);
  if (!judged) {
    auto how = built.status == build_status::timed_out ? "build timed out"
                                                       : "does not compile";
    return line("outcome", how) + line("build", build)
           + line("error", built.error_name) + '\n' + built.log + '\n';
  }
  auto yes = [](bool x) { return std::string{x ? "correct" : "not correct"}; };
  auto trials = std::to_string(judged->trials_passed) + " of "
                + std::to_string(judged->trials) + " trials passed";
  return line("outcome", std::string{name_of(judged->outcome)})
         + line("verdicts", "compat: " + yes(judged->compat) + ", strict: "
                              + yes(judged->strict) + ", " + trials)
         + times_of(*judged) + faults_of(*judged) + tools_of(*judged)
         + line("device", judged->device + " (" + judged->hardware + "), held "
                            + seconds(judged->device_time))
         + line("build", build);
}

} // namespace caesar::tools
