#include "actors/io/url.hpp"

#include <algorithm>
#include <charconv>

namespace caesar::io {

namespace {

/// Removes `prefix`, whose letters may have any case, from `text`.
bool remove_prefix(std::string_view& text, std::string_view prefix) {
  auto same = [](char a, char b) {
    return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b);
  };
  if (text.size() < prefix.size()
      || !std::equal(prefix.begin(), prefix.end(), text.begin(),
                     [&](char p, char t) { return same(t, p); }))
    return false;
  text.remove_prefix(prefix.size());
  return true;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char x) { return x > ' ' && x < 0x7f; });
}

/// Takes the host off the front of `text`; nothing when there is none.
std::optional<std::string> take_host(std::string_view& text) {
  auto is_v6 = text.starts_with('[');
  auto end = is_v6 ? text.find(']') : std::min(text.find(':'), text.size());
  if (end == std::string_view::npos)
    return std::nullopt;
  auto host = text.substr(is_v6 ? 1 : 0, end - (is_v6 ? 1 : 0));
  text.remove_prefix(end + (is_v6 ? 1 : 0));
  if (host.empty() || !is_plain(host)
      || host.find_first_of("@/?#") != std::string_view::npos)
    return std::nullopt;
  return std::string{host};
}

} // namespace

std::string url::authority() const {
  auto result = host.find(':') == std::string::npos ? host : '[' + host + ']';
  if (port != (is_tls ? 443 : 80))
    result += ':' + std::to_string(port);
  return result;
}

std::optional<url> parse_url(std::string_view text) {
  url result;
  result.is_tls = remove_prefix(text, "https://");
  if (!result.is_tls && !remove_prefix(text, "http://"))
    return std::nullopt;
  result.port = result.is_tls ? 443 : 80;
  text = text.substr(0, text.find('#'));
  auto slash = std::min(text.find_first_of("/?"), text.size());
  result.target = text.substr(slash);
  if (!result.target.starts_with('/'))
    result.target.insert(0, 1, '/');
  auto place = text.substr(0, slash);
  auto host = take_host(place);
  if (!host || !is_plain(result.target))
    return std::nullopt;
  result.host = std::move(*host);
  if (!place.empty()) {
    auto end = place.data() + place.size();
    auto [at, error] = std::from_chars(place.data() + 1, end, result.port);
    if (place.front() != ':' || error != std::errc{} || at != end
        || result.port == 0)
      return std::nullopt;
  }
  return result;
}

} // namespace caesar::io
