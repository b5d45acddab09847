#pragma once

#include "messages/interfaces.hpp"

#if CAESAR_CAF_0_17
#  include <caf/scheduler/test_coordinator.hpp>
#else
#  include <caf/test/fixture/deterministic.hpp>
#  include <caf/test/reporter.hpp>
#endif

namespace caesar::test {

#if CAESAR_CAF_0_17

/// Runs actors one message at a time on the test's own thread and clock.
class deterministic {
public:
  ~deterministic() {
    do
      run();
    while (scheduler_.clock().trigger_timeouts() > 0);
  }

  /// Delivers messages until no actor has work left. Time stands still.
  size_t run() { return scheduler_.run(); }

  /// Delivers one message; returns whether there was one.
  bool step() { return scheduler_.try_run_once(); }

  /// Moves the clock, fires what became due, and delivers what follows.
  size_t advance(caf::timespan by) {
    return scheduler_.clock().advance_time(by) + run();
  }

  /// Moves the clock to the next time something is due, and fires that; returns
  /// whether there was one.
  bool fire_next() { return scheduler_.clock().trigger_timeout(); }

private:
  static caf::actor_system_config& prepare(caf::actor_system_config& cfg) {
    register_types(cfg);
    cfg.set("scheduler.policy", caf::atom("testing"));
    return cfg;
  }

  caf::actor_system_config config_;

public:
  caf::actor_system sys{prepare(config_)};
  caf::scoped_actor self{sys, true};

private:
  caf::scheduler::test_coordinator& scheduler_ =
    dynamic_cast<caf::scheduler::test_coordinator&>(sys.scheduler());
};

#else

class deterministic : public caf::test::fixture::deterministic {
public:
  ~deterministic() { run(); }

  size_t run() { return dispatch_messages(); }
  bool step() { return dispatch_message(); }
  size_t advance(caf::timespan by) { return advance_time(by) + run(); }
  bool fire_next() { return trigger_timeout(); }
  caf::scoped_actor self{sys};
};

#endif

} // namespace caesar::test
