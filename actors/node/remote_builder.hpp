#pragma once

#include "messages/interfaces.hpp"
#include "messages/reply.hpp"

#include <map>

namespace caesar {

/// Stands before a node's builder, on the head: what that has built is brought
/// here, where devices of any node get it. Where this is not possible, and when
/// the node is lost and this actor with it, the request fails.
class remote_builder_state {
public:
  using interface = remote_builder_actor;

  static constexpr const char* name = "caesar.remote_builder";

  /// `depot` gets what it has not from that node.
  remote_builder_state(interface::pointer self, build_service_actor builder,
                       depot_actor depot);

  interface::behavior_type make_behavior();

private:
  struct build {
    build_report report;
    reply<build_report> answer;
    size_t here = 0; ///< How many of its artefacts are.
  };

  caf::result<build_report> accept(const build_candidate& x);
  void bring(uint64_t id);
  void fail(uint64_t id, const caf::error& why);

  interface::pointer self_;
  build_service_actor builder_;
  depot_actor depot_;
  std::map<uint64_t, build> builds_;
  uint64_t last_id_ = 0;
};

} // namespace caesar
