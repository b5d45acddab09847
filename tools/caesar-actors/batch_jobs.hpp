#pragma once

#include "tools/caesar-actors/batch_pairs.hpp"

#include <filesystem>
#include <memory>

namespace caesar::tools {

/// One candidate to be judged, read into memory: what is judged is what was
/// checked, whatever happens to the files.
struct batch_job {
  std::string id;
  std::string key;            ///< See `content_key`.
  std::string problem_path;   ///< As the user wrote it.
  std::string candidate_path; ///< As the user wrote it.
  std::shared_ptr<const problem> target;
  std::string candidate; ///< The whole source.
  int32_t sample = 0;
  evaluation_options options;
};

/// Returns a digest of all that a verdict depends on: problem, candidate,
/// options, and the kind of devices ("cpu").
std::string content_key(const batch_job& x, const std::string& device_kind);

/// Returns "cpu" for "cpu:0", "cpu+cuda" for devices of both kinds.
std::string kind_of_devices(const std::vector<std::string>& names);

/// Reads the files of `pairs`, which begin at `base` when they are relative.
/// `options` are those of all but for the precision. Throws `config_error` with
/// a line for each that cannot be read.
std::vector<batch_job> load_jobs(const std::vector<stored_pair>& pairs,
                                 const std::filesystem::path& base,
                                 const evaluation_options& options,
                                 const std::string& device_kind);

/// Returns all bytes of `file`. Throws `config_error`.
std::string read_file(const std::filesystem::path& file);

/// Throws `config_error` with `wrong`, of which only the first lines are shown,
/// unless there is nothing wrong.
void raise_first(std::vector<std::string> wrong);

} // namespace caesar::tools
