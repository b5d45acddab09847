#include "actors/node/remote_builder.hpp"

namespace caesar {

remote_builder_state::remote_builder_state(interface::pointer self,
                                           build_service_actor builder,
                                           depot_actor depot)
  : self_{self},
    builder_{std::move(builder)},
    depot_{std::move(depot)} {}

remote_builder_actor::behavior_type remote_builder_state::make_behavior() {
  return {[this](const build_candidate& x) { return accept(x); }};
}

// Builders always answer; of a node that is lost the gate hears.
caf::result<build_report>
remote_builder_state::accept(const build_candidate& x) {
  auto promise = self_->make_response_promise<build_report>();
  auto id = ++last_id_;
  builds_[id].answer = reply<build_report>{promise};
  self_->request(builder_, caf::infinite, x)
    .then(
      [this, id](build_report& report) {
        builds_.at(id).report = std::move(report);
        bring(id);
      },
      [this, id](const caf::error& why) { fail(id, why); });
  return promise;
}

void remote_builder_state::bring(uint64_t id) {
  auto& x = builds_.at(id);
  auto& artefacts = x.report.artefacts;
  if (x.here == artefacts.size()) {
    auto done = std::move(builds_.extract(id).mapped());
    done.answer(std::move(done.report));
    return;
  }
  self_->request(depot_, caf::infinite, localize_artefact{artefacts[x.here]})
    .then(
      [this, id](artefact& local) {
        auto& y = builds_.at(id);
        y.report.artefacts[y.here++] = std::move(local);
        bring(id);
      },
      [this, id](const caf::error& why) { fail(id, why); });
}

void remote_builder_state::fail(uint64_t id, const caf::error& why) {
  builds_.extract(id).mapped().answer.fail(why);
}

} // namespace caesar
