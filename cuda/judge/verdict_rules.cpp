#include "cuda/judge/verdict_rules.hpp"

#include "cuda/device/statistics.hpp"
#include "cuda/judge/verdict_text.hpp"

namespace caesar::cuda {

namespace {

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

void note_correct(verdict& x, bool aliased, verdict_gate gate) {
  x.compat = x.strict = true;
  if (aliased) {
    x.strict = false;
    x.findings.push_back(
      {"C5", "an output shares its memory with an input, and the reference's "
             "does not"});
  }
  x.outcome = decide(x, gate);
}

void note_wrong_when_timed(verdict& x, const disagreement& wrong) {
  x.compat = x.strict = false;
  note_disagreement(x, wrong);
  if (wrong.outcome == judgement::wrong)
    x.issue = "Output mismatch in a timed run";
}

void note_times(verdict& x, const audited_times& times, verdict_gate gate) {
  auto of_all = " of " + std::to_string(times.counted.size())
                + " timed runs were reported as ";
  if (times.impossible > 0) {
    x.strict = x.compat = false;
    x.outcome = judgement::rejected;
    x.findings.push_back(
      {"B10", std::to_string(times.impossible) + of_all
                + "taking no time at all; that is no measurement"});
    return;
  }
  if (!times.trustworthy) {
    x.strict = false;
    x.findings.push_back({"B10", std::to_string(times.raised) + of_all
                                   + "shorter than the judge's clock allows; "
                                     "the judge's times count"});
  }
  x.runtime = summarize(times.counted);
  x.outcome = decide(x, gate);
}

} // namespace caesar::cuda
