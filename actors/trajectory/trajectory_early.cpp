// How a build begins while the model is still writing.

#include "actors/trajectory/trajectory.hpp"

namespace caesar {

build_candidate trajectory_state::build_order_for(int32_t turn,
                                                  const std::string& code) {
  auto left = run_->options.run.turns - machine_.turn_number();
  return {build_request{who_, turn, *target_, code, left}};
}

/// A later block of the same reply may count instead: then the build of this
/// one was for nothing. So there is one at a time.
void trajectory_state::build_early(const code_written& x) {
  auto is_busy = early_ && early_->turn == x.turn && !early_->report;
  if (x.turn != machine_.turn_number() || machine_.where() != state::generate
      || is_busy)
    return;
  early_ = early_build{x.turn, x.code, {}, false};
  log_.info("building early", json{{"turn", x.turn}});
  auto is_mine = [this, turn = x.turn, code = x.code] {
    return early_ && early_->turn == turn && early_->code == code;
  };
  self_
    ->request(partners_.dispatcher, caf::infinite,
              build_order_for(x.turn, x.code))
    .then(
      [this, is_mine](build_report& report) {
        if (!is_mine())
          return;
        early_->report = std::move(report);
        if (early_->is_wanted)
          record_early();
      },
      [this, is_mine](const caf::error& reason) {
        if (!is_mine())
          return;
        auto was_wanted = early_->is_wanted;
        early_.reset(); // Else it is asked again when it is wanted.
        if (was_wanted)
          give_up(reason);
      });
}

/// Returns whether the build that is wanted now has begun already.
bool trajectory_state::adopt_early(const build_code& x) {
  if (!early_ || early_->turn != x.turn || early_->code != x.code) {
    early_.reset();
    return false;
  }
  early_->is_wanted = true;
  if (early_->report)
    record_early();
  return true;
}

void trajectory_state::record_early() {
  auto done = *std::exchange(early_, std::nullopt);
  record(done.turn, std::move(*done.report));
}

} // namespace caesar
