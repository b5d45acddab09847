// What a trajectory holds of its history in memory, and how it reads it.

#include "actors/trajectory/event_record.hpp"
#include "actors/trajectory/trajectory.hpp"

namespace caesar {

/// Applies what was recorded to a new machine; gives up where that cannot be.
bool trajectory_state::fold(const std::vector<journal_record>& records) {
  machine_ = machine{who_, target_->name, machine_options_of(run_->options)};
  for (const auto& x : records) {
    auto event = event_from(x);
    if (!event || !machine_.apply(std::move(*event))) {
      give_up(
        fault(ec::journal_failed, "run.db does not fit this run: its event '"
                                    + std::string{name_of(x.kind)}
                                    + "' of turn " + std::to_string(x.turn)
                                    + " cannot follow the ones before; was the "
                                      "configuration changed in between?"));
      return false;
    }
  }
  return true;
}

/// Does `then` when the machine knows all its turns. The answer comes behind
/// those to all that was recorded before, so that no event is lost or applied
/// twice.
void trajectory_state::with_history(std::function<void()> then) {
  if (!machine_.has_forgotten())
    return then();
  readers_.push_back(std::move(then));
  if (readers_.size() > 1)
    return;
  self_->request(partners_.journal, caf::infinite, load_history{who_})
    .then(
      [this](const trajectory_history& x) {
        auto waiting = std::exchange(readers_, {});
        if (!fold(x.records))
          return;
        for (const auto& y : waiting)
          y();
        hold_less();
      },
      [this](const caf::error& x) {
        readers_.clear();
        give_up(x);
      });
}

/// Somebody else is at work now.
void trajectory_state::hold_less() {
  if (run_->texts->is_too_much())
    machine_.forget();
  share_.set(machine_.held_bytes());
}

} // namespace caesar
