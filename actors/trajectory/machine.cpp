#include "actors/trajectory/machine.hpp"

#include "actors/trajectory/code_block.hpp"
#include "actors/trajectory/feedback.hpp"

#include <algorithm>
#include <utility>

namespace caesar {

namespace {

/// Orders correct turns: timed before untimed, then faster, then earlier.
bool better(const turn& x, const turn& y) {
  const auto& a = x.judged->runtime;
  const auto& b = y.judged->runtime;
  if (a && b)
    return a->mean < b->mean;
  return a.has_value() && !b.has_value();
}

void drop(std::string& x) {
  x = std::string{};
}

/// Drops what only a log has of a turn, or of one that is under way what nobody
/// needs any more.
void drop_texts(turn& x) {
  drop(x.prompt);
  if (x.reply) {
    drop(x.reply->text);
    drop(x.reply->reasoning);
  }
  if (x.feedback.empty()) // It is yet to be made.
    return;
  if (x.build)
    drop(x.build->log);
  if (x.judged) {
    drop(x.judged->error);
    drop(x.judged->traceback);
  }
}

void add(spending& to, const turn& x) {
  if (x.reply)
    to += spent_on(*x.reply);
  if (x.judged)
    to.device_time += x.judged->device_time;
}

} // namespace

outcome outcome_of(state in, const verdict& x) {
  auto timed = in == state::performance;
  switch (x.outcome) {
  case judgement::correct:
    if (!timed)
      return outcome::gpu_compile_success_check_success;
    return x.runtime ? outcome::performance_success : outcome::performance_fail;
  case judgement::wrong:
    return timed ? outcome::performance_fail
                 : outcome::gpu_compile_success_check_fail;
  case judgement::load_error:
    return timed ? outcome::performance_fail : outcome::gpu_compile_fail;
  case judgement::runtime_error:
    return outcome::runtime_error;
  case judgement::timeout:
    return outcome::timeout;
  case judgement::rejected:
    return outcome::rejected;
  }
  return outcome::runtime_error;
}

machine::machine(trajectory_id who, std::string problem_name,
                 machine_options options)
  : who_{who},
    problem_name_{std::move(problem_name)},
    options_{std::move(options)} {}

// -- what to do ---------------------------------------------------------------

trajectory_command machine::next() const {
  if (may_go_on())
    return compose_prompt{turn_number() + 1};
  if (state_ == state::finish) {
    if (concluded_)
      return rest{};
    if (!result_)
      return conclude{};
    if (!result_->build)
      return build_code{0, result_->code};
    if (!result_->judged && result_->build->status == build_status::built)
      return evaluate_code{0, result_->code, result_->build->artefacts, true};
    return conclude{};
  }
  if (state_ == state::start)
    return compose_prompt{turn_number() + 1};
  const auto& now = current();
  if (state_ == state::generate)
    return ask_model{now.number, now.prompt};
  if (state_ == state::compile || !now.build)
    return build_code{now.number, now.code};
  return evaluate_code{now.number, now.code, now.build->artefacts, measures()};
}

bool machine::measures() const {
  return state_ == state::performance
         || options_.transitions.next(
              state::correct, outcome::gpu_compile_success_check_success)
              == state::performance;
}

// -- what happened ------------------------------------------------------------

bool machine::apply(trajectory_event event) {
  return std::visit(
    [this](auto&& x) { return on(std::forward<decltype(x)>(x)); },
    std::move(event));
}

bool machine::on(prompted&& x) {
  if (stopping_ && state_ == state::finish && !concluded_)
    return true; // It was composed before a person wanted no more.
  if (state_ != state::start && !may_go_on())
    return false;
  state_ = state::start;
  concluded_ = had_all_turns_ = false;
  result_.reset();
  if (!turns_.empty())
    ended_bytes_ += caesar::held_bytes(current());
  auto number = turn_number() + 1;
  turns_.emplace_back();
  current().number = number;
  current().prompt = std::move(x.prompt);
  // One that was said meanwhile waits for the next.
  auto told =
    hints_.begin() + static_cast<ptrdiff_t>(std::min(x.hints, hints_.size()));
  current().hints.assign(hints_.begin(), told);
  hints_.erase(hints_.begin(), told);
  move(outcome::start);
  return true;
}

bool machine::on(completion&& x) {
  if (state_ != state::generate)
    return false;
  auto extraction = extract_code(x.text);
  current().reply = std::move(x);
  current().code = std::move(extraction.code);
  current().no_code_reason = std::move(extraction.reason);
  move(current().code.empty() ? outcome::no_code : outcome::generate);
  return true;
}

bool machine::on(build_report&& x) {
  finish_here();
  if (!std::holds_alternative<build_code>(next()))
    return false;
  if (state_ == state::finish) {
    result_->build = std::move(x);
    return true;
  }
  current().build = std::move(x);
  auto status = current().build->status;
  if (state_ == state::compile) {
    if (status == build_status::built)
      move(outcome::cpu_compile_success);
    else
      move(status == build_status::timed_out ? outcome::timeout
                                             : outcome::cpu_compile_fail);
  } else if (status != build_status::built) {
    move(state_ == state::correct ? outcome::gpu_compile_fail
                                  : outcome::performance_fail);
  }
  return true;
}

bool machine::on(verdict&& x) {
  if (!std::holds_alternative<evaluate_code>(next()))
    return false;
  if (state_ == state::finish) {
    result_->judged = std::move(x);
    return true;
  }
  current().judged = std::move(x);
  settle();
  return true;
}

bool machine::on(evaluation_phase x) {
  // Only news on the way: the verdict alone leads to the same end.
  if (x == evaluation_phase::performance && state_ == state::correct
      && measures() && current().build)
    move(outcome::gpu_compile_success_check_success);
  return true;
}

bool machine::on(trajectory_summary&&) {
  finish_here();
  if (!std::holds_alternative<conclude>(next()))
    return false;
  concluded_ = true;
  return true;
}

bool machine::on(stopped&&) {
  if (state_ == state::finish)
    return true; // A person was late.
  stopping_ = true;
  if (state_ == state::generate || state_ == state::start) {
    state_ = state::finish;
    choose_result();
  }
  return true;
}

bool machine::on(asked_again) {
  return state_ == state::generate;
}

/// Whatever it is at; one that comes too late is heard by nobody.
bool machine::on(hinted&& x) {
  hints_.push_back(std::move(x.text));
  return true;
}

/// Walks through the states that the verdict at hand decides.
void machine::settle() {
  const auto& judged = *current().judged;
  // What was told on the way was of an attempt that was lost.
  if (state_ == state::performance
      && judged.phase != evaluation_phase::performance)
    state_ = state::correct;
  if (state_ == state::correct && judged.phase == evaluation_phase::performance
      && measures())
    move(outcome::gpu_compile_success_check_success);
  if (state_ == state::correct || state_ == state::performance)
    move(outcome_of(state_, judged));
}

void machine::move(outcome how) {
  auto from = state_;
  // A sound table has an entry for whatever can happen here.
  state_ = options_.transitions.next(from, how).value_or(state::finish);
  if (from != state::start
      && (state_ == state::start || state_ == state::finish))
    end_turn(how);
  if (state_ == state::start && stopping_) {
    state_ = state::finish;
  } else if (state_ == state::start && !has_turns_left()) {
    state_ = options_.transitions.next(state::start, outcome::finish)
               .value_or(state::finish);
    had_all_turns_ = true;
  }
  if (state_ == state::finish)
    choose_result();
}

bool machine::has_turns_left() const {
  return turn_number() < options_.turns;
}

bool machine::may_go_on() const {
  return concluded_ && had_all_turns_ && has_turns_left();
}

/// Between two turns nothing is built or concluded, unless these were all: then
/// there are more now than there were.
void machine::finish_here() {
  if (state_ != state::start || turn_number() == 0)
    return;
  state_ = state::finish;
  had_all_turns_ = true;
  choose_result();
}

void machine::end_turn(outcome how) {
  last_outcome_ = how;
  auto& now = current();
  if (!now.judged && !now.build && now.no_code_reason.empty())
    return; // Nothing was found out: the table only asks.
  auto facts = feedback_options{};
  facts.max_chars = options_.max_feedback_chars;
  facts.profile = options_.profile;
  if (const auto* x = best(); x != nullptr && x->judged->runtime) {
    facts.best_so_far = x->judged->runtime->mean;
    facts.best_turn = x->number;
  }
  now.feedback = feedback(now, facts);
}

// -- the end ------------------------------------------------------------------

const turn* machine::best() const {
  return best_of(false);
}

const turn* machine::best_of(bool strict) const {
  const turn* result = nullptr;
  for (const auto& x : turns_)
    if (correct(x) && (!strict || x.judged->strict)
        && (result == nullptr || better(x, *result)))
      result = &x;
  return result;
}

double machine::record() const {
  const auto* x = result_ ? nullptr : best();
  return x == nullptr ? 0 : speedup(*x->judged).value_or(0);
}

/// The final stage is judged strictly, whatever decides before it.
void machine::choose_result() {
  const auto* chosen =
    options_.final == config::final_choice::best ? best_of(true) : nullptr;
  if (chosen == nullptr && options_.final == config::final_choice::best)
    chosen = best();
  if (chosen == nullptr)
    chosen = last_with_code();
  if (chosen == nullptr)
    return;
  result_.emplace();
  result_->number = chosen->number;
  result_->code = chosen->code;
}

const turn* machine::last_with_code() const {
  auto found = std::find_if(turns_.rbegin(), turns_.rend(),
                            [](const turn& x) { return !x.code.empty(); });
  return found == turns_.rend() ? nullptr : &*found;
}

int32_t machine::turn_number() const {
  return past_.turns + static_cast<int32_t>(turns_.size());
}

int32_t machine::right_turns() const {
  return past_.right
         + static_cast<int32_t>(
           std::count_if(turns_.begin(), turns_.end(), correct));
}

spending machine::spent() const {
  auto result = past_.spent;
  for (const auto& x : turns_)
    add(result, x);
  if (result_)
    add(result, *result_);
  return result;
}

// -- what is held -------------------------------------------------------------

int64_t machine::held_bytes() const {
  return ended_bytes_ + (turns_.empty() ? 0 : caesar::held_bytes(current()))
         + (result_ ? caesar::held_bytes(*result_) : 0);
}

bool machine::is_under_way() const {
  return state_ != state::start && state_ != state::finish;
}

void machine::forget() {
  if (turns_.empty())
    return;
  has_forgotten_ = true;
  const turn* last = &turns_.back();
  const turn* ended =
    is_under_way() ? (turns_.size() < 2 ? nullptr : last - 1) : last;
  std::vector<const turn*> wanted{best_of(false), best_of(true),
                                  last_with_code(), last};
  if (options_.history != config::history_choice::all)
    wanted.push_back(ended);
  std::vector<turn> kept;
  ended_bytes_ = 0;
  for (auto& x : turns_) {
    auto is_wanted =
      std::find(wanted.begin(), wanted.end(), &x) != wanted.end();
    if (!is_wanted) {
      count_past(x);
      continue;
    }
    drop_texts(x);
    if (&x != last)
      ended_bytes_ += caesar::held_bytes(x);
    kept.push_back(std::move(x));
  }
  turns_ = std::move(kept);
}

void machine::count_past(const turn& x) {
  ++past_.turns;
  past_.replies += x.reply ? 1 : 0;
  past_.right += correct(x) ? 1 : 0;
  add(past_.spent, x);
}

bool machine::lacks_history() const {
  if (!has_forgotten_)
    return false;
  auto composes = state_ == state::start || may_go_on();
  return (state_ == state::generate && current().prompt.empty())
         || (composes && options_.history == config::history_choice::all);
}

trajectory_summary machine::summary() const {
  trajectory_summary result;
  result.who = who_;
  result.problem_name = problem_name_;
  result.turns = past_.replies
                 + static_cast<int32_t>(std::count_if(
                   turns_.begin(), turns_.end(),
                   [](const turn& x) { return x.reply.has_value(); }));
  if (!result_)
    return result;
  result.best_turn = result_->number;
  if (const auto& judged = result_->judged) {
    result.compiled = judged->compiled;
    result.correct = judged->outcome == judgement::correct;
    result.runtime = judged->runtime;
    result.reference = judged->reference;
  }
  return result;
}

} // namespace caesar
