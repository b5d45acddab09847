#include "actors/io/proxy.hpp"

#include <algorithm>
#include <cctype>
#include <openssl/evp.h>
#include <sstream>
#include <stdexcept>

namespace caesar::io {

namespace {

using environment = std::function<const char*(const char*)>;

std::string lower(std::string text) {
  for (auto& c : text)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

/// Returns the variable called `name`, in small letters or in large ones.
std::string value_of(const environment& variable, const std::string& name) {
  for (const auto& spelled : {lower(name), name})
    if (const auto* value = variable(spelled.c_str());
        value != nullptr && *value != '\0')
      return value;
  return {};
}

std::string base64(const std::string& text) {
  // With a zero byte at its end.
  std::string result(4 * ((text.size() + 2) / 3) + 1, '\0');
  auto size =
    ::EVP_EncodeBlock(reinterpret_cast<unsigned char*>(result.data()),
                      reinterpret_cast<const unsigned char*>(text.data()),
                      static_cast<int>(text.size()));
  result.resize(static_cast<size_t>(size));
  return result;
}

/// "%40" is "@" in a name or a password.
std::string unescaped(std::string_view text) {
  std::string result;
  for (size_t i = 0; i < text.size(); ++i) {
    auto is_escape = text[i] == '%' && i + 2 < text.size()
                     && std::isxdigit(static_cast<unsigned char>(text[i + 1]))
                     && std::isxdigit(static_cast<unsigned char>(text[i + 2]));
    if (is_escape) {
      result += static_cast<char>(
        std::stoi(std::string{text.substr(i + 1, 2)}, nullptr, 16));
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::optional<proxy> proxy_in(const environment& variable,
                              const std::string& name) {
  auto text = value_of(variable, name);
  if (text.empty())
    text = value_of(variable, "ALL_PROXY");
  if (text.empty())
    return std::nullopt;
  if (text.find("://") == std::string::npos)
    text.insert(0, "http://");
  proxy result;
  auto begin = text.find("://") + 3;
  if (auto at = text.rfind('@'); at != std::string::npos && at > begin) {
    result.authorization =
      "Basic " + base64(unescaped(text.substr(begin, at - begin)));
    text.erase(begin, at + 1 - begin);
  }
  auto where = parse_url(text);
  if (!where || where->is_tls)
    // It may have a password: not said again.
    throw std::runtime_error{"the environment's " + name
                             + " names no proxy that is known here: write "
                               "http://host:port"};
  result.host = where->host;
  result.port = where->port;
  return result;
}

bool is_this_machine(const std::string& host) {
  return host == "localhost" || host == "::1" || host.starts_with("127.")
         || host.ends_with(".localhost");
}

} // namespace

proxy_rules::proxy_rules(const environment& variable)
  : http_{proxy_in(variable, "HTTP_PROXY")},
    https_{proxy_in(variable, "HTTPS_PROXY")} {
  std::istringstream names{lower(value_of(variable, "NO_PROXY"))};
  for (std::string name; std::getline(names, name, ',');) {
    std::erase(name, ' ');
    if (name.starts_with("*."))
      name.erase(0, 1);
    if (!name.empty())
      exempt_.push_back(std::move(name));
  }
}

std::optional<proxy> proxy_rules::proxy_for(const url& to) const {
  const auto& found = to.is_tls ? https_ : http_;
  return found && !is_exempt(to) ? found : std::nullopt;
}

bool proxy_rules::is_exempt(const url& to) const {
  auto host = lower(to.host);
  auto with_port = host + ':' + std::to_string(to.port);
  return is_this_machine(host)
         || std::any_of(exempt_.begin(), exempt_.end(), [&](const auto& name) {
              auto domain = name.front() == '.' ? name : '.' + name;
              return name == "*" || name == host || name == with_port
                     || host.ends_with(domain) || '.' + host == name;
            });
}

} // namespace caesar::io
