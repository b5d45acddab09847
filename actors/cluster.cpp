#include "actors/cluster.hpp"

#include "actors/node/courier.hpp"
#include "actors/node/depot.hpp"
#include "actors/node/gate.hpp"
#include "actors/node/guest.hpp"
#include "actors/node/node.hpp"
#include "actors/node/shelf.hpp"
#include "actors/node/tls_errors.hpp"
#include "config/derived.hpp"
#include "cuda/build/cache_trim.hpp"
#include "cuda/build/toolchain.hpp"

namespace caesar {

namespace {

// What other machines built is kept as long as what was built here. It is read
// and removed by many files, for which no actor should wait.
depot_settings depot_of(caf::actor_system& system,
                        const config::options& options) {
  depot_settings result;
  result.folder = options.build.cache / "guests";
  result.limit = options.build.cache_bytes;
  result.trim = [&system, folder = result.folder, limit = result.limit] {
    system.spawn<caf::detached>(
      [](const std::filesystem::path& x, uint64_t bytes) {
        cuda::trim_cache(x, bytes);
      },
      folder, limit);
  };
  return result;
}

void end(const auto& actor) {
  if (actor)
    caf::anon_send_exit(actor, caf::exit_reason::user_shutdown);
}

} // namespace

network_settings network_of(const config::cluster_options& x,
                            const std::string& name) {
  return {true, name, x.certificates};
}

cluster_head::cluster_head(workshop& shop, const config::options& options,
                           std::string version, std::string run,
                           std::shared_ptr<log_sinks> sinks,
                           std::function<void(const std::string&)> announce)
  : system_{shop.system()},
    place_{config::place_from(options.cluster.listen).value()} {
  gate_settings settings;
  settings.me = introduce(options.cluster.name, std::move(version));
  settings.arch = config::cuda_arch(options);
  settings.me.run = std::move(run);
  settings.cpu = cuda::this_cpu();
  settings.required = options.evaluate.required;
  settings.artefacts = options.build.cache / "artefacts";
  settings.from_elsewhere = depot_of(system_, options);
  settings.from_elsewhere.trim();
  settings.announce = std::move(announce);
  settings.record = [sinks](const log_line& x) { sinks->write(x); };
  gate_ = launch<gate_state>(system_, std::move(settings), shop.dispatcher(),
                             shop.builder(), actor_log{sinks, "gate"});
  on_refused_handshake(
    [log = actor_log{sinks, "gate"}](const auto& address, const auto& why) {
      log.warn("connection refused", json{{"address", address}, {"why", why}});
    });
  try {
    place_.port =
      open_gate(system_, gate_, place_, !options.cluster.certificates.empty());
  } catch (...) {
    on_refused_handshake({});
    end(gate_);
    throw;
  }
}

cluster_head::~cluster_head() {
  on_refused_handshake({});
  end(gate_);
  caf::scoped_actor self{system_, true};
  self->wait_for(gate_);
}

cluster_node::cluster_node(workshop& shop, const config::options& options,
                           node_inputs inputs, std::shared_ptr<log_sinks> sinks)
  : system_{shop.system()},
    sinks_{std::move(sinks)},
    ended_{std::make_shared<std::promise<std::string>>()} {
  auto kept = depot_of(system_, options);
  kept.trim();
  depot_ = launch<depot_state>(system_, kept, actor_log{sinks_, "depot"});
  shelf_ = launch<shelf_state>(system_, options.build.cache / "artefacts");
  courier_ = launch<courier_state>(system_, inputs.name);
  sinks_->copy_to([to = courier_](std::string line) {
    caf::anon_send(to, line_logged{std::move(line)});
  });
  node_settings settings;
  settings.me = introduce(std::move(inputs.name), std::move(inputs.version));
  settings.slots = options.cluster.compile ? options.build.slots : 0;
  settings.cpu = cuda::this_cpu();
  settings.head = std::move(inputs.head);
  settings.announce = std::move(inputs.announce);
  settings.ended = [ended = ended_](const std::string& why) {
    ended->set_value(why);
  };
  for (size_t i = 0; i < shop.executors().size(); ++i) {
    guests_.push_back(
      launch<guest_state>(system_, shop.executors()[i], depot_));
    settings.devices.push_back({guests_.back(), options.devices[i].name});
  }
  node_ =
    launch<node_state>(system_, std::move(settings),
                       node_partners{connector(system_, inputs.tls), depot_,
                                     shop.builder(), shelf_, courier_},
                       actor_log{sinks_, "node"});
}

cluster_node::~cluster_node() {
  caf::scoped_actor self{system_, true};
  end(node_);
  self->wait_for(node_);
  for (const auto& x : guests_)
    end(x);
  for (const auto& x : guests_)
    self->wait_for(x);
  sinks_->copy_to({});
  end(depot_);
  end(shelf_);
  end(courier_);
  self->wait_for(depot_, shelf_, courier_);
}

std::function<void()> cluster_node::drainer() const {
  return [node = node_] { caf::anon_send(node, drain{}); };
}

} // namespace caesar
