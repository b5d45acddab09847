#include "cuda/judge/tool_runs.hpp"

#include "cuda/device/shared_memory.hpp"
#include "cuda/judge/memcheck_report.hpp"
#include "cuda/judge/ncu_report.hpp"
#include "cuda/judge/tool_output.hpp"
#include "cuda/wire/tool_reports.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace caesar::cuda {

namespace {

// Starting Python under a tool included.
constexpr std::chrono::seconds tool_time{60};

// Of a tool's report. More cannot be written to it.
constexpr size_t report_bytes = size_t{1} << 20;

/// Returns what was written; the rest is still zero.
std::string text_in(const mapping& report) {
  std::string result{report.data(), report.size()};
  result.resize(std::min(result.find('\0'), result.size()));
  return result;
}

bool crashed_by_access(const verdict& x) {
  if (x.outcome == judgement::runtime_error)
    return tells_of_illegal_access(x.error);
  // Some inputs that only the strict verdict has lead to one as well.
  return std::any_of(x.findings.begin(), x.findings.end(), [](const auto& one) {
    return tells_of_illegal_access(one.sentence);
  });
}

/// Draws inputs and runs once for what is done in a first run only, then once
/// more; false when the candidate was lost.
bool run_twice(session& with) {
  for (int i = 0; i < 2; ++i)
    if (!with.draw(1) || !with.run())
      return false;
  return true;
}

/// Runs on inputs as the problem draws them, then of each family: some led to
/// the access. False when the candidate was lost.
bool run_families(session& with, const reference_facts& facts) {
  if (!with.draw(1) || !with.run())
    return false;
  for (const auto& family : facts.families)
    if (!with.draw({&family, 1}) || !with.run())
      return false;
  return true;
}

/// Runs the candidate. Returns how it was lost, or nothing.
std::string exercise(session& with, runner_tool tool,
                     const reference_facts& facts) {
  try {
    auto good = !with.is_lost()
                && (tool == runner_tool::counters ? run_twice(with)
                                                  : run_families(with, facts));
    return good ? "" : with.loss().error_name + ": " + with.loss().message;
  } catch (const std::exception& error) {
    return error.what();
  }
}

/// Shows a person what a tool printed, who asks for it in the environment.
void trace(const std::string& report, const std::string& output,
           const std::string& loss) {
  if (std::getenv("CAESAR_TRACE_TOOLS") != nullptr)
    std::fprintf(stderr, "-- report\n%s\n-- output\n%s\n-- loss: %s\n",
                 report.c_str(), output.c_str(), loss.c_str());
}

} // namespace

std::string tool_runs::outcome::with_reason(std::string note) const {
  for (auto reason : {not_started, not_permitted})
    if (text().find(reason) != std::string::npos)
      return note;
  if (!loss.empty())
    note += "; the candidate: " + loss.substr(0, loss.find('\n'));
  if (auto last = last_line(output); !last.empty())
    note += "; it printed: " + last;
  return note;
}

void tool_runs::add_to(verdict& result, const job& work, known_problem& known,
                       const evaluation_request& request) {
  auto counts =
    request.options.counters && result.outcome == judgement::correct;
  if (place_.description().gpu.empty()) {
    if (counts)
      result.counters = device_counters{{}, "the device is no GPU"};
    return;
  }
  if (counts)
    result.counters = count(work, known, request);
  if (request.options.memcheck && crashed_by_access(result))
    result.memory_fault = locate(work, known, request);
}

device_counters tool_runs::count(const job& work, known_problem& known,
                                 const evaluation_request& request) {
  auto seen = run(runner_tool::counters, work, known, request);
  auto result = counters_in(seen.text());
  if (result.kernels.empty())
    result.note = seen.with_reason(result.note);
  return result;
}

illegal_access tool_runs::locate(const job& work, known_problem& known,
                                 const evaluation_request& request) {
  auto seen = run(runner_tool::memcheck, work, known, request);
  auto result = illegal_access_in(seen.text());
  if (!result.note.empty())
    result.note = seen.with_reason(result.note);
  return result;
}

tool_runs::outcome tool_runs::run(runner_tool tool, const job& work,
                                  known_problem& known,
                                  const evaluation_request& request) {
  outcome result;
  try {
    auto report = make_shared_memory("caesar-report", report_bytes);
    auto options = request.options;
    options.timeout = tool_time;
    auto facts = known.facts;
    facts.most_runs = 1;
    auto with = place_.open(work, known.truth, facts, options,
                            request.artefacts, {tool, report.fd.get()});
    result.loss = exercise(*with, tool, facts);
    result.output = with->finish();
    result.report = text_in(report.here);
    place_.part_with(*with);
  } catch (const std::exception& error) {
    result.loss = error.what();
  }
  trace(result.report, result.output, result.loss);
  return result;
}

} // namespace caesar::cuda
