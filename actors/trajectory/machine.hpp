#pragma once

#include "actors/trajectory/turn.hpp"
#include "config/options.hpp"
#include "config/transitions.hpp"
#include "messages/problem.hpp"
#include "messages/spending.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace caesar {

// -- what happens -------------------------------------------------------------

/// The prompt of the next turn was composed.
struct prompted {
  std::string prompt;
  size_t hints = 0; ///< So many of what people have said are in it.
};

/// A budget of the trajectory leaves no room for the turn that was prompted, or
/// a person wants no more turns: then one that is under way comes to its end.
struct stopped {
  std::string limit;
};

/// The program ended while a reply was awaited; the same is asked once more.
struct asked_again {};

/// A person has something to say to the model.
struct hinted {
  std::string text;
};

/// An event of a trajectory. All but `evaluation_phase` are durable: the state
/// of a trajectory is the fold of its journal's events. `trajectory_summary`
/// says that the last of its logs may be written.
using trajectory_event =
  std::variant<prompted, completion, build_report, verdict, evaluation_phase,
               trajectory_summary, stopped, asked_again, hinted>;

// -- what to do ---------------------------------------------------------------

/// Compose the prompt of turn `turn`.
struct compose_prompt {
  int32_t turn = 0;
};

/// Ask the model with `prompt`.
struct ask_model {
  int32_t turn = 0;
  std::string prompt;
};

/// Build `code`. Turn zero is the final stage.
struct build_code {
  int32_t turn = 0;
  std::string code;
};

/// Evaluate `code`, and time it when `measure` says so.
struct evaluate_code {
  int32_t turn = 0;
  std::string code;
  std::vector<artefact> artefacts;
  bool measure = false;
};

/// Everything is known: record the summary.
struct conclude {};

/// Nothing is left to do.
struct rest {};

/// What a trajectory does next.
using trajectory_command = std::variant<compose_prompt, ask_model, build_code,
                                        evaluate_code, conclude, rest>;

/// What the machine must know of its run.
struct machine_options {
  int32_t turns = 1;
  config::final_choice final = config::final_choice::best;
  config::transition_table transitions;
  int64_t max_feedback_chars = 100'000;
  bool profile = false; ///< Feedback shows the profile of a right kernel.
  config::history_choice history = config::history_choice::all; ///< Of prompts.
};

/// The logic of one trajectory, without actors, clocks or I/O.
///
/// `next` tells what to do; what came of it goes into `apply`; and so on until
/// `next` is `rest`. The same code runs live, in tests, and when a run is
/// rebuilt from its journal.
class machine {
public:
  machine(trajectory_id who, std::string problem_name, machine_options options);

  /// Returns what to do now. Calling it again changes nothing.
  trajectory_command next() const;

  /// Takes in what happened. A trajectory that had all its turns goes on after
  /// its end when there are more now. Returns false, and changes nothing, when
  /// the event does not fit the state: then the journal is not of this run.
  bool apply(trajectory_event event);

  /// Returns the current state.
  state where() const { return state_; }

  /// Returns the number of the turn that is under way, or was the last.
  int32_t turn_number() const;

  /// Returns all turns begun so far, in their order, but those forgotten.
  std::span<const turn> turns() const { return turns_; }

  /// Returns how many turns were right.
  int32_t right_turns() const;

  /// Returns the best turn so far: correct with the shortest mean runtime, or
  /// the first correct one when none was timed; null when none is correct.
  const turn* best() const;

  /// Returns the speedup that the next evaluation competes with: that of the
  /// best turn. Zero when there is none, and in the final stage, which only
  /// repeats one.
  double record() const;

  /// Returns the final stage: the chosen kernel, built and judged once more.
  /// Its number is that of the turn it comes from. Null before the end, and
  /// when no turn had code.
  const turn* result() const { return result_ ? &*result_ : nullptr; }

  /// Returns how the most recently ended turn ended.
  std::optional<outcome> last_outcome() const { return last_outcome_; }

  /// Returns what all turns used.
  spending spent() const;

  /// Returns whether its summary is recorded.
  bool is_concluded() const { return concluded_; }

  /// Returns whether it ends after the turn that is under way.
  bool is_stopping() const { return stopping_; }

  /// Returns what people have said that no prompt holds yet.
  std::span<const std::string> hints() const { return hints_; }

  /// Returns the summary for the table of the run.
  trajectory_summary summary() const;

  /// Returns how much memory its turns take, in bytes, about.
  int64_t held_bytes() const;

  /// Lets go of what only logs need: prompts and replies, and all turns but
  /// those of which prompts or the result may be made. Where prompts show every
  /// turn, these are let go of as well.
  void forget();

  /// Whether `forget` has let go of something.
  bool has_forgotten() const { return has_forgotten_; }

  /// Whether what `next` tells is not whole, for want of what `forget` let go
  /// of. Then its events are to be applied to another machine, which takes its
  /// place.
  bool lacks_history() const;

private:
  /// What is known of turns that are forgotten.
  struct past {
    int32_t turns = 0;
    int32_t replies = 0;
    int32_t right = 0;
    spending spent;
  };

  bool on(prompted&& x);
  bool on(completion&& x);
  bool on(build_report&& x);
  bool on(verdict&& x);
  bool on(evaluation_phase x);
  bool on(trajectory_summary&& x);
  bool on(stopped&& x);
  bool on(asked_again x);
  bool on(hinted&& x);

  bool is_under_way() const;
  void count_past(const turn& x);
  const turn* last_with_code() const;
  turn& current() { return turns_.back(); }
  const turn& current() const { return turns_.back(); }
  bool measures() const;
  void move(outcome how);
  void settle();
  void end_turn(outcome how);
  const turn* best_of(bool strict) const;
  void choose_result();
  void finish_here();
  bool has_turns_left() const;
  bool may_go_on() const;

  trajectory_id who_;
  std::string problem_name_;
  machine_options options_;
  state state_ = state::start;
  past past_;
  std::vector<turn> turns_;
  int64_t ended_bytes_ = 0;    ///< Of all turns but the last.
  bool has_forgotten_ = false; ///< A text, at least.
  std::optional<turn> result_;
  std::optional<outcome> last_outcome_;
  std::vector<std::string> hints_;
  bool concluded_ = false;
  bool stopping_ = false;
  bool had_all_turns_ = false; ///< That is why it ended.
};

/// Returns the outcome that `x` is in the state `in` (`correct` or
/// `performance`).
outcome outcome_of(state in, const verdict& x);

} // namespace caesar
