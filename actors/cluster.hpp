#pragma once

#include "actors/log/log.hpp"
#include "actors/system.hpp"
#include "config/network_place.hpp"

#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace caesar {

/// The door through which nodes join a workshop.
class cluster_head {
public:
  /// Opens it where `options` say. `run` tells this run from all others;
  /// `announce` hears who comes and goes, on any thread; what nodes log goes to
  /// `sinks`. Throws `std::runtime_error`, for people, when it cannot listen.
  cluster_head(workshop& shop, const config::options& options,
               std::string version, std::string run,
               std::shared_ptr<log_sinks> sinks,
               std::function<void(const std::string&)> announce);

  /// Closes it; nodes hear of that.
  ~cluster_head();

  cluster_head(const cluster_head&) = delete;
  cluster_head& operator=(const cluster_head&) = delete;

  /// Returns where nodes come to.
  const config::network_place& place() const { return place_; }

private:
  caf::actor_system& system_;
  config::network_place place_;
  gate_actor gate_;
};

/// What a node needs beside its options.
struct node_inputs {
  config::network_place head;
  std::string name;
  std::string version;
  bool tls = false;
  std::function<void(const std::string&)> announce; ///< On any thread.
};

/// A workshop's devices, offered to a head elsewhere.
class cluster_node {
public:
  cluster_node(workshop& shop, const config::options& options,
               node_inputs inputs, std::shared_ptr<log_sinks> sinks);
  ~cluster_node();

  cluster_node(const cluster_node&) = delete;
  cluster_node& operator=(const cluster_node&) = delete;

  /// Ready when it has left; holds why the head does not take it in, or
  /// nothing.
  std::future<std::string> left() { return ended_->get_future(); }

  /// Returns what lets it finish what it does and leave; it may be called from
  /// any thread.
  std::function<void()> drainer() const;

private:
  caf::actor_system& system_;
  std::shared_ptr<log_sinks> sinks_;
  std::shared_ptr<std::promise<std::string>> ended_;
  depot_actor depot_;
  shelf_actor shelf_;
  courier_actor courier_;
  std::vector<guest_actor> guests_;
  node_actor node_;
};

/// Returns how `x` takes part in a network; `name` is its certificate's.
network_settings network_of(const config::cluster_options& x,
                            const std::string& name);

} // namespace caesar
