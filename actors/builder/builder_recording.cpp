#include "actors/builder/builder.hpp"

// The part of the builder that learns what candidates want compiled.

namespace caesar {

void builder_state::execute(recorder_commands commands) {
  for (auto& command : commands)
    std::visit([this](auto& x) { run(x); }, command);
}

void builder_state::run(const open_recorder& x) {
  auto me = builder_actor{self_};
  recorder_->open(
    x.link,
    {
      [me](frame_received frame) { caf::anon_send(me, std::move(frame)); },
      [me](link_closed end) { caf::anon_send(me, std::move(end)); },
    });
}

void builder_state::run(const send_to_recorder& x) {
  recorder_->send(x.json);
}

void builder_state::run(const close_recorder&) {
  recorder_->close();
}

void builder_state::run(const set_alarm& x) {
  self_->delayed_send(self_, x.after, deadline_passed{x.generation});
}

void builder_state::run(const recorder_ready& x) {
  log_.info("recorder ready",
            json{{"torch", x.facts.torch}, {"python", x.facts.python}});
  facts_ = x.facts;
  for (auto& [id, order] : orders_)
    if (order.calls.empty())
      order.pass("start");
  if (tools_)
    tools_->torch = facts_;
}

void builder_state::run(candidate_recorded& x) {
  auto& order = orders_.at(x.request);
  order.pass("record");
  if (auto& error = x.what.error) {
    auto timed_out = error->name == "Timeout";
    auto& text = error->traceback.empty() ? error->message : error->traceback;
    reject(x.request,
           timed_out ? build_status::timed_out : build_status::failed,
           error->name, std::move(text));
  } else if (x.what.calls.empty()) {
    finish(x.request);
  } else {
    order.calls = std::move(x.what.calls);
    if (tools_)
      resolve(x.request);
    else
      probe_.ask(facts_.cuda_home); // Orders with calls wait for the answer.
  }
}

void builder_state::run(const recording_failed& x) {
  log_.warn("recorder lost", json{{"why", x.why}});
  fail(x.request, x.why
                    + "; `caesar-actors doctor` says what this machine "
                      "lacks");
}

} // namespace caesar
