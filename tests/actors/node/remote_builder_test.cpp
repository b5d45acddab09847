#include "actors/node/remote_builder.hpp"

#include "tests/support/answers.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/deterministic.hpp"

using namespace caesar;

namespace {

build_service_actor::behavior_type
scripted_builder(build_service_actor::pointer,
                 std::shared_ptr<std::variant<build_report, caf::error>> says) {
  return {[=](const build_candidate&) -> caf::result<build_report> {
    if (auto* why = std::get_if<caf::error>(says.get()))
      return *why;
    return std::get<build_report>(*says);
  }};
}

depot_actor::behavior_type scripted_depot(depot_actor::pointer,
                                          std::shared_ptr<bool> works) {
  return {
    [=](const localize_artefact& x) -> caf::result<artefact> {
      if (!*works)
        return fault(ec::node_lost, "it did not come");
      auto result = x.wanted;
      result.path = "/here/" + result.module;
      return result;
    },
    [](const use_shelf&) {},
  };
}

struct a_remote_builder : test::deterministic {
  std::shared_ptr<std::variant<build_report, caf::error>> says =
    std::make_shared<std::variant<build_report, caf::error>>();
  std::shared_ptr<bool> depot_works = std::make_shared<bool>(true);
  build_service_actor theirs = sys.spawn(scripted_builder, says);
  depot_actor depot = sys.spawn(scripted_depot, depot_works);
  remote_builder_actor builder =
    launch<remote_builder_state>(sys, theirs, depot);

  a_remote_builder() {
    build_report report;
    for (const auto* module : {"a", "b"}) {
      report.artefacts.emplace_back();
      report.artefacts.back().module = module;
      report.artefacts.back().path = "/there";
    }
    *says = report;
  }

  ~a_remote_builder() {
    for (const auto& x : {caf::actor_cast<caf::actor>(builder),
                          caf::actor_cast<caf::actor>(depot),
                          caf::actor_cast<caf::actor>(theirs)})
      caf::anon_send_exit(x, caf::exit_reason::user_shutdown);
  }

  std::string paths() {
    auto answer = self->request(builder, caf::infinite, build_candidate{});
    run();
    std::string result;
    answer.receive(
      [&](const build_report& x) {
        for (const auto& y : x.artefacts)
          result += y.path + ' ';
      },
      [&](const caf::error& x) { result = describe(x); });
    return result;
  }
};

} // namespace

TEST_CASE_METHOD(a_remote_builder, "what was built elsewhere is brought here",
                 "[node]") {
  CHECK(paths() == "/here/a /here/b ");
}

TEST_CASE_METHOD(a_remote_builder, "what cannot be brought was not built",
                 "[node]") {
  *depot_works = false;
  CHECK(paths() == "it did not come");
}

TEST_CASE_METHOD(a_remote_builder, "what a builder cannot do is said",
                 "[node]") {
  *says = fault(ec::build_system, "no compiler");
  CHECK(paths() == "no compiler");
}
