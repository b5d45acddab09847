// What people ask of a trajectory while it goes on.

#include "actors/trajectory/event_record.hpp"
#include "actors/trajectory/trajectory.hpp"

namespace caesar {

/// Nothing is known of the trajectory before its history is read.
caf::result<command_done>
trajectory_state::hear(std::optional<std::string> hint) {
  auto promise = self_->make_response_promise<command_done>();
  if (replayed_)
    obey(hint, reply<command_done>{promise});
  else
    early_commands_.push_back({std::move(hint), reply<command_done>{promise}});
  return promise;
}

void trajectory_state::obey(const std::optional<std::string>& hint,
                            reply<command_done> answer) {
  auto has_turns = machine_.turn_number() < run_->options.run.turns;
  auto goes_on = std::holds_alternative<compose_prompt>(machine_.next());
  if ((machine_.where() == state::finish && !goes_on)
      || (hint && (!has_turns || machine_.is_stopping())))
    return answer.fail(
      fault(ec::refused, to_text(who_) + " takes no more turns"));
  if (hint)
    take_hint(*hint, std::move(answer));
  else
    cancel(std::move(answer));
}

/// What is under way is paid for; it ends before the next request. A reply that
/// is awaited must come before the record that nothing more is wanted.
void trajectory_state::cancel(reply<command_done> answer) {
  cancelled_ = true;
  log_.info("cancelled", json{{"turn", machine_.turn_number()}});
  auto done = command_done{to_text(who_) + " ends after what is under way"};
  if (machine_.where() == state::generate) {
    self_->send(partners_.model, withdraw_requests{who_});
    return answer(std::move(done));
  }
  take_in(stopped{cancelled_by_a_person}, std::move(done), std::move(answer));
}

void trajectory_state::take_hint(const std::string& text,
                                 reply<command_done> answer) {
  log_.info("hinted", json{{"turn", machine_.turn_number()}});
  auto done =
    command_done{"the next prompt of " + to_text(who_) + " will hold it"};
  take_in(hinted{text}, std::move(done), std::move(answer));
}

/// Makes `event` durable, and answers, beside what is under way.
void trajectory_state::take_in(trajectory_event event, command_done done,
                               reply<command_done> answer) {
  auto row = to_record(who_, machine_.turn_number(), event);
  auto shared = std::make_shared<reply<command_done>>(std::move(answer));
  self_->request(partners_.journal, caf::infinite, record_event{std::move(row)})
    .then(
      [this, event = std::move(event), done = std::move(done),
       shared](const event_recorded&) mutable {
        machine_.apply(std::move(event));
        (*shared)(std::move(done));
      },
      [shared](const caf::error& x) { shared->fail(x); });
}

} // namespace caesar
