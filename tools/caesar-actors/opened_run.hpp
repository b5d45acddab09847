#pragma once

#include "actors/journal/database.hpp"
#include "actors/journal/run_lock.hpp"
#include "actors/supervisor/plan.hpp"
#include "config/options.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace caesar::tools {

/// A run as it lies on the disk when it begins, or goes on.
struct opened_run {
  std::filesystem::path folder;
  run_lock lock; ///< Before the database: two programs must not share it.
  std::unique_ptr<database> journal;
  std::vector<planned_trajectory> plan;
  std::map<trajectory_id, trajectory_summary> ended; ///< Of the plan.
  std::string config;                                ///< Of every config.json.

  /// Opens what `options` name, and notes them there. A run that goes on with
  /// more turns has nobody ended who had all of the turns of before.
  ///
  /// Throws `config_error` when the run was begun with what must not change,
  /// and `storage_error`.
  opened_run(const config::options& options,
             const std::vector<problem>& problems, const std::string& version);

  bool all_done() const { return ended.size() == plan.size(); }

private:
  void check_settings(const config::options& options,
                      const std::vector<recorded_problem>& problems) const;
  void find_ended(int32_t turns);
};

/// Returns which of `settings` held for the event `sequence`; null: none did.
const recorded_settings*
settings_at(const std::vector<recorded_settings>& settings, int64_t sequence);

} // namespace caesar::tools
