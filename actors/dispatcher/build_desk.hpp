#pragma once

#include "actors/log/log.hpp"
#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <map>
#include <string>
#include <vector>

namespace caesar {

/// The part of a dispatcher that decides who builds what: whoever has the least
/// to do for its slots, and of these the builder of this machine.
///
/// What a builder of another machine cannot build this machine's builder does,
/// and what that says counts. One that is gone, or fails again and again, gets
/// nothing any more.
class build_desk {
public:
  /// Failures in a row after which a builder elsewhere gets nothing any more.
  static constexpr int32_t most_failures = 3;

  build_desk(dispatcher_actor::pointer self, const builder_actor& local,
             actor_log log);

  caf::result<build_report> accept(const build_candidate& x);

  /// Adds a builder, or says how many slots one has.
  void add(const offer_builder& x);

  caf::result<node_released> withdraw(const withdraw_builder& x);

  /// Adds what people see of it.
  void show(devices_view& to) const;

private:
  struct maker {
    build_service_actor builder;
    std::string name; ///< Of its node; empty: the one of this machine.
    int32_t slots = 1;
    int32_t open = 0;
    int32_t failures = 0; ///< In a row.
    int64_t done = 0;
    bool leaves = false; ///< Gets nothing any more.
    reply<node_released> released{};
    std::string last_error{};
  };

  struct order {
    build_candidate message;
    reply<build_report> answer;
    bool here = false; ///< Only on this machine.
  };

  maker& maker_for(const order& x);
  void start(uint64_t ticket);
  void built(uint64_t ticket, const build_service_actor& by, build_report& x);
  void failed(uint64_t ticket, const build_service_actor& by,
              const caf::error& why);
  void settle(const build_service_actor& by);
  std::vector<maker>::iterator find(const build_service_actor& x);

  dispatcher_actor::pointer self_;
  actor_log log_;
  std::vector<maker> makers_; ///< The first is this machine's.
  std::map<uint64_t, order> orders_;
  uint64_t last_ticket_ = 0;
};

} // namespace caesar
