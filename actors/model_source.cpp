#include "actors/model_source.hpp"

#include "actors/llm_client/http_endpoint.hpp"
#include "actors/llm_client/replay.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace caesar {

namespace {

/// Returns `x` unless it is negative, which stands for nothing.
std::optional<double> given(double x) {
  return x < 0 ? std::nullopt : std::optional{x};
}

std::string key_of(const config::model_options& x,
                   const config::provider& provider,
                   const std::function<const char*(const char*)>& variable) {
  auto name =
    x.api_key_env.empty() ? std::string{provider.key_env} : x.api_key_env;
  if (name.empty())
    return {};
  const auto* key = variable(name.c_str());
  if (key != nullptr && *key != '\0')
    return key;
  // Keys have small letters; names of variables, by custom, have none.
  auto may_be_key = std::any_of(name.begin(), name.end(),
                                [](char c) { return c >= 'a' && c <= 'z'; });
  throw std::runtime_error{
    "[model] provider \"" + x.provider
    + "\" needs a key: the environment has no "
    + (may_be_key ? "variable of that name" : name)
    + "; export it, or name another variable by api_key_env"};
}

endpoint_settings settings_of(const config::model_options& x,
                              const config::provider& provider) {
  endpoint_settings result;
  result.api = provider.api;
  result.base_url =
    x.base_url.empty() ? std::string{provider.base_url} : x.base_url;
  while (result.base_url.ends_with('/'))
    result.base_url.pop_back();
  result.chat = {x.model,      given(x.temperature), given(x.top_p),
                 x.max_tokens, x.reasoning_effort,   {},
                 x.stream};
  if (!x.extra.empty())
    result.chat.extra = json::parse(x.extra);
  result.limits.connect = x.connect_timeout;
  result.limits.first = x.first_timeout;
  result.limits.between = x.idle_timeout;
  result.limits.whole = x.timeout;
  result.retry.attempts = x.attempts;
  result.retry.whole = x.timeout;
  return result;
}

} // namespace

model_maker
prepare_model(const config::model_options& options,
              const std::function<const char*(const char*)>& variable) {
  const auto* provider = config::find_provider(options.provider);
  if (provider == nullptr)
    throw std::runtime_error{"no such provider: " + options.provider};
  if (provider->api == config::model_api::replay)
    return [replies = std::make_shared<recorded_replies>(
              recorded_replies::load(options.replies))](io::reactor&) {
      return std::make_unique<replay>(std::move(*replies));
    };
  auto settings = settings_of(options, *provider);
  settings.key = key_of(options, *provider, variable);
  return [settings = std::move(settings)](io::reactor& where) {
    return std::make_unique<http_endpoint>(
      settings, io::make_http_client(where), io::make_timer(where));
  };
}

} // namespace caesar
