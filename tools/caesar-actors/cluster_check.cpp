#include "tools/caesar-actors/cluster_check.hpp"

#include "actors/node/certificates.hpp"
#include "config/complaints.hpp"

namespace caesar::tools {

void check_certificates(const config::cluster_options& x,
                        const std::string& name) {
  if (x.certificates.empty())
    return;
  if (auto defect = certificate_defect(x.certificates, name))
    throw config::config_error{"[cluster] certificates: " + *defect};
}

config::network_place head_from(const std::string& text,
                                const config::cluster_options& x) {
  auto place = config::place_from(text);
  if (!place || place->port == 0)
    throw config::config_error{
      "--join must be a head's address and port, such as head:4455, not \""
      + text + '"'};
  if (x.certificates.empty() && !config::is_loopback(place->host))
    throw config::config_error{
      "--join " + text
      + ": a head on another machine wants certificates: name the folder of "
        "authority.pem, NAME.pem and NAME.key, which caesar-actors certs made "
        "there, with --certificates"};
  return *place;
}

} // namespace caesar::tools
