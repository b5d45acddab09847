#pragma once

#include "config/options.hpp"
#include "config/toml.hpp"
#include "messages/gpus.hpp"
#include "messages/problem.hpp"

#include <map>
#include <string>
#include <vector>

namespace caesar::config {

/// Where a value came from.
struct origin {
  place at;         ///< The file or `--set`; neither: a default.
  std::string note; ///< Of a default: how it was found; may be empty.

  /// Returns whether the user gave the value.
  bool given() const { return at.line > 0 || !at.set.empty(); }
};

/// Returns what origins call `options::more_models[i]`: the first [[model]] is
/// "model".
inline std::string more_model_path(size_t i) {
  return "model[" + std::to_string(i + 1) + ']';
}

/// A configuration that was read, and where each of its values came from.
struct loaded {
  config::options options;
  std::string file; ///< The TOML file, as the user wrote its path.

  /// By "run.turns", "device[0].cores", "transitions.table",
  /// "transitions.correct.timeout". What is not here is a plain default.
  std::map<std::string, origin> origins;

  /// Of this machine; empty when no device is a GPU, because nobody looked.
  gpu_list gpus;

  /// Those that `options.problems` selects, by number.
  std::vector<problem> problems;

  /// Returns where the value of `key` came from.
  origin origin_of(const std::string& key) const {
    auto at = origins.find(key);
    return at == origins.end() ? origin{} : at->second;
  }
};

} // namespace caesar::config
