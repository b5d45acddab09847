#include "actors/trajectory/run_facts.hpp"

#include "tests/support/catch.hpp"

using namespace caesar;
using config::candidate_language;
using config::device_kind;

TEST_CASE("kernels are asked for in what the devices run", "[run_facts]") {
  struct row {
    candidate_language said;
    device_kind device;
    candidate_language asked;
  };
  using enum candidate_language;
  const row rows[] = {
    {automatic, device_kind::cpu, cpp},
    {automatic, device_kind::cuda, candidate_language::cuda},
    {cpp, device_kind::cuda, cpp},
    {candidate_language::cuda, device_kind::cpu, candidate_language::cuda}};
  for (const auto& x : rows) {
    config::options options;
    options.context.language = x.said;
    options.devices.emplace_back().kind = x.device;
    machine so_far{{}, "", machine_options_of(options)};
    auto facts = prompt_facts_of(options, {}, so_far);
    CHECK(facts.language == x.asked);
  }
}
