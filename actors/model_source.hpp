#pragma once

#include "actors/llm_client/llm_client.hpp"
#include "config/options.hpp"

#include <functional>
#include <vector>

namespace caesar::io {
class reactor;
}

namespace caesar {

/// Makes the endpoints of a run's model, which may wait on a reactor.
using model_maker = std::function<std::vector<model_endpoint>(io::reactor&)>;

/// Reads what the models that `options` name need, before anything is started:
/// recorded replies, or the keys and proxies that `variable` finds in the
/// environment. Throws `std::runtime_error` with what is missing.
model_maker
prepare_models(const config::options& options,
               const std::function<const char*(const char*)>& variable);

} // namespace caesar
