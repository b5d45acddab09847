#pragma once

#include "actors/journal/database.hpp"
#include "messages/json.hpp"

#include <span>
#include <string>

namespace caesar::tools {

/// What the results of a run came about with.
struct provenance {
  std::string version;  ///< Of caesar-actors.
  std::string revision; ///< Of its source; empty: not known.
  std::string config;   ///< The text of config.json.
  json devices;         ///< What the devices of this machine say of themselves.
};

/// Returns what best.json says: for each problem the sample whose final
/// evaluation is best, correct and then fastest, and how it came about.
json best_of_run(database& from, const provenance& how);

} // namespace caesar::tools
