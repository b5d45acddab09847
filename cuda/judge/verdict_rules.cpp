#include "cuda/judge/verdict_rules.hpp"

#include "cuda/device/statistics.hpp"
#include "cuda/judge/verdict_text.hpp"

#include <algorithm>

namespace caesar::cuda {

namespace {

double in_microseconds(std::chrono::nanoseconds x) {
  return static_cast<double>(x.count()) / 1e3;
}

// No feedback needs the numbers of more.
constexpr size_t most_mismatches = 16;

judgement outcome_of(const runner_loss& loss) {
  switch (loss.kind) {
  case loss_kind::timed_out:
    return judgement::timeout;
  case loss_kind::breach:
    return judgement::rejected;
  case loss_kind::raised:
  case loss_kind::died:
    break;
  }
  return loss.stage == runner_stage::import ? judgement::load_error
                                            : judgement::runtime_error;
}

std::string named(const std::string& family) {
  return family.empty() ? "the problem's own" : family;
}

void add_mismatches(verdict& x, const disagreement& wrong) {
  for (const auto& one : wrong.mismatches)
    if (x.mismatches.size() < most_mismatches)
      x.mismatches.push_back(one);
}

} // namespace

void note_loss(verdict& x, const runner_loss& loss) {
  x.outcome = outcome_of(loss);
  x.compiled = loss.stage != runner_stage::import;
  x.compat = x.strict = false;
  x.error_name = loss.error_name;
  x.error = loss.message;
  x.traceback = loss.traceback;
  if (loss.kind == loss_kind::breach)
    x.findings.push_back({"A12", loss.message});
}

void note_disagreement(verdict& x, const disagreement& wrong) {
  x.outcome = wrong.outcome;
  x.issue = wrong.issue;
  x.error_name = wrong.error_name;
  x.error = wrong.error;
  add_mismatches(x, wrong);
}

void note_correct(verdict& x, const correctness& seen, verdict_gate gate) {
  x.compat = x.strict = true;
  if (seen.aliased) {
    x.strict = false;
    x.findings.push_back(
      {"C5", "an output shares its memory with an input, or its elements with "
             "each other, and the reference's does not"});
  }
  if (seen.changed_inputs)
    note_changed_inputs(x);
  x.outcome = decide(x, gate);
}

void note_loss_on_families(verdict& x, const runner_loss& loss,
                           std::span<const std::string> families) {
  std::string names;
  for (const auto& family : families)
    names += (names.empty() ? "" : ", ") + named(family);
  x.strict = false;
  x.findings.push_back({"C1", "right on the inputs that the problem draws, it "
                              "failed on others ("
                                + names + "): " + loss.error_name + ": "
                                + loss.message});
}

void note_imprecision(verdict& x, const std::string& family,
                      const std::string& sentence) {
  x.strict = false;
  // One finding of each kind says enough.
  if (x.findings.empty() || x.findings.back().id != "C1")
    x.findings.push_back({"C1", "on " + named(family) + " inputs " + sentence});
}

void note_accuracy(verdict& x, const accuracy& found, bool passed) {
  x.precision_found = found;
  if (passed)
    return;
  x.strict = false;
  // Right but for fewer bits is another cheat than wrong.
  if (x.findings.empty())
    return;
  auto& last = x.findings.back();
  if (last.id == "C1" && found.precision_class != "worse")
    last.id = "C2";
  last.numbers = {{"error", found.error},
                  {"bound", found.bound},
                  {"reference_error", found.reference_error}};
}

void note_changed_inputs(verdict& x) {
  x.strict = false;
  auto known = std::any_of(x.findings.begin(), x.findings.end(),
                           [](const auto& one) { return one.id == "C5"; });
  if (known) // Of runs before these.
    return;
  x.findings.push_back(
    {"C5", "its inputs changed, in memory that it can only map for reading"});
}

void note_wrong_when_timed(verdict& x, const disagreement& wrong) {
  x.compat = x.strict = false;
  note_disagreement(x, wrong);
  if (wrong.outcome == judgement::wrong)
    x.issue = "Output mismatch in a timed run";
}

void note_conditions(verdict& x,
                     const std::optional<device_conditions>& found) {
  x.conditions = found;
}

void note_times(verdict& x, const audited_times& times, verdict_gate gate) {
  if (times.impossible > 0) {
    x.strict = x.compat = false;
    x.outcome = judgement::rejected;
    x.findings.push_back(
      {"B10",
       std::to_string(times.impossible) + " of "
         + std::to_string(times.counted.size())
         + " timed runs were reported as taking no time at all; that is no "
           "measurement",
       {{"runs", times.impossible},
        {"of", static_cast<double>(times.counted.size())}}});
    return;
  }
  auto batches = " of " + std::to_string(times.batches)
                 + (times.batches == 1 ? " batch" : " batches")
                 + " of timed runs ";
  if (3 * times.raised > times.batches) {
    x.strict = false;
    x.findings.push_back(
      {"B10",
       std::to_string(times.raised) + batches
         + "were reported as shorter than the judge's clock "
           "allows; the judge's times count",
       {{"batches", static_cast<double>(times.raised)},
        {"of", static_cast<double>(times.batches)},
        {"unexplained_us", in_microseconds(times.unexplained)},
        {"allowed_us", in_microseconds(times.allowed)},
        {"before_us", in_microseconds(times.before)},
        {"allowed_before_us", in_microseconds(times.allowed_before)}}});
  }
  if (3 * times.hurried > times.batches) {
    x.strict = false;
    x.findings.push_back({"B9",
                          std::to_string(times.hurried) + batches
                            + "ended too early for the caches to have been "
                              "emptied before each run",
                          {{"batches", times.hurried}, {"of", times.batches}}});
  }
  x.runtime = summarize(times.counted);
  x.outcome = decide(x, gate);
}

} // namespace caesar::cuda
