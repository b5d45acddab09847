#include "actors/node/network.hpp"

#include "actors/node/certificates.hpp"
#include "actors/node/tls_errors.hpp"

#include <chrono>
#include <stdexcept>

namespace caesar {

namespace {

// Who is silent for so long is lost: the promise is ten seconds, of which one
// heartbeat passes before CAF looks.
constexpr auto silence = std::chrono::seconds{6};

// Of who listens. What is sent to a process that is gone tells that it is.
constexpr auto heartbeat = std::chrono::seconds{1};

// Of who connects: each of its heartbeats cuts short whatever connection does
// not stand yet; see is_cut_short.
constexpr auto slow_heartbeat = std::chrono::seconds{2};

} // namespace

void set_network(caf::actor_system_config& config, const network_settings& x) {
  if (!x.enabled)
    return;
  config.load<caf::io::middleman>();
  set_network(config, "heartbeat-interval",
              caf::timespan{x.listens ? heartbeat : slow_heartbeat});
  set_network(config, "connection-timeout", caf::timespan{silence});
  if (x.certificates.empty())
    return;
  keep_tls_errors_apart();
  config.load<caf::openssl::manager>();
  auto files = certificate_files(x.certificates, x.name);
  config.openssl_cafile = files.authority.string();
  config.openssl_certificate = files.certificate.string();
  config.openssl_key = files.key.string();
}

uint16_t open_gate(caf::actor_system& system, const gate_actor& gate,
                   const config::network_place& at, bool tls) {
  auto port =
    tls ? caf::openssl::publish(gate, at.port, at.host.c_str(), true)
        : system.middleman().publish(gate, at.port, at.host.c_str(), true);
  if (!port)
    throw std::runtime_error{
      "[cluster] listen: nodes cannot come to " + config::to_text(at) + " ("
      + system.render(port.error())
      + "): is something else there, or is this no address of this machine?"};
  return *port;
}

caf::io::middleman_actor connector(caf::actor_system& system, bool tls) {
  return tls ? system.openssl_manager().actor_handle()
             : system.middleman().actor_handle();
}

bool is_cut_short(const caf::error& x) {
  return x == caf::sec::connection_timeout;
}

introduction introduce(std::string name, std::string version) {
  using types = caf::id_block::caesar;
  return {std::move(name), std::move(version), std::to_string(cluster_protocol),
          std::to_string(CAF_MAJOR_VERSION) + '.'
            + std::to_string(CAF_MINOR_VERSION) + '.'
            + std::to_string(CAF_PATCH_VERSION),
          std::to_string(types::end - types::begin)};
}

} // namespace caesar
