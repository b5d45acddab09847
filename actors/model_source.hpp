#pragma once

#include "actors/llm_client/completion_source.hpp"
#include "config/options.hpp"

#include <functional>
#include <memory>
#include <string>

namespace caesar::io {
class reactor;
}

namespace caesar {

/// Makes the model of a run, which may wait on a reactor.
using model_maker =
  std::function<std::unique_ptr<completion_source>(io::reactor&)>;

/// Reads what the model that `options` name needs, before anything is started:
/// recorded replies, or the key that `variable` finds in the environment.
/// Throws `std::runtime_error` with what is missing.
model_maker
prepare_model(const config::model_options& options,
              const std::function<const char*(const char*)>& variable);

} // namespace caesar
