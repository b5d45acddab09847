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
  if (key != nullptr && *key != '\0') {
    std::string result{key};
    std::erase_if(result, [](char c) { return c == '\r' || c == '\n'; });
    return result;
  }
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
  result.chat.model = x.model;
  result.chat.temperature = given(x.temperature);
  result.chat.top_p = given(x.top_p);
  if (x.top_k > 0)
    result.chat.top_k = x.top_k;
  if (x.seed >= 0)
    result.chat.seed = x.seed;
  result.chat.stop = x.stop;
  result.chat.max_tokens = x.max_tokens;
  result.chat.effort = x.reasoning_effort;
  result.chat.stream = x.stream;
  if (!x.extra.empty())
    result.chat.extra = json::parse(x.extra);
  result.limits.connect = x.connect_timeout;
  result.limits.first = x.first_timeout;
  result.limits.between = x.idle_timeout;
  result.limits.whole = x.timeout;
  return result;
}

endpoint_limits limits_of(const config::model_options& x, bool careful) {
  endpoint_limits result;
  result.concurrency = x.concurrency;
  result.careful = careful;
  result.requests_per_minute = x.requests_per_minute;
  result.tokens_per_minute = x.tokens_per_minute;
  result.weight = x.weight;
  result.order = x.order;
  result.hedge_after = x.hedge_after;
  return result;
}

/// Makes one endpoint.
using endpoint_maker = std::function<model_endpoint(io::reactor&)>;

endpoint_maker
prepare(const config::model_options& x,
        const std::function<const char*(const char*)>& variable) {
  const auto* provider = config::find_provider(x.provider);
  if (provider == nullptr)
    throw std::runtime_error{"no such provider: " + x.provider};
  auto is_replay = provider->api == config::model_api::replay;
  std::function<std::unique_ptr<completion_source>(io::reactor&)> source;
  if (is_replay) {
    source = [replies = std::make_shared<recorded_replies>(
                recorded_replies::load(x.replies))](io::reactor&) {
      return std::make_unique<replay>(*replies);
    };
  } else {
    auto settings = settings_of(x, *provider);
    settings.key = key_of(x, *provider, variable);
    source = [settings = std::move(settings), ca_file = x.ca_file,
              proxies = io::proxy_rules{variable}](io::reactor& where) {
      return std::make_unique<http_endpoint>(
        settings, io::make_http_client(where, {ca_file, proxies}));
    };
  }
  auto price = config::price_of(x).value_or(config::token_price{});
  return [x, source = std::move(source), price, is_replay](io::reactor& where) {
    return model_endpoint{source(where), limits_of(x, !is_replay), price,
                          x.max_tokens, x.system};
  };
}

} // namespace

model_maker
prepare_models(const config::options& options,
               const std::function<const char*(const char*)>& variable) {
  std::vector<endpoint_maker> makers{prepare(options.model, variable)};
  for (const auto& x : options.more_models)
    makers.push_back(prepare(x, variable));
  return [makers = std::move(makers)](io::reactor& where) {
    std::vector<model_endpoint> result;
    for (const auto& make : makers)
      result.push_back(make(where));
    return result;
  };
}

} // namespace caesar
