#include "cuda/judge/verdict_rules.hpp"
#include "cuda/judge/verdict_text.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using namespace caesar::cuda;
using namespace std::chrono_literals;

TEST_CASE("how a runner was lost decides the outcome", "[verdict_rules]") {
  struct row {
    loss_kind kind;
    runner_stage stage;
    judgement outcome;
    bool compiled;
  };
  for (auto [kind, stage, outcome, compiled] : {
         row{loss_kind::raised, runner_stage::import, judgement::load_error,
             false},
         row{loss_kind::died, runner_stage::import, judgement::load_error,
             false},
         row{loss_kind::raised, runner_stage::construct,
             judgement::runtime_error, true},
         row{loss_kind::died, runner_stage::run, judgement::runtime_error,
             true},
         row{loss_kind::timed_out, runner_stage::import, judgement::timeout,
             false},
         row{loss_kind::timed_out, runner_stage::run, judgement::timeout, true},
         row{loss_kind::breach, runner_stage::run, judgement::rejected, true},
       }) {
    verdict x;
    x.compat = x.strict = true;
    note_loss(x, {kind, stage, "Name", "message", "trace"});
    CHECK(x.outcome == outcome);
    CHECK(x.compiled == compiled);
    CHECK_FALSE(x.compat);
    CHECK_FALSE(x.strict);
    CHECK(x.error_name == "Name");
    CHECK(x.findings.size() == (kind == loss_kind::breach ? 1 : 0));
  }
}

TEST_CASE("the gate decides what an alias means", "[verdict_rules]") {
  struct row {
    bool aliased;
    verdict_gate gate;
    judgement outcome;
  };
  for (auto [aliased, gate, outcome] : {
         row{false, verdict_gate::strict, judgement::correct},
         row{false, verdict_gate::compat, judgement::correct},
         row{true, verdict_gate::strict, judgement::rejected},
         row{true, verdict_gate::compat, judgement::correct},
       }) {
    verdict x;
    note_correct(x, {1, aliased, false}, gate);
    CHECK(x.outcome == outcome);
    CHECK(x.compat);
    CHECK(x.strict == !aliased);
  }
}

TEST_CASE("times that cannot be trusted fail the strict gate",
          "[verdict_rules]") {
  verdict x;
  note_correct(x, {}, verdict_gate::strict);
  audited_times times{{5ms, 7ms}, 2, 2, 0, 0, false};
  note_times(x, times, verdict_gate::strict);
  CHECK(x.outcome == judgement::rejected);
  REQUIRE(x.runtime);
  CHECK(x.runtime->mean == 6ms);
  REQUIRE(x.findings.size() == 1);
  CHECK(x.findings[0].id == "B10");
  verdict y;
  note_correct(y, {}, verdict_gate::compat);
  note_times(y, times, verdict_gate::compat);
  CHECK(y.outcome == judgement::correct);
  CHECK_FALSE(y.strict);
}

TEST_CASE("changed inputs and skipped flushes fail the strict gate",
          "[verdict_rules]") {
  verdict x;
  note_correct(x, {1, false, true}, verdict_gate::strict);
  CHECK(x.outcome == judgement::rejected);
  CHECK(x.compat);
  CHECK(x.findings.at(0).id == "C5");
  note_changed_inputs(x); // Told once.
  CHECK(x.findings.size() == 1);
  verdict y;
  note_correct(y, {}, verdict_gate::strict);
  note_times(y, {{5ms}, 3, 0, 0, 2, false}, verdict_gate::strict);
  CHECK(y.outcome == judgement::rejected);
  CHECK(y.findings.at(0).id == "B9");
  CHECK(y.findings.at(0).numbers.at("batches") == 2);
}

TEST_CASE("no time at all is rejected by either gate", "[verdict_rules]") {
  for (auto gate : {verdict_gate::strict, verdict_gate::compat}) {
    verdict x;
    note_correct(x, {}, gate);
    note_times(x, {{1ms}, 1, 0, 1, 0, false}, gate);
    CHECK(x.outcome == judgement::rejected);
    CHECK_FALSE(x.runtime);
  }
}

TEST_CASE("honest times are summed up", "[verdict_rules]") {
  verdict x;
  note_correct(x, {}, verdict_gate::strict);
  note_times(x, {{4ms, 6ms}, 3, 1, 0, 0, true}, verdict_gate::strict);
  CHECK(x.outcome == judgement::correct);
  CHECK(x.strict);
  CHECK(x.runtime->trials == 2);
}

TEST_CASE("a verdict keeps a handful of mismatches", "[verdict_rules]") {
  verdict x;
  disagreement wrong;
  wrong.none = false;
  wrong.issue = "Output mismatch";
  wrong.mismatches.resize(3);
  for (int i = 0; i < 20; ++i)
    note_disagreement(x, wrong);
  CHECK(x.mismatches.size() == 16);
  CHECK(x.outcome == judgement::wrong);
}
