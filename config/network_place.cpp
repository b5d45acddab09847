#include "config/network_place.hpp"

#include <arpa/inet.h>
#include <charconv>

namespace caesar::config {

namespace {

std::optional<uint16_t> port_from(const std::string& text) {
  uint16_t result = 0;
  auto [end, wrong] =
    std::from_chars(text.data(), text.data() + text.size(), result);
  if (wrong != std::errc{} || end != text.data() + text.size())
    return std::nullopt;
  return result;
}

} // namespace

std::optional<network_place> place_from(const std::string& text) {
  auto colon = text.rfind(':');
  if (colon == std::string::npos)
    return std::nullopt;
  auto host = text.substr(0, colon);
  auto port = port_from(text.substr(colon + 1));
  if (host.starts_with('[') && host.ends_with(']'))
    host = host.substr(1, host.size() - 2);
  else if (host.find(':') != std::string::npos)
    return std::nullopt; // An address without its brackets.
  if (!port || host.empty())
    return std::nullopt;
  return network_place{host, *port};
}

bool is_loopback(const std::string& host) {
  in_addr address{};
  return host == "localhost" || host == "::1"
         || (host.starts_with("127.")
             && ::inet_pton(AF_INET, host.c_str(), &address) == 1);
}

std::string to_text(const network_place& x) {
  auto is_address = x.host.find(':') != std::string::npos;
  return (is_address ? '[' + x.host + ']' : x.host) + ':'
         + std::to_string(x.port);
}

} // namespace caesar::config
