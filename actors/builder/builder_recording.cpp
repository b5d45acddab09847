#include "actors/builder/builder.hpp"

// The part of the builder that learns what candidates want compiled.

namespace caesar {

namespace {

// No order: an import of nothing, after which the recorder is known.
constexpr uint64_t first_look = 0;

} // namespace

// -- facts --------------------------------------------------------------------

caf::result<builder_facts> builder_state::tell_facts() {
  auto promise = self_->make_response_promise<builder_facts>();
  describers_.emplace_back(promise);
  if (tools_)
    answer_describers({});
  else if (describers_.size() == 1)
    execute(session_.ask(first_look, {}, {}));
  return promise;
}

void builder_state::answer_describers(const std::string& fault) {
  for (auto& x : describers_)
    if (tools_)
      x({facts_.torch, facts_.python, tools_->compiler_version,
         tools_->nvcc_version, tools_->cpu, tools_->cuda_arch});
    else
      x.fail(caesar::fault(ec::build_system, fault));
  describers_.clear();
}

// -- the recorder -------------------------------------------------------------

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
  if (x.request == first_look) {
    if (tools_)
      answer_describers({});
    else
      probe_.ask(facts_.cuda_home);
    return;
  }
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
  if (x.request == first_look) {
    answer_describers(x.why);
    return;
  }
  fail(x.request, x.why
                    + "; `caesar-actors doctor` says what this machine "
                      "lacks");
}

} // namespace caesar
