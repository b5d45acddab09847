// A node of another version of what travels between machines: it joins, and
// says what it hears.
//
//   test_other_node HOST PORT CERTIFICATES NAME

#include "actors/node/courier.hpp"
#include "actors/node/depot.hpp"
#include "actors/node/node.hpp"

#include <cstdlib>
#include <future>
#include <iostream>

using namespace caesar;

namespace {

/// Says what it builds with, and is never asked for more.
builder_actor::behavior_type silent_builder(builder_actor::pointer,
                                            caf::unit_t) {
  return {[](const build_candidate&) { return build_report{}; },
          [](const describe_builder&) { return builder_facts{}; },
          [](const job_ended&) {},
          [](const frame_received&) {},
          [](const link_closed&) {},
          [](const deadline_passed&) {}};
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 5)
    return 2;
  caf::actor_system_config config;
  register_types(config);
  set_network(config, {true, argv[4], argv[3]});
  caf::actor_system system{config};
  std::promise<std::string> ended;
  node_settings settings;
  settings.me = introduce(argv[4], "0.0.1");
  settings.me.protocol = "1";
  settings.slots = 1;
  settings.head = {argv[1], static_cast<uint16_t>(std::atoi(argv[2]))};
  settings.ended = [&](const std::string& why) { ended.set_value(why); };
  auto depot =
    launch<depot_state>(system, depot_settings{"/nonexistent"}, actor_log{});
  auto builder = system.spawn(silent_builder, caf::unit);
  auto courier = launch<courier_state>(system, argv[4]);
  auto node = launch<node_state>(
    system, std::move(settings),
    node_partners{connector(system, true), depot, builder, {}, courier},
    actor_log{});
  std::cout << ended.get_future().get() << std::endl;
  caf::anon_send_exit(builder, caf::exit_reason::user_shutdown);
  caf::anon_send_exit(depot, caf::exit_reason::user_shutdown);
  caf::anon_send_exit(courier, caf::exit_reason::user_shutdown);
}
