#pragma once

#include "actors/io/reactor.hpp"
#include "actors/log/log.hpp"
#include "actors/node/network.hpp"
#include "config/options.hpp"
#include "messages/interfaces.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace caesar {

/// Where the programs lie that this one starts.
struct program_paths {
  std::filesystem::path judge;
  std::filesystem::path runner;
  std::string bubblewrap{}; ///< Around compilers; empty: they run without.
};

/// Returns the paths of those that lie in `folder`.
program_paths programs_in(const std::filesystem::path& folder);

/// Everything that builds on this machine: the threads, the actor system and a
/// builder, on the cores that no device has.
class build_shop {
public:
  /// The actor system takes part in a network as `network` says. `cuda_arch` is
  /// that of the GPUs for which to build, "sm_90"; empty: there are none.
  build_shop(const config::options& options, const program_paths& programs,
             const network_settings& network, const std::string& cuda_arch,
             std::shared_ptr<log_sinks> sinks);

  /// Ends the builder, and with it all processes.
  ~build_shop();

  build_shop(const build_shop&) = delete;
  build_shop& operator=(const build_shop&) = delete;

  caf::actor_system& system() { return system_; }
  io::reactor& reactor() { return reactor_; }
  const builder_actor& builder() const { return builder_; }

private:
  caf::actor_system_config config_;
  io::reactor reactor_;
  caf::actor_system system_;
  builder_actor builder_;
};

} // namespace caesar
